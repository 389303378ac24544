import type { Tx } from '../database/writer.js';

/** What stands in place of an erased name. */
export const erasedName = '[đã xóa]';

/** Destroys a person's key, made or not: none is ever made again. */
export async function eraseKey(tx: Tx, personId: string, at: string): Promise<void> {
  await tx.run(
    "INSERT INTO person_key (person_id, state, wrapped, master_version, created_at) VALUES (?, 'erased', NULL, 0, ?) ON CONFLICT (person_id) DO UPDATE SET state = 'erased', wrapped = NULL",
    [personId, at],
  );
}

/**
 * Takes away who a person was: the key and all that is sealed under it, the name and the rest of the row, the account, kin,
 * and what stored commands keep of a request (its hash would let a short text be guessed). Entries stand: they name a
 * pseudonym and commit to values that nobody can read any more. Done twice it does nothing.
 */
export async function wipePerson(tx: Tx, personId: string, at: string): Promise<void> {
  await eraseKey(tx, personId, at);
  await tx.run('DELETE FROM sealed_value WHERE person_id = ?', [personId]);
  await tx.run(
    "UPDATE person SET name = ?, name_key = '', sort_key = '', birth = '', sex = NULL, ethnicity = NULL, erased_at = ? WHERE id = ? AND erased_at IS NULL",
    [erasedName, at, personId],
  );
  await tx.run("UPDATE command SET request_hash = '' WHERE case_id IN (SELECT id FROM candidate WHERE person_id = ?)", [
    personId,
  ]);
  await tx.run('DELETE FROM person_conflict WHERE person_id = ? OR about_id = ?', [personId, personId]);
  await tx.run(
    `DELETE FROM appraisal_work
      WHERE person_id = ? OR taken_from = ? OR case_id IN (SELECT id FROM candidate WHERE person_id = ?)`,
    [personId, personId, personId],
  );
  // Whose values a form brought cannot be told while it is sealed, and the master key outlives the person's.
  await tx.run('DELETE FROM kept_form');
  const accounts = 'SELECT id FROM account WHERE person_id = ?';
  await tx.run(`DELETE FROM second_factor WHERE account_id IN (${accounts})`, [personId]);
  await tx.run(`DELETE FROM recovery_code WHERE account_id IN (${accounts})`, [personId]);
  for (const table of ['calendar_feed', 'digest', 'digest_letter'])
    await tx.run(`DELETE FROM ${table} WHERE account_id IN (${accounts})`, [personId]);
  await tx.run(
    "UPDATE account SET login = 'erased-' || id, email = NULL, password_hash = '', disabled_at = coalesce(disabled_at, ?) WHERE person_id = ?",
    [at, personId],
  );
}
