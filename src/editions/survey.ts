import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { slicesNamed } from '../../workflows/editions/migration-plan.js';
import { admission } from '../../workflows/admission/procedure.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { filesAfter } from '../candidates/case-file.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { type Tx, Writer } from '../database/writer.js';
import { appendToSite } from '../log/log.js';
import { foresee, SettingsOn } from './foresee.js';
import { itemsOf, type MigrationItem, type MigrationRun } from './migration-run.js';
import { Sum } from './totals.js';
import { topPath } from '../organisations/top-units.js';

const atOnce = 100;
/** Rows in one statement. */
const together = 25;

/** The dry run: what a crossing would change, case after case in the order of their ids. No case is touched. */
@Injectable()
export class Survey {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
  ) {}

  /** One batch, stored with how far it has come, so that a restart goes on after it. */
  async step(run: MigrationRun): Promise<void> {
    const today = this.clock.today();
    const slices = slicesNamed(admission.law, run.plan.from);
    const files = await filesAfter(this.reader, run.lastCase, { slices, limit: atOnce, today });
    const path = await topPath(this.reader, run.unitId, today);
    const settings = new SettingsOn(this.reader, run.plan.on);
    const calendar = await this.calendars.in();
    const items: Omit<MigrationItem, 'seq'>[] = [];
    for (const file of files) {
      if (path === null || !file.unitPath.startsWith(path)) continue;
      const { id: caseId, code, revision } = file;
      items.push({ caseId, code, revision, ...(await foresee(file, run.plan, settings, calendar)) });
      // Requests that came meanwhile go first.
      await nextTurn();
    }
    const last = files.at(-1)?.id ?? run.lastCase;
    await this.writer.write(async (tx) => {
      for (let from = 0; from < items.length; from += together) insert(tx, run.id, items.slice(from, from + together));
      await tx.run('UPDATE migration_run SET last_case = ? WHERE id = ? AND state = ? AND last_case < ?', [
        ...[last, run.id, 'surveying', last],
      ]);
    });
    if (files.length < atOnce) await this.finish(run);
  }

  private async finish(run: MigrationRun): Promise<void> {
    const { totals, hash } = await surveyed(this.reader, run);
    const at = this.clock.now();
    await this.writer.write(async (tx) => {
      const changed = await tx.run(
        "UPDATE migration_run SET state = 'surveyed', totals = ?, result_hash = ?, surveyed_at = ? WHERE id = ? AND state = 'surveying'",
        [JSON.stringify(totals), hash, at, run.id],
      );
      // Another instance was faster.
      if (changed === 0) return;
      await appendToSite(tx, {
        ...{ kind: 'configuration', type: 'migration.survey', at },
        facts: { run: run.id, plan: run.planHash, result: hash, totals },
      });
    });
  }
}

/** What a dry run comes to, as its items are stored now: the totals, and the hash of every item. */
export async function surveyed(reader: Reader, { id, planHash }: MigrationRun): Promise<ReturnType<Sum['result']>> {
  const sum = new Sum(planHash);
  for (let after = ''; ;) {
    const items = await itemsOf(reader, id, { after, limit: atOnce });
    for (const item of items) sum.add(item);
    if (items.length < atOnce) return sum.result();
    after = items.at(-1)!.caseId;
    await nextTurn();
  }
}

function insert(tx: Tx, runId: string, items: readonly Omit<MigrationItem, 'seq'>[]): void {
  tx.send(
    `INSERT INTO migration_item (run_id, case_id, code, state, revision, report, reason)
     VALUES ${items.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')} ON CONFLICT (run_id, case_id) DO NOTHING`,
    items.flatMap(({ caseId, code, state, revision, report, reason }) => [
      ...[runId, caseId, code, state, revision, report && JSON.stringify(report), reason],
    ]),
  );
}
