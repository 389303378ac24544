import { randomUUIDv7 } from 'node:crypto';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Facts } from '../../workflows/admission/facts.js';
import type { Tx } from '../database/writer.js';

/**
 * Who helps the person of a case or signed for him: the helper, and the introducers of the branch the case belongs to.
 * After a move those of the branch he left have no part in it any more (G01-3.9).
 */
export const sponsorsOf = ({
  helper,
  introductions,
  unit,
}: Pick<Facts, 'helper' | 'introductions' | 'unit'>): ReadonlySet<string> =>
  new Set([
    ...(helper ? [helper.person] : []),
    ...introductions.filter((signed) => signed.unit === unit).map(({ introducer }) => introducer),
  ]);

/** Each of them holds the duty of sponsor over the case, from the act that names him to the one after which none does. */
export function assignSponsors(
  tx: Tx,
  caseId: string,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  today: LegalDate,
): void {
  for (const person of before) {
    if (after.has(person)) continue;
    const held = "case_id = ? AND person_id = ? AND duty = 'sponsor'";
    tx.send(`DELETE FROM duty WHERE ${held} AND valid_from >= ?`, [caseId, person, today]);
    tx.send(`UPDATE duty SET valid_to = ? WHERE ${held} AND (valid_to IS NULL OR valid_to > ?)`, [
      ...[today, caseId, person, today],
    ]);
  }
  for (const person of after) {
    if (before.has(person)) continue;
    // Somebody of old days, whom nobody judged and the register does not know, signs in nowhere.
    tx.send(
      `INSERT INTO duty (id, person_id, duty, unit_id, case_id, body_id, valid_from, valid_to)
       SELECT ?, id, 'sponsor', NULL, ?, NULL, ?, NULL FROM person WHERE id = ?`,
      [randomUUIDv7(), caseId, today, person],
    );
  }
}
