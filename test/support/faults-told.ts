import { expect } from '@jest/globals';
import type { Answer } from './serve.js';

export interface ToldFault {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly header?: string;
  readonly code: string;
  readonly message: string;
}

/** The faults that a refusal names; the refusal itself must be a problem as promised. */
export function faultsTold({ status, body, headers }: Answer): readonly ToldFault[] {
  const problem = body as { code: string; errors?: ToldFault[] };
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(problem).toMatchObject({
    ...{ status, type: `urn:lo-trinh:problem:${problem.code}`, title: expect.any(String) },
    correlationId: headers.get('x-correlation-id'),
  });
  for (const { code, message } of problem.errors ?? []) expect([code !== '', message !== '']).toEqual([true, true]);
  return problem.errors ?? [];
}
