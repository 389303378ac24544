import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Tx } from '../database/writer.js';

/** Fewer could not watch each other, and the last could not be replaced (SEC-23). */
export const fewestAdministrators = 2;

/** Any number; the same for all instances of the service. */
const rightsLock = 7_416_003;

/**
 * Changes of rights come one after the other: of two that are each right alone, both together might leave one
 * administrator. SQLite has one writer anyway.
 */
export async function lockRights(tx: Tx): Promise<void> {
  if (tx.dialect === 'postgres') await tx.all('SELECT pg_advisory_xact_lock(?)', [rightsLock]);
}

/** Persons who hold the duty on a day and have an account that is not locked; two accounts of one person are one. */
export async function administratorsOn(tx: Pick<Tx, 'all'>, on: LegalDate): Promise<string[]> {
  const rows = await tx.all<{ person_id: string }>(
    `SELECT DISTINCT d.person_id FROM duty d
       JOIN account a ON a.person_id = d.person_id AND a.disabled_at IS NULL
      WHERE d.duty = 'administrator' AND d.valid_from <= ? AND (d.valid_to IS NULL OR d.valid_to > ?)`,
    [on, on],
  );
  return rows.map(({ person_id }) => person_id);
}
