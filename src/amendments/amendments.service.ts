import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { may } from '../auth/policy.js';
import { lacking } from '../auth/lacking.js';
import { type AmendmentContent, confirmedAmendments } from '../calendar/amendment.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { Commands } from '../candidates/commands.js';
import { Sweeper } from '../candidates/limits/sweeper.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import type { Answer } from '../http/answer.js';
import { type Rejection, rejectionColumns, writeRejection } from '../four-eyes/rejection.js';
import { cursorOf, keyOf, type Keyset } from '../http/keyset.js';
import { Problem } from '../http/problem.js';
import { jcs } from '../log/jcs.js';
import { assertAsDrafted } from '../log/as-drafted.js';
import { appendToSite } from '../log/log.js';
import { signedBy } from '../log/signed-by.js';
import { type TopUnit, topUnits } from '../organisations/top-units.js';
import { amendmentFaults } from './amendment-faults.js';
import { type AmendmentRow, type AmendmentView, viewAmendment } from './amendment.view.js';

const select = `SELECT id, no, body, unit_id, draft_hash, drafted_by, drafted_at, confirmed_by, confirmed_at,
  ${rejectionColumns} FROM calendar_amendment`;

/**
 * Changes of the working-day table: drafted by the organisation board of a top unit, confirmed by a second person of the
 * same board, both entries of the site's chain, so that the log alone tells the table at every revision. Nothing is
 * taken out: a later amendment takes an earlier one back. A paper that is not in force yet waits as a draft. Limits that
 * run are counted anew by the sweeper's next turn; what has passed or been judged stays as it is.
 */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly commands: Commands,
    private readonly calendars: CalendarService,
    private readonly sweeper: Sweeper,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list({ limit, after }: Keyset): Promise<{ items: AmendmentView[]; next: string | null }> {
    const [before] = keyOf({ after }, ['text']) ?? ['~'];
    const [rows, confirmed] = await Promise.all([
      this.reader.all<AmendmentRow>(`${select} WHERE id < ? ORDER BY id DESC LIMIT ?`, [before, limit + 1]),
      confirmedAmendments(this.reader),
    ]);
    const items = rows.slice(0, limit).map((row) => viewAmendment(row, confirmed));
    return { items, next: rows.length > limit ? cursorOf([items.at(-1)!.id]) : null };
  }

  /** Problem 400 where it does not fit the table, 403 for whoever speaks for no top unit's board. */
  draft(content: AmendmentContent, key: string, actor: Actor): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { calendarDraft: content } }, async (tx) => {
      const top = await this.topOf(tx, actor, null);
      const faults = amendmentFaults(content, await this.calendars.in(tx), await confirmedAmendments(tx));
      if (faults.length > 0) throw Problem.malformed(faults);
      const id = randomUUIDv7();
      const at = this.clock.now();
      const facts = { amendment: id, ...content };
      const { hash } = await this.enter(tx, 'calendar.draft', { at, key, facts }, actor, top);
      await tx.run(
        `INSERT INTO calendar_amendment (id, body, unit_id, draft_hash, drafted_by, drafted_at) VALUES (?, ?, ?, ?, ?, ?)`,
        [id, jcs(content), top.id, hash, actor.personId, at],
      );
      return { caseId: null, seq: null, body: await this.told(tx, id) };
    });
  }

  /**
   * The second person's word on the exact content. Problem 403 for its author, 409 where it is not waiting, not in force
   * yet or does not fit the table any more.
   */
  async confirm(id: string, named: string, key: string, actor: Actor): Promise<Answer> {
    const answer = await this.commands.perform(
      { actor, key, payload: { calendarConfirmation: id, named } },
      async (tx) => {
        const { draft, top } = await this.waiting(tx, id, named, actor);
        const content = JSON.parse(draft.body) as AmendmentContent;
        await assertAsDrafted(tx, named, { by: draft.drafted_by, facts: { amendment: id, ...content } });
        const { effectiveOn } = content;
        if (effectiveOn > this.clock.today())
          throw Problem.conflict('not-in-force', 'The paper is not in force yet', { on: effectiveOn });
        const amendments = await confirmedAmendments(tx);
        const errors = amendmentFaults(content, await this.calendars.in(tx), amendments);
        if (errors.length > 0)
          throw Problem.conflict('table-changed', 'The table has changed since; draft it anew', { errors });
        const no = amendments.length + 1;
        const at = this.clock.now();
        const facts = { amendment: id, draft: named, no };
        const { hash } = await this.enter(tx, 'calendar.confirm', { at, key, facts }, actor, top);
        // Of two confirmed at once one breaks the uniqueness of the number, and is performed anew after the other.
        await tx.run(
          'UPDATE calendar_amendment SET no = ?, hash = ?, confirmed_by = ?, confirmed_at = ? WHERE id = ?',
          [...[no, hash, actor.personId, at, id]],
        );
        return { caseId: null, seq: null, body: await this.told(tx, id) };
      },
    );
    this.sweeper.wake();
    return answer;
  }

  /** The second person's other word: nothing comes of it. Problem 403 for its author, 409 where it is not waiting. */
  reject(id: string, { hash, reason }: Rejection, key: string, actor: Actor): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { calendarRejection: id, hash, reason } }, async (tx) => {
      const { top } = await this.waiting(tx, id, hash, actor);
      const at = this.clock.now();
      await this.enter(tx, 'calendar.reject', { at, key, facts: { amendment: id, draft: hash, reason } }, actor, top);
      await writeRejection(tx, 'calendar_amendment', id, { by: actor.personId, at, reason });
      return { caseId: null, seq: null, body: await this.told(tx, id) };
    });
  }

  /** The draft of that very content, and the board that settles it. */
  private async waiting(
    tx: Tx,
    id: string,
    named: string,
    actor: Actor,
  ): Promise<{ readonly draft: AmendmentRow; readonly top: TopUnit }> {
    const [draft] = await tx.all<AmendmentRow>(`${select} WHERE id = ?`, [id]);
    if (!draft) throw Problem.notFound();
    const top = await this.topOf(tx, actor, draft.unit_id);
    if (draft.no !== null || draft.rejected_by !== null || draft.draft_hash !== named)
      throw Problem.conflict('not-waiting', 'Nothing of this content waits for a second person', { amendment: id });
    if (draft.drafted_by === actor.personId) throw Problem.ownProposal();
    return { draft, top };
  }

  private async told(tx: Tx, id: string): Promise<object> {
    const [row] = await tx.all<AmendmentRow>(`${select} WHERE id = ?`, [id]);
    return viewAmendment(row!, await confirmedAmendments(tx));
  }

  /** A top unit whose organisation board the actor speaks for: the one named, or any. */
  private async topOf(tx: Tx, actor: Actor, unit: string | null): Promise<TopUnit> {
    const today = this.clock.today();
    const tops = await topUnits(tx, today);
    const top = tops.find(
      ({ id, path }) =>
        (unit === null || id === unit) && may(actor, 'calendar.amend', { kind: 'unit', path }, today).allow,
    );
    if (!top) throw lacking('calendar.amend');
    return top;
  }

  private enter(
    tx: Tx,
    type: 'calendar.draft' | 'calendar.confirm' | 'calendar.reject',
    { at, key, facts }: { readonly at: string; readonly key: string; readonly facts: object },
    actor: Actor,
    { id: unitId, path }: TopUnit,
  ) {
    const under = { duty: 'organisationBoard', unitId, path };
    return appendToSite(tx, {
      ...{ kind: 'configuration', type, on: this.clock.today(), at, command: key, facts },
      ...signedBy(actor, under),
    });
  }
}
