import { Injectable } from '@nestjs/common';
import { waysFrom } from '../../workflows/kernel/chart.js';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { resourceOf } from '../candidates/case-file.js';
import { entriesOf } from '../candidates/history/case-history.js';
import { headOf } from '../candidates/views/case-head.js';
import { CaseViews, type Seen } from '../candidates/views/case-views.service.js';
import { DisclosuresService } from '../candidates/views/disclosures.service.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Problem } from '../http/problem.js';
import { namesOf } from '../people/names-of.js';
import type { Revealed } from '../people/sensitive.service.js';
import { routinePurpose } from '../reads/purposes.js';
import { sheetIn } from './assessment-sheet.js';
import type { CaseAssessmentsView, CaseReport } from './assessment.view.js';
import { type HelpReportTold, helpTold, reportsIn } from './help-told.js';
import { quartersBetween } from './quarters.js';

/** P17: what the helper wrote, quarter by quarter, and where he wrote nothing. Opening it is a read of its own. */
@Injectable()
export class CaseAssessments {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly cases: CaseViews,
    private readonly disclosures: DisclosuresService,
  ) {}

  async of(code: string, actor: Actor): Promise<CaseAssessmentsView> {
    const seen = await this.cases.see(code, actor, 'candidate.read');
    const { file, state } = seen;
    const { since, reports } = helpTold(await entriesOf(this.reader, file.id));
    const opened = await this.opened(seen, reports, actor);
    const helper = state.facts.helper?.person ?? null;
    const people = [helper, ...reports.map(({ by }) => by)].filter((id) => id !== null);
    const names = await namesOf(this.reader, people);
    const today = this.clock.today();
    // Help is owed no longer once the law has no report of it.
    const helps = waysFrom(file.procedure, state.value)?.has('help.report');
    const last = helps ? today : (state.facts.officialOn ?? state.since!);
    const viewed = (report: HelpReportTold): CaseReport => {
      const { seq, at, by, on, from, to, corrected } = report;
      const told = (field: string) => opened?.find((one) => one.seq === seq && one.field === field)?.value;
      const text = told('assessment');
      const tasksDone = told('tasksDone');
      return {
        ...{ seq, on, from, to, corrected, recordedAt: at, by: by === null ? '' : (names.get(by) ?? '') },
        content: typeof text === 'string' ? (sheetIn(text) ?? text) : null,
        ...(typeof tasksDone === 'string' && { tasksDone }),
      };
    };
    return {
      head: await headOf(this.reader, seen, actor, today),
      helper: helper && (names.get(helper) ?? null),
      erased: opened === null,
      quarters: (since === null ? [] : quartersBetween(since, last)).map((quarter) => ({
        quarter,
        running: today <= quarter.to,
        reports: reportsIn(reports, quarter).map(viewed),
      })),
    };
  }

  /** What the assessments say; null where the person's data were erased. */
  private async opened(
    { file }: Seen,
    reports: readonly HelpReportTold[],
    actor: Actor,
  ): Promise<readonly Revealed[] | null> {
    if (reports.length === 0) return [];
    const { under } = demand(actor, 'candidate.read', resourceOf(file), this.clock.today());
    const purpose = routinePurpose(under?.duty ?? null);
    try {
      const seqs = reports.map(({ seq }) => seq);
      return await this.disclosures.discloseOf(file.code, seqs, purpose, actor);
    } catch (error) {
      if (error instanceof Problem && error.code === 'person-erased') return null;
      throw error;
    }
  }
}
