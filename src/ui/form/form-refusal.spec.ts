import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../http/problem.js';
import { attempted } from './form-refusal.js';

const refusing = (problem: Error) => attempted(() => Promise.reject(problem));

describe('what a form asks for', () => {
  it('is done, or refused with each fault at its field', async () => {
    expect(await attempted(() => Promise.resolve(7))).toEqual({ done: 7, refusal: null });
    const faults = [{ pointer: '/vote/excluded/0/person', code: 'required', message: 'is required' }];
    const { refusal } = await refusing(Problem.malformed(faults));
    expect(refusal).toMatchObject({ status: 400, faults: [{ field: 'vote.excluded.0.person', code: 'required' }] });
  });

  it.each([Problem.stale(4), Problem.overloaded(), Problem.unlawful([{ rule: 'CH-24.1' }])])(
    'comes back with what was typed after %p',
    async (problem) => {
      expect((await refusing(problem)).refusal?.status).toBe(problem.status);
    },
  );

  it.each([Problem.unauthenticated(), Problem.notFound(), Problem.forbidden('SEC-14'), new Error('ours')])(
    'is left to the filter after %p',
    async (problem) => {
      await expect(refusing(problem)).rejects.toBe(problem);
    },
  );
});
