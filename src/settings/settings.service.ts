import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { may } from '../auth/policy.js';
import { Commands } from '../candidates/commands.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import { refusalTold } from '../four-eyes/rejection.js';
import type { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { jcs } from '../log/jcs.js';
import { assertAsDrafted } from '../log/as-drafted.js';
import { appendToSite } from '../log/log.js';
import { type ActingDuty, signedBy } from '../log/signed-by.js';
import type { Asks } from '../organisations/asks.js';
import { namesOf } from '../people/names-of.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { type SettingConfirmation, type SettingContent, storedBody } from './new-setting.js';
import {
  type DraftRow,
  type DraftView,
  type SettingRow,
  type SettingView,
  viewDraft,
  viewSetting,
} from './setting.view.js';

const draftsOf = `SELECT id, unit_id, body, hash, state, drafted_by, drafted_at, settled_by, settled_at,
  rejected_reason FROM setting_draft`;

/** By name, when and why. */
export interface RefusalTold {
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/**
 * What the law asks of a unit: route, instrument, unions, local options. The organisation board drafts, a second person
 * of it or of the competent committee confirms; both are entries of the site's chain. Acts recorded before keep the
 * setting they were judged in; the route is read anew at each act.
 */
@Injectable()
export class SettingsService {
  constructor(
    private readonly commands: Commands,
    private readonly organisations: OrganisationsService,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The unit's own settings, the latest first, and every draft. Problem 404 where it is not the actor's to see. */
  async of(actor: Actor, unitId: string): Promise<{ settings: SettingView[]; drafts: DraftView[] }> {
    const path = await this.pathOf(this.reader, unitId);
    if (!may(actor, 'target.read', { kind: 'unit', path }, this.clock.today()).allow) throw Problem.notFound();
    const [rows, drafts] = await Promise.all([
      this.reader.all<SettingRow>(
        'SELECT valid_from, valid_to, route, instrument, body FROM unit_setting WHERE unit_id = ? ORDER BY valid_from DESC',
        [unitId],
      ),
      this.reader.all<DraftRow>(`${draftsOf} WHERE unit_id = ? ORDER BY id DESC`, [unitId]),
    ]);
    return { settings: rows.map(viewSetting), drafts: drafts.map(viewDraft) };
  }

  /** Who refused which of the actor's own drafts lately, when and why. */
  async refusalsTo({ personId }: Actor, drafts: readonly DraftView[]): Promise<Readonly<Record<string, RefusalTold>>> {
    const since = addDays(this.clock.today(), -refusalTold);
    const lately = drafts.flatMap(({ id, state, drafted, settled }) => {
      if (state !== 'rejected' || drafted.by !== personId || !settled?.at || settled.at < since) return [];
      return [{ id, by: settled.by, at: settled.at, reason: settled.reason }];
    });
    const names = await namesOf(
      this.reader,
      lately.map(({ by }) => by),
    );
    return Object.fromEntries(lately.map(({ id, by, at, reason }) => [id, { by: names.get(by) ?? '', at, reason }]));
  }

  /** The name of a unit for which the actor may draft; `Problem` 403, 404. */
  async draftable(actor: Actor, unitId: string): Promise<{ readonly unit: string }> {
    const today = this.clock.today();
    const path = await this.pathOf(this.reader, unitId);
    demand(actor, 'setting.draft', { kind: 'unit', path }, today);
    const unit = await this.organisations.unitOn(unitId, today);
    return { unit: unit?.name ?? '' };
  }

  draft(actor: Actor, unitId: string, content: SettingContent, key: string): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { settingDraft: unitId, content } }, async (tx) => {
      const path = await this.pathOf(tx, unitId);
      const { duties } = demand(actor, 'setting.draft', { kind: 'unit', path }, this.clock.today());
      if ((await this.organisations.pathOn(unitId, content.from, tx)) === null)
        throw Problem.malformed([{ pointer: '/from', code: 'notOpen', message: 'the unit was not there on that day' }]);
      const id = randomUUIDv7();
      const at = this.clock.now();
      const facts = { draft: id, unit: unitId, ...content };
      const { hash } = await this.enter(tx, 'setting.draft', { at, key, facts }, actor, {
        duty: duties[0]!,
        unitId,
        path,
      });
      await tx.run(
        `INSERT INTO setting_draft (id, unit_id, valid_from, body, hash, state, drafted_by, drafted_at)
         VALUES (?, ?, ?, ?, ?, 'waiting', ?, ?)`,
        [id, unitId, content.from, jcs(content), hash, actor.personId, at],
      );
      return { caseId: null, seq: null, body: await this.told(tx, id) };
    });
  }

  /** The second person's word on the exact content. Problem 403 for its author, 409 where it waits no more. */
  settle(
    actor: Actor,
    unitId: string,
    id: string,
    { hash: named, decision, reason }: SettingConfirmation,
    key: string,
  ): Promise<Answer> {
    const why = reason === undefined ? {} : { reason };
    const payload = { settingSettled: id, unitId, named, decision, ...why };
    return this.commands.perform({ actor, key, payload }, async (tx) => {
      const path = await this.pathOf(tx, unitId);
      const { duties } = demand(actor, 'setting.confirm', { kind: 'unit', path }, this.clock.today());
      const [draft] = await tx.all<DraftRow>(`${draftsOf} WHERE id = ? AND unit_id = ?`, [id, unitId]);
      if (!draft) throw Problem.notFound();
      if (draft.state !== 'waiting' || draft.hash !== named)
        throw Problem.conflict('not-waiting', 'Nothing of this content waits for a second person', { draft: id });
      if (draft.drafted_by === actor.personId) throw Problem.ownProposal();
      const drafted = { draft: id, unit: unitId, ...(JSON.parse(draft.body) as SettingContent) };
      await assertAsDrafted(tx, named, { by: draft.drafted_by, facts: drafted });
      const at = this.clock.now();
      const facts = { draft: id, unit: unitId, hash: named, decision, ...why };
      await this.enter(tx, 'setting.settle', { at, key, facts }, actor, { duty: duties[0]!, unitId, path });
      await tx.run(
        `UPDATE setting_draft SET state = ?, settled_by = ?, settled_at = ?, rejected_reason = ?
          WHERE id = ? AND state = 'waiting'`,
        [
          ...(decision === 'confirm'
            ? ['confirmed', actor.personId, at, null]
            : ['rejected', actor.personId, at, reason ?? null]),
          id,
        ],
      );
      if (decision === 'confirm') {
        const content = JSON.parse(draft.body) as SettingContent;
        const { route, instrument, from } = content;
        const body = JSON.parse(storedBody(content)) as Parameters<OrganisationsService['setSetting']>[2]['body'];
        await this.organisations.setSetting(tx, unitId, { route, instrument, body }, from);
      }
      return { caseId: null, seq: null, body: await this.told(tx, id) };
    });
  }

  /** Where the unit stands today; Problem 404 where it does not. */
  private async pathOf(asks: Asks, unitId: string): Promise<string> {
    const path = await this.organisations.pathOn(unitId, this.clock.today(), asks);
    if (path === null) throw Problem.notFound();
    return path;
  }

  private async told(tx: Tx, id: string): Promise<object> {
    const [row] = await tx.all<DraftRow>(`${draftsOf} WHERE id = ?`, [id]);
    return viewDraft(row!);
  }

  private enter(
    tx: Tx,
    type: 'setting.draft' | 'setting.settle',
    { at, key, facts }: { readonly at: string; readonly key: string; readonly facts: object },
    actor: Actor,
    under: ActingDuty,
  ) {
    return appendToSite(tx, {
      ...{ kind: 'configuration', type, on: this.clock.today(), at, command: key, facts },
      ...signedBy(actor, under),
    });
  }
}
