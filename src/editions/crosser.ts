import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import { lockCase } from '../candidates/case-file.js';
import { CaseWriter } from '../candidates/record-step.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { type Tx, Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { appendToSite } from '../log/log.js';
import { foresee, noWorse, SettingsOn } from './foresee.js';
import { countsOf, itemsOf, type ItemState, type MigrationItem, type MigrationRun } from './migration-run.js';

const atOnce = 64;
/** Cases that cross side by side: SQLite commits them together, PostgreSQL at the same time. */
const lanes = 8;

/** Takes the confirmed cases of a run over, each by one command of its own: an entry, the new slice, the item done. */
@Injectable()
export class Crosser {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
  ) {}

  /** One batch. What is done is said by the items, so a restart goes on with the others. */
  async step(run: MigrationRun): Promise<void> {
    const items = await itemsOf(this.reader, run.id, { state: 'foreseen', limit: atOnce });
    if (items.length === 0) {
      await this.finish(run);
      return;
    }
    const waiting = [...items];
    const lane = async (): Promise<void> => {
      for (let item = waiting.shift(); item; item = waiting.shift()) await this.take(run, item);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  private async take(run: MigrationRun, item: MigrationItem): Promise<void> {
    try {
      await this.writer.write((tx) => this.cross(tx, run, item));
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      await this.writer.write(async (tx) => {
        if (await isOpen(tx, run, item)) done(tx, run, item, 'refused', { reason: error.code });
      });
    }
  }

  private async cross(tx: Tx, run: MigrationRun, item: MigrationItem): Promise<void> {
    const { plan } = run;
    const file = await lockCase(tx, item.code, this.clock.today());
    // Another instance at the same run was faster.
    if (!(await isOpen(tx, run, item))) return;
    const calendar = await this.calendars.in(tx);
    const now = await foresee(file, plan, new SettingsOn(tx, plan.on), calendar);
    if (now.state !== 'foreseen') {
      done(tx, run, item, now.state, { reason: now.reason, revision: file.revision });
      return;
    }
    // Moved since the dry run: looked at again, never forced.
    if (file.revision !== item.revision && !noWorse(now.report!, item.report!)) {
      done(tx, run, item, 'moved', {
        reason: `revision: ${file.revision}`,
        revision: file.revision,
        report: now.report,
      });
      return;
    }
    const at = this.clock.now();
    const nobody = { person: null, duty: 'clock', unit: null, path: null };
    const recording = { at, command: commandOf(run), actor: nobody, session: { hash: null, strength: null } };
    const writer = new CaseWriter(tx, file, calendar);
    const { gained, lost, unmet, met, kept } = now.report!;
    writer.cross(plan.to, plan.on, recording, {
      ...{ run: run.id, plan: run.planHash, basis: plan.basis },
      ...{ gained, lost, unmet, met, kept },
    });
    writer.close(at);
    done(tx, run, item, 'crossed', { seq: writer.head.seq, revision: writer.head.seq, report: now.report });
  }

  private async finish(run: MigrationRun): Promise<void> {
    const counts = await countsOf(this.reader, run.id);
    const at = this.clock.now();
    await this.writer.write(async (tx) => {
      const changed = await tx.run(
        "UPDATE migration_run SET state = 'applied', applied_at = ? WHERE id = ? AND state = 'applying'",
        [at, run.id],
      );
      if (changed === 0) return;
      await appendToSite(tx, {
        ...{ kind: 'configuration', type: 'migration.apply', at },
        facts: { run: run.id, plan: run.planHash, counts },
      });
    });
  }
}

/** The command's key in the entry of each case that a run takes over. */
export const commandOf = ({ id }: Pick<MigrationRun, 'id'>): string => `migration:${id}`;

async function isOpen(tx: Tx, run: MigrationRun, { caseId }: MigrationItem): Promise<boolean> {
  const open = await tx.all(
    "SELECT case_id FROM migration_item WHERE run_id = ? AND case_id = ? AND state = 'foreseen'",
    [run.id, caseId],
  );
  return open.length > 0;
}

/** An item is done once: whoever comes second changes no row, and with it stores nothing of the case. */
function done(
  tx: Tx,
  run: MigrationRun,
  { caseId, revision: seen }: MigrationItem,
  state: Exclude<ItemState, 'foreseen'>,
  { seq = null, reason = null, revision = seen, report }: Partial<MigrationItem>,
): void {
  const said = report === undefined ? '' : ', report = ?';
  tx.send(
    `UPDATE migration_item SET state = ?, seq = ?, reason = ?, revision = ?${said}
      WHERE run_id = ? AND case_id = ? AND state = 'foreseen'`,
    [state, seq, reason, revision, ...(report === undefined ? [] : [JSON.stringify(report)]), run.id, caseId],
    1,
  );
}
