import type { LegalDate } from '../calendar/legal-date.js';
import type { CaseState } from '../kernel/procedure.js';
import type { Facts } from './facts.js';
import { membersLine } from './main-line.js';
import { stageOf, type Stage } from './stages.js';

/** What somebody is of a branch through his case, from one day to another (exclusive; null while it lasts). */
export interface MemberSpan {
  readonly unit: string;
  readonly kind: 'probationary' | 'official';
  readonly from: LegalDate;
  readonly to: LegalDate | null;
}

/** The stages of somebody who has joined; a case that a warrant put back before its ceremony knows no member. */
export const joined: readonly Stage[] = [
  ...membersLine,
  'deletionProposed',
  'deletionVoting',
  'deleted',
  'complaint',
  'irregularityReview',
  'repairProcedure',
  'cancelledStandards',
  'leftParty',
  'deceased',
];

/**
 * Membership as a case tells it: probationary from the ceremony (R24-4.1), official from the day the twelve months ended
 * (R24-4.2.2), nothing from the day of deletion, leaving, cancellation or death on. The branch is the one the case
 * belongs to. Empty before the ceremony.
 */
export function memberSpans({ value, facts, since }: CaseState<Facts>): readonly MemberSpan[] {
  const { ceremony, officialOn, unit } = facts;
  const stage = stageOf(value);
  if (ceremony === null || unit === null || !joined.includes(stage)) return [];
  const end = endOf(stage, facts, since);
  const spans: readonly MemberSpan[] =
    officialOn === null
      ? [{ unit, kind: 'probationary', from: ceremony.on, to: end }]
      : [
          { unit, kind: 'probationary', from: ceremony.on, to: earlier(officialOn, end) },
          { unit, kind: 'official', from: officialOn, to: end },
        ];
  return spans.filter(({ from, to }) => to === null || from < to);
}

/** A complaint does not bring a deleted member back: its answer does. */
function endOf(stage: Stage, { deleted, death, decision }: Facts, since: LegalDate | null): LegalDate | null {
  switch (stage) {
    case 'deleted':
    case 'complaint':
      return deleted?.on ?? null;
    case 'deceased':
      return death && earlier(death.on, deleted?.on ?? null);
    case 'leftParty':
      return since;
    case 'cancelledStandards':
      return decision?.annulledOn ?? since;
    default:
      return null;
  }
}

const earlier = (one: LegalDate, other: LegalDate | null): LegalDate => (other !== null && other < one ? other : one);
