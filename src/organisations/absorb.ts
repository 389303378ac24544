import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Tx } from '../database/writer.js';
import type { Asks } from './asks.js';
import { endAt, holdsOn } from './dated-rows.js';
import { UnitFault } from './unit-faults.js';
import { pathOn } from './unit-on.js';
import { transplant } from './unit-tree.js';

/** What a unit left behind when it went into another: C0 facts for the entry of the change. */
export interface Absorbed {
  /** Units that stand under the heir now. */
  readonly units: readonly string[];
  /** Duties over the unit, or through a body of it, that are held no longer. */
  readonly duties: readonly string[];
}

/**
 * From `on` the unit is no more and its heir stands for it: what stood under it stands under the heir, and so does its own
 * place in the tree, so that each case of it has an owner whose path the heir's is a part of. No case is written: the
 * route is read from the heir at each later act, and what was recorded keeps the old unit's name. Whoever held a duty
 * over the unit or through a body of it holds none any more (SEC-26). Throws `UnitFault` (notOpen, circle, orphan).
 */
export async function absorb(tx: Tx, unitId: string, heirId: string, on: LegalDate): Promise<Absorbed> {
  if (unitId === heirId) throw new UnitFault('circle', unitId, on);
  for (const id of [unitId, heirId]) if (!(await isOpenOn(tx, id, on))) throw new UnitFault('notOpen', id, on);
  if ((await pathOn(tx, heirId, on))!.startsWith((await pathOn(tx, unitId, on))!))
    throw new UnitFault('circle', unitId, on);
  const below = await tx.all<{ id: string }>(
    `SELECT p.unit_id AS id FROM unit_place p WHERE p.parent_id = ? AND ${holdsOn('p')} ORDER BY p.unit_id`,
    [unitId, on, on],
  );
  for (const { id } of below) await transplant(tx, id, heirId, on);
  await transplant(tx, unitId, heirId, on);
  const duties = await endDuties(tx, unitId, on);
  await tx.run('UPDATE unit SET closed_on = ? WHERE id = ?', [on, unitId]);
  for (const table of ['unit_name', 'unit_setting', 'body'] as const) await endAt(tx, table, unitId, on);
  return { units: below.map(({ id }) => id), duties };
}

/** Whether acts may be recorded in a unit's own name on a day. */
export async function isOpenOn(asks: Asks, unitId: string, on: LegalDate): Promise<boolean> {
  const [unit] = await asks.all(
    'SELECT id FROM unit WHERE id = ? AND opened_on <= ? AND (closed_on IS NULL OR closed_on > ?)',
    [unitId, on, on],
  );
  return unit !== undefined;
}

/** Who answers for what belonged to a unit: the unit itself, or the nearest open one that it went into. */
export async function ownerOn(asks: Asks, unitId: string, on: LegalDate): Promise<string | null> {
  const [owner] = await asks.all<{ id: string }>(
    `WITH RECURSIVE up(unit_id, parent_id, height) AS (
       SELECT p.unit_id, p.parent_id, 0 FROM unit_place p WHERE p.unit_id = ? AND ${holdsOn('p')}
       UNION ALL
       SELECT p.unit_id, p.parent_id, up.height + 1
         FROM up JOIN unit_place p ON p.unit_id = up.parent_id AND ${holdsOn('p')})
     SELECT u.id FROM up JOIN unit u ON u.id = up.unit_id
      WHERE u.closed_on IS NULL OR u.closed_on > ? ORDER BY up.height LIMIT 1`,
    [unitId, on, on, on, on, on],
  );
  return owner?.id ?? null;
}

async function endDuties(tx: Tx, unitId: string, on: LegalDate): Promise<string[]> {
  const over = '(unit_id = ? OR body_id IN (SELECT id FROM body WHERE unit_id = ?))';
  const held = await tx.all<{ id: string }>(
    `SELECT id FROM duty WHERE ${over} AND (valid_to IS NULL OR valid_to > ?) ORDER BY id`,
    [unitId, unitId, on],
  );
  // A duty that would end before it begins was never held; that it was granted stands in the log.
  await tx.run(`DELETE FROM duty WHERE ${over} AND valid_from >= ?`, [unitId, unitId, on]);
  await tx.run(`UPDATE duty SET valid_to = ? WHERE ${over} AND (valid_to IS NULL OR valid_to > ?)`, [
    ...[on, unitId, unitId, on],
  ]);
  return held.map(({ id }) => id);
}
