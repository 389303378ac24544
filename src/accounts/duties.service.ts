import { Injectable } from '@nestjs/common';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { AccountsService, type NewDuty } from '../auth/accounts.service.js';
import type { Actor } from '../auth/actor.js';
import { administratorsOn, lockRights } from '../auth/administrators.js';
import { bars } from '../auth/policy.table.js';
import { Commands } from '../candidates/commands.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import type { DraftRefused } from '../four-eyes/draft.view.js';
import { Drafts } from '../four-eyes/drafts.service.js';
import type { Answer } from '../http/answer.js';
import { cursorOf, keyOf, type Keyset } from '../http/keyset.js';
import { Problem } from '../http/problem.js';
import { isOpenOn } from '../organisations/absorb.js';
import { isKnownToKeepers } from './account-keeping.service.js';
import type { DutyQuery } from './duty-query.js';
import { dutiesSql, type DutyView, type HeldRow, viewDuty } from './duty.view.js';
import type { DutyContent, DutyEnd } from './new-duty.js';

/**
 * Who holds which duty over which place. A grant is drafted by one administrator and confirmed by another (SEC-21);
 * taking a duty away takes one, at once. The second administrator of an installation is granted by the first alone,
 * because there is nobody else yet, and the draft and the log say so.
 */
@Injectable()
export class DutiesService {
  constructor(
    private readonly commands: Commands,
    private readonly accounts: AccountsService,
    private readonly drafts: Drafts,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** In the order in which they were granted. */
  async list(
    { person, unit }: DutyQuery,
    { limit, after }: Keyset,
  ): Promise<{ items: DutyView[]; next: string | null }> {
    const today = this.clock.today();
    const [last] = keyOf({ after }, ['text']) ?? [''];
    const filters = [
      ...(person === null ? [] : ([['d.person_id = ?', person]] as const)),
      ...(unit === null ? [] : ([['coalesce(d.unit_id, b.unit_id) = ?', unit]] as const)),
    ];
    const sql = [dutiesSql, ...filters.map(([condition]) => condition), 'd.id > ?'].join(' AND ');
    const rows = await this.reader.all<HeldRow>(`${sql} ORDER BY d.id LIMIT ?`, [
      ...[today, today],
      ...filters.map(([, value]) => value),
      ...[last, limit + 1],
    ]);
    const items = rows.slice(0, limit).map(viewDuty);
    return { items, next: rows.length > limit ? cursorOf([items.at(-1)!.id]) : null };
  }

  /** `Problem` 404 where there is none over a place. */
  async one(id: string): Promise<DutyView> {
    const today = this.clock.today();
    const [held] = await this.reader.all<HeldRow>(`${dutiesSql} AND d.id = ?`, [today, today, id]);
    if (!held) throw Problem.notFound();
    return viewDuty(held);
  }

  draft(actor: Actor, content: DutyContent, key: string): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { dutyDraft: content } }, async (tx) => {
      await this.assertRight(tx, content, actor);
      if (!(await this.isSecondAdministrator(tx, content, actor)))
        return this.drafts.open(tx, 'duty.grant', content, actor, key);
      return this.drafts.alone(tx, { kind: 'duty.grant', content, key }, actor, (draft) =>
        this.accounts.grant(tx, heldOf(content), actor, { draft, alone: true }),
      );
    });
  }

  /** `Problem` 403 for the drafter and for whom the duty is for, 409 where the draft waits no more or was altered. */
  confirm(actor: Actor, id: string, hash: string, key: string): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { dutyConfirmed: id, hash } }, (tx) =>
      this.drafts.confirm(tx, { kinds: ['duty.grant'], id, hash }, actor, key, async (content: DutyContent) => {
        await this.assertRight(tx, content, actor);
        return this.accounts.grant(tx, heldOf(content), actor, { draft: id });
      }),
    );
  }

  reject(actor: Actor, id: string, { hash, reason }: DraftRefused, key: string): Promise<Answer> {
    return this.commands.perform(
      { actor, key, payload: { dutyRejected: id, hash, ...(reason !== undefined && { reason }) } },
      (tx) => this.drafts.reject(tx, { kinds: ['duty.grant'], id, hash, reason }, actor, key),
    );
  }

  /** From `on` the duty is held no more; it acts on the next request (SEC-25). A past day is no answer to who might act then. */
  end(actor: Actor, id: string, { on, reason }: DutyEnd, key: string): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { dutyEnd: id, on, reason } }, async (tx) => {
      if (on < this.clock.today())
        throw Problem.malformed([{ pointer: '/on', code: 'past', message: 'must be today or later' }]);
      const today = this.clock.today();
      const [held] = await tx.all<HeldRow>(`${dutiesSql} AND d.id = ?`, [today, today, id]);
      if (!held) throw Problem.notFound();
      await this.accounts.revoke(tx, id, on, actor, reason);
      return { caseId: null, seq: null, body: { ...viewDuty(held), to: on } };
    });
  }

  /** Alone only while there is one administrator who can sign in, and that is the actor. */
  private async isSecondAdministrator(tx: Tx, { duty }: DutyContent, { personId }: Actor): Promise<boolean> {
    if (duty !== 'administrator') return false;
    await lockRights(tx);
    const inOffice = await administratorsOn(tx, this.clock.today());
    return inOffice.length === 1 && inOffice[0] === personId;
  }

  /** Somebody who is known, a place that is there; and what the rules of rights say. */
  private async assertRight(tx: Tx, content: DutyContent, actor: Actor): Promise<void> {
    const { person, unit, body, from } = content;
    const fault = (pointer: string, message: string) => Problem.malformed([{ pointer, code: 'unknown', message }]);
    if (person === actor.personId) throw Problem.forbidden(bars.administrator);
    if (!(await isKnownToKeepers(tx, person, this.clock.today()))) throw fault('/person', 'is not known');
    if (unit !== null && !(await isOpenOn(tx, unit, from))) throw fault('/unit', 'was not there on the first day');
    if (body !== null && !(await isBodyThere(tx, body, from))) throw fault('/body', 'was not there on the first day');
    await this.accounts.assertGrantable(tx, heldOf(content), actor);
  }
}

async function isBodyThere(tx: Tx, id: string, on: LegalDate): Promise<boolean> {
  const sql = 'SELECT id FROM body WHERE id = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)';
  return (await tx.all(sql, [id, on, on])).length > 0;
}

const heldOf = ({ person, duty, unit, body, from, to }: DutyContent): NewDuty => ({
  ...{ personId: person, duty, from },
  ...(unit !== null && { unitId: unit }),
  ...(body !== null && { bodyId: body }),
  ...(to !== null && { to }),
});
