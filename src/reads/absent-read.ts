import type { Actor } from '../auth/actor.js';
import { actingDuty } from '../auth/policy.js';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { routinePurpose } from './purposes.js';
import type { ReadDraft } from './append-reads.js';

interface Reading {
  readonly type: string;
  readonly at: string;
  readonly on: LegalDate;
  /** Ids of the cases told. */
  readonly cases: readonly string[];
}

/** The entry of what somebody is told without being signed in: by his calendar, or by a letter (SEC-01, SEC-42). */
export function absentRead(actor: Actor, { type, at, on, cases }: Reading): ReadDraft {
  const under = actingDuty(actor, 'candidate.basics', on);
  return {
    draft: {
      ...{ type, at, purpose: routinePurpose(under?.duty ?? null) },
      actor: {
        person: actor.personId,
        ...{ duty: under?.duty ?? null, unit: under?.unitId ?? null, path: under?.path ?? null },
      },
      session: { hash: null, strength: null },
      facts: { cases: [...cases], persons: [], classes: ['C2'] },
    },
    subjects: [...cases],
  };
}
