import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Facts } from '../../../workflows/admission/facts.js';
import type { Duty } from '../../../workflows/kernel/duty.js';
import type { Reader } from '../../database/reader.js';
import type { Entry } from '../../log/entry.js';
import type { SubstituteView } from './candidate.view.js';

/** Who names somebody else: the superior of whoever sent or assigned him (SEC-20). */
const namedBy: Readonly<Record<SubstituteView['role'], Duty>> = {
  envoy: 'superior',
  helper: 'grassroots',
  introducer: 'grassroots',
};

/** The assigned who turned out to be kin or to have a conflict: their part in the case is over, and waits for another. */
export async function substitutesOf(
  reader: Reader,
  about: string,
  { facts, entries, on }: { readonly facts: Facts; readonly entries: readonly Entry[]; readonly on: LegalDate },
): Promise<SubstituteView[]> {
  const barred = await reader.all<{ id: string; name: string; kind: string }>(
    `SELECT p.id, p.name, k.kind FROM person_conflict k JOIN person p ON p.id = k.person_id
      WHERE k.about_id = ? AND (k.valid_from IS NULL OR k.valid_from <= ?) AND (k.valid_to IS NULL OR k.valid_to > ?)
      ORDER BY p.id, k.kind`,
    [about, on, on],
  );
  if (barred.length === 0) return [];
  const introducers = facts.introductions.map(({ introducer }) => introducer);
  const assigned: readonly (readonly [SubstituteView['role'], readonly string[]])[] = [
    ['envoy', envoysUnderWay(facts, entries)],
    ['helper', facts.helper ? [facts.helper.person] : []],
    ['introducer', introducers],
  ];
  return assigned.flatMap(([role, persons]) =>
    persons.flatMap((person) => {
      const found = barred.find(({ id }) => id === person);
      if (!found) return [];
      return { role, name: found.name, rule: found.kind === 'declared' ? 'SEC-20' : 'K38-conf', by: namedBy[role] };
    }),
  );
}

/** Sent to verify and not back yet, while anything is still to be verified. */
function envoysUnderWay({ verification }: Facts, entries: readonly Entry[]): string[] {
  if (!Object.values(verification).some(({ state }) => state !== 'clear' && state !== 'notNeeded')) return [];
  const named = (type: string): string[] =>
    entries
      .filter((entry) => entry.type === type && entry.kind === 'act')
      .flatMap(({ facts }) => (facts as { envoy?: string }).envoy ?? []);
  const back = named('verification.report');
  return [...new Set(named('verification.request'))].filter((person) => !back.includes(person));
}
