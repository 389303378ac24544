import type { Slice } from '../kernel/edition.js';
import { existsDuring, markOf } from '../kernel/rule-standing.js';
import { changes, type ChangeId } from './changes.js';
import { crosswalk, passages, type CrosswalkRow, type Ruled } from './crosswalk.js';
import { parameterRules } from './parameter-rules.js';
import type { Parameters } from './parameters.js';

/**
 * What the crosswalks forgot, derived from the slices and the register: a parameter that changed and a rule of it that
 * reads equal, a rule that came or went unsaid, a mark that changed over a text called the same, a change never named.
 * Empty where nothing was.
 */
export function forgottenIn(ruled: Ruled<Parameters>): string[] {
  const { slices } = ruled.law;
  const first = slices.findIndex(({ judged }) => judged);
  const faults = slices
    .slice(first, -1)
    .flatMap((before, index) => faultsBetween(ruled, before, slices[first + index + 1]!));
  for (const [id, change] of Object.entries(changes)) {
    const named = passages.some((passage) => namedIn(passage).has(id as ChangeId));
    if (named === 'altersNoRule' in change)
      faults.push(named ? `${id} is said to alter no rule, and is named` : `${id} is named by no row`);
  }
  return faults;
}

const namedIn = ({ shifts, unread }: (typeof passages)[number]): Set<ChangeId> =>
  new Set([...shifts, ...Object.values(unread ?? {})].flatMap((one) => one.changes));

function faultsBetween(ruled: Ruled<Parameters>, before: Slice<Parameters>, after: Slice<Parameters>): string[] {
  const rows = new Map(crosswalk(ruled, before.id, after.id).map((row) => [row.rule, row]));
  const faults: string[] = [];
  const fault = (what: string) => faults.push(`${before.id} → ${after.id}: ${what}`);
  for (const [name, rules] of Object.entries(parameterRules)) {
    const [was, is] = [before, after].map(({ parameters }) => parameters[name as keyof Parameters]);
    for (const rule of rules) {
      const row = rows.get(rule);
      if (!row) fault(`${rule} has no row`);
      else if (valueOf(was) !== valueOf(is) && row.relation === 'equal')
        fault(`${name} changed, and ${rule} reads equal`);
      else if (JSON.stringify(was) !== JSON.stringify(is) && restsOnText(row))
        fault(`how sure ${name} is changed, and ${rule} reads as the same text`);
    }
  }
  for (const rule of ruled.rules.values()) {
    const row = rows.get(rule.id)!;
    const [was, is] = [existsDuring(rule, before), existsDuring(rule, after)];
    if (was !== is && row.relation !== (is ? 'new' : 'gone'))
      fault(`${rule.id} ${is ? 'came' : 'went'}, and reads ${row.relation}`);
    if (was && is && row.relation === 'new') fault(`${rule.id} reads new, and was there`);
    if (markOf(rule, before) !== markOf(rule, after) && was && is && restsOnText(row))
      fault(`the mark of ${rule.id} changed, and it reads as the same text`);
    if (row.relation !== 'equal' && row.changes.length === 0) fault(`${rule.id} reads ${row.relation} by no change`);
  }
  const written = passages.find(({ from, to }) => from === before.id && to === after.id)!.shifts;
  const named = written.flatMap(({ rules }) => rules);
  for (const rule of named) {
    if (!ruled.rules.has(rule)) fault(`${rule} is unknown`);
    if (named.indexOf(rule) !== named.lastIndexOf(rule)) fault(`${rule} is written twice`);
  }
  return faults;
}

const restsOnText = ({ basis }: CrosswalkRow): boolean => basis === 'sameText' || basis === 'read';

/** A parameter without how sure we are of it. */
const valueOf = (parameter: unknown): string =>
  JSON.stringify(parameter, (key, value: unknown) => (key === 'confidence' ? undefined : value));
