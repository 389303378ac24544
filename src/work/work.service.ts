import { Injectable } from '@nestjs/common';
import { addDays, type LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Calendar } from '../../workflows/calendar/working-days.js';
import { waysFrom } from '../../workflows/kernel/chart.js';
import { correctionLaw } from '../../workflows/kernel/correction-law.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { StateValue } from '../../workflows/kernel/procedure.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Facts } from '../../workflows/admission/facts.js';
import { committeeDecides } from '../../workflows/admission/routes.js';
import type { Actor } from '../auth/actor.js';
import { actingDuty, dutiesFor, may } from '../auth/policy.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Pending } from '../candidates/case-file.js';
import { limitAct, stageTimers } from '../candidates/limits/limit-acts.js';
import { knownSetting } from '../candidates/case-setting.js';
import { titleOf, viewLimit } from '../candidates/views/candidates-list.service.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { noteRead } from '../reads/notebook.js';
import { limitDuty } from './limit-act.js';
import { nextAct, nextDuty } from './next-act.js';
import { ownDrafts } from './own-drafts.js';
import { waitingDrafts } from './waiting-drafts.js';
import {
  type CaseRow,
  inThirtyDays,
  type LimitRow,
  type PendingRow,
  quarterOf,
  type Told,
  type WorkQuery,
  WorkRows,
} from './work-rows.js';
import type { WorkItem, WorkSection, WorkView } from './work.view.js';

/** So many of a section are told at most: nobody works off more in a sitting, and the filter narrows. */
export const mostItems = 50;
/** How far ahead the nearest thing is looked for, in days. */
const horizon = 3_660;

/** A piece of work before it is told: `act` *next* is read off the facts, which are fetched for what is shown alone. */
interface Piece {
  readonly section: WorkSection;
  readonly row: CaseRow;
  readonly act: string;
  readonly duty: Duty;
  readonly limit: LimitRow | null;
  readonly proposal: Pending | null;
  readonly cases: number;
}

