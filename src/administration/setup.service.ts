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

/** As much of a draft's content as setting up asks of it. */
interface Drafted {
  readonly kind?: string;
  readonly parent?: string | null;
  readonly duty?: string;
}

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
        `SELECT count(*) AS n FROM unit_setting WHERE unit_id IN (${unitIds})
            AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)`,
      ),
    ]);
    const sum = (rows: typeof drafts) => rows.reduce((all, { n }) => all + Number(n), 0);
    const waits = await this.waiting();
    const unassigned = await this.reader.all<{ person_id: string }>(
      `SELECT DISTINCT a.person_id FROM account a WHERE a.disabled_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM duty d WHERE d.person_id = a.person_id AND (d.valid_to IS NULL OR d.valid_to > ?))`,
      [today],
    );
    const hasSecond = administrators.length >= fewestAdministrators;
    // Duties are granted to people who can sign in: their accounts come first.
    const grantTo = (fewest: number, query: string) =>
      unassigned.length < fewest ? '/quan-tri/tai-khoan/moi' : `/quan-tri/nhiem-vu/moi?${query}`;
    const second = `nguoi=${unassigned[0]?.person_id ?? ''}&nhiem-vu=administrator`;
    const at = (place: (id: string) => string) => (top ? place(top.id) : null);
    return {
      setup: [
        { step: 'secondAdministrator', done: hasSecond, waits: false, href: grantTo(1, second) },
        { step: 'topUnit', done: top !== undefined, waits: waits.topUnit, href: '/quan-tri/don-vi/moi' },
        {
          ...{ step: 'board', done: boards > 0, waits: waits.board },
          href: at((id) => `/quan-tri/don-vi/${id}/to-chuc`),
        },
        {
          ...{ step: 'officers', done: officers >= fewestOfficers, waits: officers + waits.officers >= fewestOfficers },
          href: at((id) => grantTo(fewestOfficers - officers, `don-vi=${id}&nhiem-vu=organisationBoard`)),
        },
        {
          ...{ step: 'setting', done: settings > 0, waits: waits.setting },
          href: at((id) => `/quan-tri/don-vi/${id}`),
        },
      ],
      slice: admission.law.on(today).id,
      waiting: {
        mine: sum(drafts.filter(({ drafted_by }) => drafted_by !== personId)),
        own: sum(drafts.filter(({ drafted_by }) => drafted_by === personId)),
      },
      health,
    };
  }

  /** What was drafted of it and waits for a second person. */
  private async waiting() {
    const rows = await this.reader.all<{ kind: string; content: string }>(
      "SELECT kind, content FROM draft WHERE state = 'waiting'",
    );
    const drafts = rows.map(({ kind, content }) => ({ ...(JSON.parse(content) as Drafted), of: kind }));
    const settings = await this.reader.all("SELECT id FROM setting_draft WHERE state = 'waiting' LIMIT 1");
    return {
      topUnit: drafts.some(({ of, parent }) => of === 'unit.open' && parent === null),
      board: drafts.some((draft) => draft.of === 'body.attach' && draft.kind === 'organisationBoard'),
      officers: drafts.filter(({ of, duty }) => of === 'duty.grant' && duty === 'organisationBoard').length,
      setting: settings.length > 0,
    };
  }

  private async count(sql: string): Promise<number> {
    const today = this.clock.today();
    const [row] = await this.reader.all<{ n: number | string }>(sql, [today, today, today, today]);
    return Number(row?.n ?? 0);
  }
}

const unitIds = 'SELECT unit_id FROM unit_place WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)';
const topIds = `${unitIds} AND parent_id IS NULL`;
