import { randomUUIDv7 } from 'node:crypto';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Tx } from '../database/writer.js';

/** The helper of a case holds the duty of sponsor over it, from the act that names him to the one that names another. */
export function assignSponsor(
  tx: Tx,
  caseId: string,
  before: string | null,
  after: string | null,
  today: LegalDate,
): void {
  if (before === after) return;
  tx.send("DELETE FROM duty WHERE case_id = ? AND duty = 'sponsor' AND valid_from >= ?", [caseId, today]);
  tx.send(
    "UPDATE duty SET valid_to = ? WHERE case_id = ? AND duty = 'sponsor' AND (valid_to IS NULL OR valid_to > ?)",
    [today, caseId, today],
  );
  if (after === null) return;
  // A helper of old days, whom nobody judged and the register does not know, signs in nowhere.
  tx.send(
    `INSERT INTO duty (id, person_id, duty, unit_id, case_id, body_id, valid_from, valid_to)
     SELECT ?, id, 'sponsor', NULL, ?, NULL, ?, NULL FROM person WHERE id = ?`,
    [randomUUIDv7(), caseId, today, after],
  );
}
