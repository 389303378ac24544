import { Injectable } from '@nestjs/common';
import { admission } from '../../workflows/admission/procedure.js';
import type { Actor } from '../auth/actor.js';
import { administratorsOn, fewestAdministrators } from '../auth/administrators.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { topUnits } from '../organisations/top-units.js';
import type { HomeView } from './home.page.js';
import { Health } from './health.service.js';

/** Two of a board: one drafts, the other confirms. */
const fewestOfficers = 2;

/** How far the house is set up, and what waits for its keeper. */
@Injectable()
export class Setup {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly health: Health,
  ) {}

  async view({ personId }: Actor): Promise<HomeView> {
    const today = this.clock.today();
    const [administrators, tops, drafts, health] = await Promise.all([
      administratorsOn(this.reader, today),
      topUnits(this.reader, today),
      this.reader.all<{ drafted_by: string; n: number | string }>(
        "SELECT drafted_by, count(*) AS n FROM draft WHERE state = 'waiting' GROUP BY drafted_by",
      ),
      this.health.now(),
    ]);
    const [top] = tops;
    const [boards, officers, settings] = await Promise.all([
      this.count(
        `SELECT count(*) AS n FROM body WHERE kind = 'organisationBoard' AND unit_id IN (${topIds})
            AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)`,
      ),
      this.count(
        `SELECT count(DISTINCT d.person_id) AS n FROM duty d LEFT JOIN body b ON b.id = d.body_id
          WHERE d.duty = 'organisationBoard' AND coalesce(d.unit_id, b.unit_id) IN (${topIds})
            AND d.valid_from <= ? AND (d.valid_to IS NULL OR d.valid_to > ?)`,
      ),
      this.count(
        // Of any unit: where decisions are made further below, none need stand on top.
        `SELECT count(*) AS n FROM unit_setting WHERE unit_id IN (${topIds.replace('parent_id IS NULL AND ', '')})
            AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)`,
      ),
    ]);
    const sum = (rows: typeof drafts) => rows.reduce((all, { n }) => all + Number(n), 0);
    const at = (path: string) => (top ? path.replace(':top', top.id) : null);
    const hasSecond = administrators.length >= fewestAdministrators;
    return {
      setup: [
        { step: 'secondAdministrator', done: hasSecond, href: '/quan-tri/tai-khoan/moi' },
        { step: 'topUnit', done: top !== undefined, href: '/quan-tri/don-vi/moi' },
        { step: 'board', done: boards > 0, href: at('/quan-tri/don-vi/:top/to-chuc') },
        { step: 'officers', done: officers >= fewestOfficers, href: at('/quan-tri/nhiem-vu/moi?don-vi=:top') },
        { step: 'setting', done: settings > 0, href: at('/quan-tri/don-vi/:top') },
      ],
      slice: admission.law.on(today).id,
      waiting: {
        mine: sum(drafts.filter(({ drafted_by }) => drafted_by !== personId)),
        own: sum(drafts.filter(({ drafted_by }) => drafted_by === personId)),
      },
      health,
    };
  }

  private async count(sql: string): Promise<number> {
    const today = this.clock.today();
    const [row] = await this.reader.all<{ n: number | string }>(sql, [today, today, today, today]);
    return Number(row?.n ?? 0);
  }
}

const topIds =
  'SELECT unit_id FROM unit_place WHERE parent_id IS NULL AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)';