/** What waits for one person, from the limits and stages that are stored: no case is opened for it. */
@Injectable()
export class WorkList {
  private readonly rows: WorkRows;

  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
  ) {
    this.rows = new WorkRows(reader);
  }

  async of(actor: Actor, query: WorkQuery): Promise<WorkView> {
    const today = this.clock.today();
    const asking = { actor, query, today };
    const near = inThirtyDays(today);
    const [limits, returned] = await Promise.all([this.limits(asking, near), this.rows.returned(asking)]);
    // The stage is told by its limit, also where that has passed; one turned over to the branch by that.
    const told = [
      ...limits.flatMap(({ case_id, timer, due_on }) => (due_on < today && stageTimers.includes(timer) ? case_id : [])),
      ...returned.map(({ case_id }) => case_id),
    ];
    const [pending, own, others, reports, drafts, drafted, calendar] = await Promise.all([
      this.rows.pending(asking),
      this.rows.waiting(asking, 'own', near, told, mostItems),
      this.rows.waiting(asking, 'others', near, told, mostItems),
      this.rows.unreported(asking, quarterOf(today)),
      waitingDrafts(this.reader, actor, today),
      ownDrafts(this.reader, actor, today),
      this.calendars.in(),
    ]);
    const dated = limits.map((limit) => pieceOf(limit, actor, today));
    const mine = together(dated.filter(({ section }) => section !== 'others'));
    const elsewhere = together(dated.filter(({ section }) => section === 'others'));
    const proposals = pending.flatMap((row) => proposalsIn(row, actor, today));
    const pieces: Readonly<Record<Exclude<WorkSection, 'nearest'>, readonly Piece[]>> = {
      ...{ overdue: only(mine, 'overdue'), week: only(mine, 'week'), month: only(mine, 'month') },
      open: [
        ...returned.map((row) => waitingPiece('open', row, 'secretary', 'dossier.resubmit')),
        ...reports.map((row) => waitingPiece('open', row, 'sponsor', 'help.report')),
        ...own.rows.map(atStage('open')),
      ],
      confirm: only(proposals, 'confirm'),
      others: [...only(proposals, 'others'), ...elsewhere, ...others.rows.map(atStage('others'))],
    };
    const totals = {
      ...{ overdue: pieces.overdue.length, week: pieces.week.length, month: pieces.month.length },
      open: returned.length + reports.length + own.total,
      confirm: pieces.confirm.length,
      others: pieces.others.length - others.rows.length + others.total,
    };
    const shown = Object.values(pieces).flatMap((some) => some.slice(0, mostItems));
    const idle = totals.overdue + totals.week + totals.month + totals.open + totals.confirm + drafts.length === 0;
    if (idle) shown.push(...(await this.nearest(asking)));
    const items = await this.told(shown, actor, today, calendar);
    // What was proposed is done but for its second person: nobody is asked for it again.
    const proposed = new Set(items.flatMap(({ code, act, proposal }) => (proposal ? [`${code} ${act}`] : [])));
    const left = items.filter(({ section, code, act }) => section !== 'open' || !proposed.has(`${code} ${act}`));
    totals.open -= items.length - left.length;
    return { on: today, totals, items: left, drafts, own: drafted };
  }

  /** Every limit of one's own that runs, or is owed, up to a day, and the ids of the cases told: for calendars. */
  async ownLimits(actor: Actor, until: LegalDate): Promise<{ items: readonly WorkItem[]; cases: readonly string[] }> {
    const today = this.clock.today();
    const limits = await this.limits({ actor, query: {}, today }, until);
    const mine = together(
      limits.map((limit) => pieceOf(limit, actor, today)).filter(({ section }) => section !== 'others'),
    );
    const cases = [...new Set(mine.map(({ row }) => row.case_id))];
    return { items: await this.told(mine, actor, today, await this.calendars.in()), cases };
  }

  /** How many things of one's own are overdue or due within seven days: `overdue` and `week` of the list together. */
  async soon(actor: Actor): Promise<number> {
    const today = this.clock.today();
    const limits = await this.limits({ actor, query: {}, today }, addDays(today, 7));
    const dated = limits.map((limit) => pieceOf(limit, actor, today));
    return together(dated.filter(({ section }) => section === 'overdue' || section === 'week')).length;
  }

  private async limits(asking: Parameters<WorkRows['owed']>[0], until: LegalDate): Promise<LimitRow[]> {
    const [owed, running] = await Promise.all([this.rows.owed(asking), this.rows.running(asking, until)]);
    return [...owed, ...running].sort((a, b) => (a.due_on < b.due_on ? -1 : a.due_on > b.due_on ? 1 : 0));
  }

  private async nearest(asking: Parameters<WorkRows['owed']>[0]): Promise<Piece[]> {
    const { actor, today } = asking;
    const later = await this.rows.running(asking, addDays(today, horizon), addDays(today, 31), 500);
    const mine = later.map((limit) => pieceOf(limit, actor, today)).find(({ section }) => section !== 'others');
    return mine ? [{ ...mine, section: 'nearest' }] : [];
  }

  private async told(
    pieces: readonly Piece[],
    actor: Actor,
    today: LegalDate,
    calendar: Calendar,
  ): Promise<WorkItem[]> {
    const cases = [...new Set(pieces.map(({ row }) => row.case_id))];
    const [told, delegated] = await Promise.all([this.rows.told(cases, today), this.delegated(pieces, today)]);
    const under = actingDuty(actor, 'candidate.basics', today);
    noteRead({ type: 'work.list', under, cases, classes: ['C1', 'C2'] });
    return pieces.flatMap((piece) => {
      const of = told.get(piece.row.case_id);
      return of ? [itemOf(piece, of, { actor, today, calendar, delegated })] : [];
    });
  }

  private async delegated(pieces: readonly Piece[], today: LegalDate): Promise<ReadonlySet<string>> {
    const asked = pieces.filter(({ act, row }) => act === 'next' && row.stage === 'grassrootsCommittee');
    const units = [...new Set(asked.map(({ row }) => row.unit_id))];
    const settings = await Promise.all(units.map((unit) => knownSetting(this.reader, unit, today)));
    return new Set(settings.flatMap((one) => (one && committeeDecides(one, today) ? one.unit : [])));
  }
}

const only = (pieces: readonly Piece[], section: WorkSection): Piece[] =>
  pieces.filter((piece) => piece.section === section);

