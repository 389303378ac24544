import { describe, expect, it } from '@jest/globals';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor } from './actor.js';
import { demand } from './demand.js';
import { policy } from './policy.table.js';

const on = '2026-03-02' as LegalDate;
const union: Actor = {
  ...{ personId: 'me', accountId: 'a', session: { hash: 'h', strength: 'secondFactor', steppedUpAt: null } },
  duties: [{ duty: 'massOrganisation', unitId: 'u', path: '/1/', caseId: null, bodyId: 'b', from: on, to: null }],
  conflicts: [],
};
const at = (unitPath: string) => ({ kind: 'candidate', caseId: 'c', unitPath, personId: 'p' }) as const;

describe('a demand', () => {
  it('gives the duties and obligations of what is allowed, and of several of one name the one it is done under', () => {
    const [held] = union.duties;
    const elsewhere = { ...held!, path: '/9/' };
    expect(demand({ ...union, duties: [elsewhere, held!] }, 'candidate.basics', at('/1/2/'), on)).toMatchObject({
      duties: ['massOrganisation'],
      under: { path: '/1/' },
    });
  });

  it('SEC-16: says 404 of what is not to be known, 403 with the rule of what may be seen only', () => {
    expect(() => demand(union, 'candidate.basics', at('/2/'), on)).toThrow(expect.objectContaining({ status: 404 }));
    expect(() => demand(union, 'candidate.read', at('/1/2/'), on)).toThrow(
      expect.objectContaining({ status: 403, extra: { rule: 'SEC-14', by: policy['candidate.read'].duties } }),
    );
  });
});
