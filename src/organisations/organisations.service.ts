import { randomUUIDv7 } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Place, Route } from '../../workflows/kernel/setting.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import { jcs } from '../log/jcs.js';
import { absorb, type Absorbed, isOpenOn } from './absorb.js';
import type { Asks } from './asks.js';
import type { BodyKind } from './body.entity.js';
import { changeFrom, endAt } from './dated-rows.js';
import { settingOn, type UnitSettingOn } from './setting-on.js';
import type { UnitRole } from './unit.entity.js';
import { UnitFault } from './unit-faults.js';
import { unitNameKey } from './unit-name-key.js';
import { pathOn, unitOn, type UnitOn } from './unit-on.js';
import type { SettingBody } from './unit-setting.entity.js';
import { plant, transplant } from './unit-tree.js';

export interface NewUnit {
  /** Given only by the demo's seed, which is loaded again without doubling. */
  readonly id?: string;
  readonly role: UnitRole;
  readonly place: Place;
  readonly hardship: boolean;
  readonly name: string;
  readonly levelName: string;
  readonly parentId: string | null;
  readonly openedOn: LegalDate;
  readonly source: string | null;
}

export interface NewBody {
  readonly id?: string;
  readonly kind: BodyKind;
  readonly unitId: string;
  readonly name: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
}

/** The deciding route of a unit and of all below it that have none of their own. */
export interface NewSetting {
  readonly route: Route;
  /** The paper, or the provision where there is no paper. */
  readonly instrument: string;
  readonly body: SettingBody;
}

/** The tree of organisations, by date. Every change takes the open command; its log entry is the caller's. */
@Injectable()
export class OrganisationsService {
  constructor(private readonly reader: Reader) {}

  /** Returns the unit's id. Throws `UnitFault` (orphan) where the parent is not there from that day on. */
  async create(tx: Tx, unit: NewUnit): Promise<string> {
    const id = unit.id ?? randomUUIDv7();
    await tx.run(
      'insert into unit (id, role, place, hardship, opened_on, closed_on, source) values (?, ?, ?, ?, ?, ?, ?)',
      [id, unit.role, unit.place, unit.hardship ? 1 : 0, unit.openedOn, null, unit.source],
    );
    await changeFrom(tx, 'unit_name', id, unit.openedOn, nameValues(unit.name, unit.levelName));
    await plant(tx, id, unit.parentId, unit.openedOn);
    return id;
  }

  /** From `on` the unit and its level are called so. Throws `UnitFault` (notOpen). */
  async rename(tx: Tx, unitId: string, name: string, levelName: string, on: LegalDate): Promise<void> {
    const open = await changeFrom(tx, 'unit_name', unitId, on, nameValues(name, levelName));
    if (!open) throw new UnitFault('notOpen', unitId, on);
  }

  /** From `on` the unit stands elsewhere, with all below it. Throws `UnitFault` (notOpen, orphan, circle). */
  async moveUnder(tx: Tx, unitId: string, parentId: string | null, on: LegalDate): Promise<void> {
    await transplant(tx, unitId, parentId, on);
  }

  /** Two become one: the unit goes into its heir with all that is below it and all its cases. Throws `UnitFault`. */
  merge(tx: Tx, unitId: string, heirId: string, on: LegalDate): Promise<Absorbed> {
    return absorb(tx, unitId, heirId, on);
  }

  /** It is closed and its superior answers for what is left of it. Throws `UnitFault` (orphan) for a top unit. */
  async dissolve(tx: Tx, unitId: string, on: LegalDate): Promise<Absorbed> {
    const [place] = await tx.all<{ parent_id: string | null }>(
      'select parent_id from unit_place where unit_id = ? and valid_from <= ? and (valid_to is null or valid_to > ?)',
      [unitId, on, on],
    );
    if (!place) throw new UnitFault('notOpen', unitId, on);
    if (place.parent_id === null) throw new UnitFault('orphan', unitId, on);
    return absorb(tx, unitId, place.parent_id, on);
  }

  /**
   * One becomes two: the new unit opens beside it, and takes those below that are named. The cases of the unit itself stay
   * with it; who goes with the new one moves by the acts of a move (G01-3.9). Returns the new unit's id.
   */
  async split(
    tx: Tx,
    unitId: string,
    into: Omit<NewUnit, 'parentId' | 'openedOn'>,
    taken: readonly string[],
    on: LegalDate,
  ): Promise<string> {
    const [place] = await tx.all<{ parent_id: string | null }>(
      'select parent_id from unit_place where unit_id = ? and valid_from <= ? and (valid_to is null or valid_to > ?)',
      [unitId, on, on],
    );
    if (!place || !(await isOpenOn(tx, unitId, on))) throw new UnitFault('notOpen', unitId, on);
    const id = await this.create(tx, { ...into, parentId: place.parent_id, openedOn: on });
    for (const below of taken) await transplant(tx, below, id, on);
    return id;
  }

  /** `on` is the first day without the unit. Throws `UnitFault` (hasUnitsBelow) until those below are moved or closed. */
  async close(tx: Tx, unitId: string, on: LegalDate): Promise<void> {
    const below = await tx.all(
      'select unit_id from unit_place where parent_id = ? and (valid_to is null or valid_to > ?) limit 1',
      [unitId, on],
    );
    if (below.length > 0) throw new UnitFault('hasUnitsBelow', unitId, on);
    const changed = await tx.run(
      'update unit set closed_on = ? where id = ? and opened_on < ? and (closed_on is null or closed_on > ?)',
      [on, unitId, on, on],
    );
    if (changed === 0) throw new UnitFault('notOpen', unitId, on);
    for (const table of ['unit_name', 'unit_place', 'unit_setting', 'body'] as const)
      await endAt(tx, table, unitId, on);
  }

  async setSetting(tx: Tx, unitId: string, setting: NewSetting, on: LegalDate): Promise<void> {
    const { route, instrument, body } = setting;
    await changeFrom(tx, 'unit_setting', unitId, on, { route, instrument, body: jcs(body) });
  }

  /** A second name for search. The same name may be another unit's: both are found, none is merged. */
  async addAlias(tx: Tx, unitId: string, name: string, source: string): Promise<void> {
    await tx.run('insert into unit_alias (unit_id, name, name_key, source) values (?, ?, ?, ?)', [
      unitId,
      name,
      unitNameKey(name),
      source,
    ]);
  }

  /** Returns the body's id. */
  async attachBody(tx: Tx, body: NewBody): Promise<string> {
    const id = body.id ?? randomUUIDv7();
    await tx.run('insert into body (id, kind, unit_id, name, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)', [
      id,
      body.kind,
      body.unitId,
      body.name,
      body.from,
      body.to,
    ]);
    return id;
  }

  /** The unit's path on a day, `null` where it was not there. */
  pathOn(unitId: string, on: LegalDate, asks: Asks = this.reader): Promise<string | null> {
    return pathOn(asks, unitId, on);
  }

  /** The unit as it was on a day, `null` where it was not there. */
  unitOn(unitId: string, on: LegalDate, asks: Asks = this.reader): Promise<UnitOn | null> {
    return unitOn(asks, unitId, on);
  }

  /** What the law asks of a branch on a day, without the persons of an act. Throws `UnitWithoutSetting`. */
  settingOn(tx: Asks, unitId: string, on: LegalDate): Promise<UnitSettingOn> {
    return settingOn(tx, unitId, on);
  }
}

const nameValues = (name: string, levelName: string) => ({ name, name_key: unitNameKey(name), level_name: levelName });
