import { Injectable } from '@nestjs/common';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Facts } from '../../workflows/admission/facts.js';
import type { Actor } from '../auth/actor.js';
import { actingDuty, visiblePaths } from '../auth/policy.js';
import { scopeSql } from '../auth/scope-sql.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { readCase } from '../candidates/case-file.js';
import { CandidateViews } from '../candidates/views/candidate-views.service.js';
import { viewLimit } from '../candidates/views/candidates-list.service.js';
import type { DeadlineView } from '../candidates/views/candidate.view.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Store } from '../database/store.js';
import { cursorOf, keyOf, type Keyset } from '../http/keyset.js';
import { Compliance } from '../inspections/compliance.service.js';
import { noteRead } from '../reads/notebook.js';
import type { AppraisalQueue, AppraisalView, VoteSeen } from './appraisal.view.js';
import { AppraisalWork } from './appraisal-work.service.js';
import { appraising, demandAppraisal } from './at-appraisal.js';

/** The limits of that body. */
const limits = ['T-DECIDE', 'T-RECOG', 'T-NEWDECIDE'] as const;
/** What an appraisal leads to: submit, return, extend, decide or stop. */
const outcomes: readonly string[] = [
  ...['board.appraise', 'dossier.return', 'decision.extend', 'admission.decide', 'admission.refuse'],
  ...['recognition.decide', 'recognition.refuse'],
];

interface Row {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly stage: string;
  readonly received: LegalDate;
  readonly returned: string | null;
  readonly timer: string | null;
  readonly due_on: LegalDate | null;
  readonly kind: DeadlineView['kind'] | null;
  readonly limit_unit: 'day' | 'workday' | 'month' | null;
}

/** A fact out of a case's row; a receipt nobody recorded counts from the day the stage was reached. */
const facts = {
  sqlite: (path: string) => `json_extract(c.context, '$.${path}')`,
  postgres: (path: string) => `(c.context::json #>> '{${path.replace('.', ',')}}')`,
} as const;

/** Dossiers at the body that decides: which wait, since when, and what the house can tell of each by itself. */
@Injectable()
export class Appraisals {
  constructor(
    private readonly store: Store,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly views: CandidateViews,
    private readonly judging: Compliance,
    private readonly work: AppraisalWork,
  ) {}

  /** By the day of receipt, the oldest first. */
  async queue(actor: Actor, { limit, after }: Keyset): Promise<AppraisalQueue> {
    const today = this.clock.today();
    const key = keyOf({ after }, ['text', 'text']);
    const [rows, calendar] = await Promise.all([this.rows(actor, key, today, limit + 1), this.calendars.in()]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const under = actingDuty(actor, 'candidate.appraise', today);
    const cases = shown.map(({ id }) => id);
    noteRead({ type: 'appraisal.list', under, cases, classes: ['C1', 'C2'] });
    const work = await this.work.of(cases, actor);
    return {
      items: shown.map(
        ({ id, code, name, unit_id, unit_name, stage, received, returned, timer, due_on, kind, limit_unit }) => ({
          ...{ code, name, stage, receivedOn: received, returned: returned !== null, work: work.get(id) ?? null },
          unit: { id: unit_id, name: unit_name },
          due:
            timer === null || kind === null || limit_unit === null
              ? null
              : viewLimit({ timer, subject: '', due: due_on, kind, unit: limit_unit }, today, calendar),
        }),
      ),
      next: rows.length > limit && last ? cursorOf([last.received, last.code]) : null,
    };
  }

  /** Problem 404 for a case that is not the actor's to know, or is at no appraisal. */
  async of(code: string, actor: Actor): Promise<AppraisalView> {
    const today = this.clock.today();
    const file = await readCase(this.reader, code, today);
    const under = demandAppraisal(file, actor, today);
    noteRead({ type: 'appraisal.read', under, cases: [file.id], classes: ['C1', 'C2'] });
    const view = await this.views.view(code, actor);
    const { summary } = await this.judging.of(code, actor);
    const work = await this.work.of([file.id], actor);
    const { atAuthorityOn, returned } = file.state.facts;
    return {
      ...{ code: view.code, name: view.name, title: view.title, unit: view.unit, revision: view.revision },
      stage: { key: view.stage.key, no: view.stage.no, since: view.stage.since },
      receivedOn: atAuthorityOn ?? view.stage.since,
      ...{ returned: returned !== null, work: work.get(file.id) ?? null },
      deadlines: view.deadlines.filter(({ timer }) => (limits as readonly string[]).includes(timer)),
      papers: view.papers,
      votes: votesIn(file.state.facts),
      compliance: summary,
      offers: view.offers.filter(({ act }) => outcomes.includes(act)),
    };
  }

  private rows(actor: Actor, key: readonly [string, string] | null, today: LegalDate, limit: number): Promise<Row[]> {
    const fact = facts[this.store.dialect];
    const received = `COALESCE(${fact('atAuthorityOn')}, c.stage_since)`;
    const scope = scopeSql(visiblePaths(actor, 'candidate.appraise', today), {
      ...{ path: 'p.path', caseId: 'c.id', personId: 'c.person_id' },
    });
    const clauses = [
      { sql: `c.status = 'active' AND c.stage IN (${appraising.map(() => '?').join(', ')})`, params: appraising },
      scope,
      ...(key === null ? [] : [{ sql: `(${received}, c.code) > (?, ?)`, params: key }]),
    ];
    return this.reader.all<Row>(
      `SELECT c.id, c.code, h.name, c.unit_id, n.name AS unit_name, c.stage, ${received} AS received,
              ${fact('returned.on')} AS returned, d.timer, d.due_on, d.kind, d.unit AS limit_unit
         FROM candidate c
         JOIN person h ON h.id = c.person_id
         JOIN unit_place p ON p.unit_id = c.unit_id
          AND p.valid_from = (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)
         JOIN unit_name n ON n.unit_id = c.unit_id
          AND n.valid_from = (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = c.unit_id AND m.valid_from <= ?)
         LEFT JOIN deadline d ON d.case_id = c.id AND d.state = 'running' AND d.timer IN (${limits.map(() => '?').join(', ')})
        WHERE ${clauses.map(({ sql }) => `(${sql})`).join(' AND ')}
        ORDER BY received, c.code LIMIT ?`,
      [today, today, ...limits, ...clauses.flatMap(({ params }): readonly unknown[] => params), limit],
    );
  }
}

/** Totals alone: who voted how is stored nowhere. */
function votesIn({ branchVote, committeeVote, ceremony, recognition }: Facts): VoteSeen[] {
  const seen = (body: VoteSeen['body'], vote: Omit<VoteSeen, 'body'> | null | undefined) =>
    vote ? [{ body, on: vote.on, yes: vote.yes, base: vote.base, reached: vote.reached }] : [];
  return ceremony
    ? seen('branch', recognition.vote)
    : [...seen('branch', branchVote), ...seen('committee', committeeVote)];
}