const resourceOf = ({ case_id, path, person_id }: CaseRow) =>
  ({ kind: 'candidate', caseId: case_id, unitPath: path, personId: person_id }) as const;

/** Whose a limit is, and how near. */
function pieceOf(limit: LimitRow, actor: Actor, today: LegalDate): Piece {
  const duty = limitDuty(limit.timer, limit.subject, limit.stage, limit.value);
  const own = dutiesFor(actor, resourceOf(limit), today).includes(duty);
  const by = limit.due_on < today ? 'overdue' : limit.due_on <= addDays(today, 7) ? 'week' : 'month';
  const section = own ? by : 'others';
  return { section, row: limit, act: limitAct(limit.timer), duty, limit, proposal: null, cases: 1 };
}

/**
 * Every month each name on a list is reviewed: a branch does so once, for all of them. Where one limit of a case runs for
 * several people it is one thing to do as well.
 */
function together(pieces: readonly Piece[]): Piece[] {
  const found = new Map<string, Piece>();
  for (const piece of pieces) {
    const { limit, row } = piece;
    const list = limit?.timer === 'T-LIST';
    const key = `${list ? row.unit_id : row.case_id} ${limit?.timer ?? ''} ${limit?.due_on ?? ''}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, cases: known.cases + (list ? 1 : 0) } : piece);
  }
  return [...found.values()];
}

const waitingPiece = (section: WorkSection, row: CaseRow, duty: Duty, act: string): Piece => ({
  ...{ section, row, act, duty, limit: null, proposal: null, cases: 1 },
});

const atStage = (section: WorkSection) => (row: CaseRow) =>
  waitingPiece(section, row, nextDuty(row.stage, row.value) ?? 'secretary', 'next');

/** What waits for a second person: the actor, where the law lets his duty confirm and another proposed; else his own. */
function proposalsIn(row: PendingRow, actor: Actor, today: LegalDate): Piece[] {
  const ways = waysFrom(admission, JSON.parse(row.value) as StateValue);
  const verdict = may(actor, 'candidate.confirm', resourceOf(row), today);
  const duties = verdict.allow ? verdict.duties : [];
  return (JSON.parse(row.pending) as Pending[]).flatMap((proposal): Piece[] => {
    const corrects = (correctionLaw as Readonly<Record<string, { readonly confirm: readonly Duty[] } | undefined>>)[
      proposal.type
    ];
    const confirm = corrects?.confirm ?? (ways?.get(proposal.type) ?? []).flatMap(({ law }) => law.confirm ?? []);
    const piece = { row, act: proposal.type, limit: null, proposal, cases: 1 };
    if (proposal.by === actor.personId)
      return [{ ...piece, section: 'others' as const, duty: confirm[0] ?? 'secretary' }];
    const duty = confirm.find((one) => duties.includes(one));
    return duty === undefined ? [] : [{ ...piece, section: 'confirm' as const, duty }];
  });
}

interface Telling {
  readonly actor: Actor;
  readonly today: LegalDate;
  readonly calendar: Calendar;
  /** Units above which the grassroots committee decides itself. */
  readonly delegated: ReadonlySet<string>;
}

function itemOf({ section, row, act, duty, limit, proposal, cases }: Piece, of: Told, telling: Telling): WorkItem {
  const { actor, today, calendar } = telling;
  const facts = { ...admission.initialFacts, ...(JSON.parse(of.context) as Facts) };
  const value = JSON.parse(row.value) as StateValue;
  const done = act === 'next' ? nextAct(row.stage, facts, value, telling.delegated.has(row.unit_id)) : act;
  return {
    section,
    act: done === 'day' ? null : done,
    duty,
    ...{ code: row.code, name: of.name, title: titleOf(row.stage), unit: { id: row.unit_id, name: of.unit_name } },
    stage: { key: row.stage, since: row.stage_since },
    cases,
    limit:
      limit &&
      viewLimit(
        { timer: limit.timer, subject: limit.subject, due: limit.due_on, kind: limit.kind, unit: limit.limit_unit },
        today,
        calendar,
      ),
    proposal: proposal && { seq: proposal.seq, at: proposal.at },
    opens: may(actor, 'candidate.read', resourceOf(row), today).allow,
  };
}
