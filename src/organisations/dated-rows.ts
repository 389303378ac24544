import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Tx } from '../database/writer.js';

type DatedTable = 'unit_name' | 'unit_place' | 'unit_setting';

/** The condition that a row of `table` holds on a day; takes the day twice. */
export const holdsOn = (table: string): string =>
  `${table}.valid_from <= ? and (${table}.valid_to is null or ${table}.valid_to > ?)`;

/**
 * Writes what a unit is from a day on, up to where the row it interrupts would have ended. A row that began on the same
 * day is replaced. Returns whether a row was interrupted.
 */
export async function changeFrom(
  tx: Tx,
  table: DatedTable,
  unitId: string,
  on: LegalDate,
  values: Readonly<Record<string, string | null>>,
): Promise<boolean> {
  const rows = await tx.all<{ valid_from: string; valid_to: string | null }>(
    `select valid_from, valid_to from ${table} where unit_id = ? order by valid_from`,
    [unitId],
  );
  const cut = rows.find((row) => row.valid_from <= on && (row.valid_to === null || row.valid_to > on));
  const to = cut ? cut.valid_to : (rows.find((row) => row.valid_from > on)?.valid_from ?? null);
  if (cut?.valid_from === on) await tx.run(`delete from ${table} where unit_id = ? and valid_from = ?`, [unitId, on]);
  else if (cut) {
    await tx.run(`update ${table} set valid_to = ? where unit_id = ? and valid_from = ?`, [on, unitId, cut.valid_from]);
  }
  const names = Object.keys(values);
  await tx.run(
    `insert into ${table} (unit_id, valid_from, valid_to, ${names.join(', ')}) values (?, ?, ?${', ?'.repeat(names.length)})`,
    [unitId, on, to, ...Object.values(values)],
  );
  return cut !== undefined;
}

/** Ends every row of the unit at a day: what would begin later never does. */
export async function endAt(tx: Tx, table: DatedTable | 'body', unitId: string, on: LegalDate): Promise<void> {
  await tx.run(`delete from ${table} where unit_id = ? and valid_from >= ?`, [unitId, on]);
  await tx.run(`update ${table} set valid_to = ? where unit_id = ? and (valid_to is null or valid_to > ?)`, [
    on,
    unitId,
    on,
  ]);
}
