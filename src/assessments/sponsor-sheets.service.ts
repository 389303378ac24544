import { Injectable } from '@nestjs/common';
import { earliest, isLegalDate, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { waysFrom } from '../../workflows/kernel/chart.js';
import type { Unmet } from '../../workflows/kernel/rule.js';
import type { Actor } from '../auth/actor.js';
import { actingDuty, visiblePaths } from '../auth/policy.js';
import type { Capability } from '../auth/policy.table.js';
import { actOf } from '../candidates/act-body.js';
import { CandidatesService } from '../candidates/candidates.service.js';
import { entriesOf } from '../candidates/history/case-history.js';
import { titleOf } from '../candidates/views/candidates-list.service.js';
import { CaseViews, type Seen } from '../candidates/views/case-views.service.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import type { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { namesOf } from '../people/names-of.js';
import { checked } from '../http/validation.js';
import { noteRead } from '../reads/notebook.js';
import { AssessmentSheet, type SheetView, textOf } from './assessment-sheet.js';
import type { Helped, SponsorLine } from './assessment.view.js';
import { helpTold, reportsIn, stateOf } from './help-told.js';
import { quarterBefore, quarterIn, quarterOf, type Quarter } from './quarters.js';

/** A sheet as it was typed: the answers not yet looked at, the quarter by its key, the day as it may be. */
export interface TypedSheet {
  readonly sheet: object;
  readonly quarter: string;
  readonly on: string;
  /** Why it is recorded so late; empty where nothing is said. */
  readonly lateReason: string;
}

/** P16: the helper's own people, what he owes about whom, and his assessments, recorded as the law's own act. */
@Injectable()
export class SponsorSheets {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly cases: CaseViews,
    private readonly candidates: CandidatesService,
  ) {}

  /** Whom the actor helps: this quarter, and the one before where it is still owed. */
  async lines(actor: Actor): Promise<readonly SponsorLine[]> {
    const today = this.clock.today();
    const { paths, caseIds } = visiblePaths(actor, 'candidate.read', today);
    // Barred from every case, whatever else he holds.
    if (paths.length === 0 && caseIds.length === 0) throw Problem.notFound();
    const seen = await this.helpedBy(actor);
    const under = actingDuty(actor, 'candidate.read', today);
    noteRead({ type: 'helped.list', under, cases: seen.map(({ file }) => file.id), classes: ['C1', 'C2'] });
    const names = await namesOf(
      this.reader,
      seen.map(({ file }) => file.personId),
    );
    const now = quarterOf(today);
    const lines = await Promise.all(
      seen.map(async ({ file, stage }) => {
        const { namedOn, reports } = helpTold(await entriesOf(this.reader, file.id));
        const line = (quarter: Quarter): SponsorLine => {
          const told = reportsIn(reports, quarter);
          const sent = told.findLast(({ corrected }) => corrected !== 'annulled');
          return {
            ...{ code: file.code, name: names.get(file.personId) ?? '', title: titleOf(stage), stage, quarter },
            ...{ state: stateOf(told), on: sent?.on ?? null },
          };
        };
        const before = line(quarterBefore(now));
        const owed = before.state !== 'sent' && namedOn !== null && namedOn <= before.quarter.to;
        return [...(owed ? [before] : []), line(now)];
      }),
    );
    return lines.flat();
  }

  /** The person a sheet is about; Problem 404 where the actor is not the helper. */
  async helped(code: string, actor: Actor, capability: Capability = 'candidate.read'): Promise<Helped> {
    const seen = await this.cases.see(code, actor, capability);
    const { file, state, stage } = seen;
    if (state.facts.helper?.person !== actor.personId) throw Problem.notFound();
    const names = await namesOf(this.reader, [file.personId]);
    return {
      code: file.code,
      name: names.get(file.personId) ?? '',
      title: titleOf(stage),
      revision: file.revision,
    };
  }

  /** Quarters an assessment can be about today, latest first. */
  get quarters(): readonly Quarter[] {
    const now = quarterOf(this.clock.today());
    return [now, quarterBefore(now)];
  }

  /** The sheet read; Problem 400 naming every fault by its field. */
  async read(typed: TypedSheet): Promise<{ sheet: SheetView; quarter: Quarter; on: LegalDate }> {
    const quarter = quarterIn(typed.quarter);
    const { on } = typed;
    const faults = [
      ...(quarter === null ? [{ pointer: '/quarter', code: 'isIn', message: 'must be a quarter' }] : []),
      ...(isLegalDate(on)
        ? quarter !== null && on < quarter.from
          ? [{ pointer: '/on', code: 'order', message: 'must not lie before the quarter' }]
          : []
        : [{ pointer: '/on', code: on === '' ? 'required' : 'isLegalDate', message: 'must be a date that exists' }]),
    ];
    try {
      const sheet = await checked(AssessmentSheet, typed.sheet);
      if (quarter !== null && faults.length === 0) return { sheet, quarter, on: on as LegalDate };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { errors } = error.extra as { readonly errors: typeof faults };
      throw Problem.malformed([...faults, ...errors]);
    }
    throw Problem.malformed(faults);
  }

  /**
   * Records a sheet as `help.report`, at whatever revision the case has: what else happened in the case does not touch
   * an assessment, and a sheet written without a network was made from none. The key makes it one.
   */
  async record(code: string, typed: TypedSheet, key: string, actor: Actor): Promise<Answer> {
    return this.put(code, typed, { key, dry: false }, actor);
  }

  /** What would come of it: the remarks of the law, which stop nothing. */
  async tryOut(code: string, typed: TypedSheet, actor: Actor): Promise<readonly Unmet[]> {
    const { body } = await this.put(code, typed, { key: 'dry', dry: true }, actor);
    const { lapses, notices } = body as { readonly lapses: readonly Unmet[]; readonly notices: readonly Unmet[] };
    return [...lapses, ...notices];
  }

  private async put(
    code: string,
    typed: TypedSheet,
    { key, dry }: { readonly key: string; readonly dry: boolean },
    actor: Actor,
  ): Promise<Answer> {
    const { revision } = await this.helped(code, actor, 'candidate.act');
    const { sheet, quarter, on } = await this.read(typed);
    const act = await actOf({
      ...{ type: 'help.report', on, assessment: textOf(sheet) },
      ...{ periodFrom: quarter.from, periodTo: earliest(quarter.to, on) },
      ...(typed.lateReason !== '' && { lateReason: typed.lateReason }),
    });
    return this.candidates.record(code, act, { key, revision, dry }, actor);
  }

  private async helpedBy(actor: Actor): Promise<Seen[]> {
    const today = this.clock.today();
    const ids = actor.duties
      .filter(({ duty, from, to }) => duty === 'sponsor' && from <= today && (to === null || today < to))
      .flatMap(({ caseId }) => caseId ?? []);
    const rows = await this.reader.all<{ code: string }>(
      `SELECT c.code FROM candidate c JOIN person p ON p.id = c.person_id
        WHERE c.status = 'active' AND c.id IN (${ids.map(() => '?').join(', ') || "''"}) ORDER BY p.sort_key, c.code`,
      ids,
    );
    const seen = await Promise.all(
      rows.map(({ code }) =>
        this.cases.see(code, actor, 'candidate.read').catch((error: unknown) => {
          // His own, or one of which he declared a conflict: not there for him.
          if (error instanceof Problem && (error.status === 404 || error.status === 403)) return null;
          throw error;
        }),
      ),
    );
    return seen.filter((one) => one !== null).filter((one) => isHelping(one, actor));
  }
}

/** The helper of the case, as long as the law has him report: not once the person is an official member. */
const isHelping = ({ file, state }: Seen, { personId }: Actor): boolean =>
  state.facts.helper?.person === personId && waysFrom(file.procedure, state.value)?.has('help.report') === true;
