import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../config.js';
import { Reader } from '../../database/reader.js';
import { Store } from '../../database/store.js';
import { LogFault } from '../log-fault.js';
import { type Checkpoint, checkpointsAfter, lastCheckpoint } from '../tree/checkpoint-rows.js';
import { CheckpointsService } from '../tree/checkpoints.service.js';
import { identityOf, originOf } from '../tree/log-identity.js';
import { LogKeys } from '../tree/log-keys.js';
import { witnessed } from '../tree/witness-file.js';
import { AuditChecks } from './audit-checks.js';
import { assertHeads, walkTree } from './audit-tree.js';
import { fileFaults } from './file-check.js';
import { LogAlarm } from './log-alarm.js';
import { assertAsLeft, leaveTables } from './resting.js';
import { expectedSchema, schemaDifferences, schemaOf } from './schema-print.js';

/** How many of the last entries are looked at before anybody is served. */
const recent = 1_000;

export interface Audited {
  readonly extent: 'start' | 'whole';
  readonly entries: number;
  readonly checkpoints: number;
  readonly faults: readonly { readonly code: string; readonly where: string }[];
}

/**
 * Looks whether everything stored is what was written (SEC-12): a short look before anybody is served, all of it every
 * night and on demand. What is found is told by `LogAlarm`, and nothing is written any more; reads go on.
 */
@Injectable()
export class SelfAudit implements OnApplicationBootstrap {
  private readonly logger = new Logger('SelfAudit');

  constructor(
    private readonly store: Store,
    private readonly reader: Reader,
    private readonly config: Config,
    private readonly keys: LogKeys,
    private readonly checkpoints: CheckpointsService,
    private readonly checks: AuditChecks,
    private readonly alarm: LogAlarm,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.store.onceStill(() => this.leave());
    const { faults } = await this.atStart();
    if (faults.length > 0) return;
    const open = await openAlarm(this.reader);
    if (!open) return;
    // Raised before, by this instance or another: only a whole audit takes it back.
    this.alarm.resume(open.code, open.where, open.at);
    this.logger.error(
      `An alarm is open since ${open.at} (${open.code} at ${open.where}): the whole log is looked at now.`,
    );
    void this.whole().catch((error: unknown) => {
      this.logger.error(error);
    });
  }

  /** The short look: file, schema, the last checkpoint and its witness, the last 1,000 entries, the heads of the chains. */
  async atStart(): Promise<Audited> {
    const walked = { entries: 0, checkpoints: 0 };
    // Reads the whole file, on a thread of its own, while the rest is looked at here.
    const inFile = found([() => this.file('quick')]);
    const others = await found([
      () => this.schema(),
      () => assertAsLeft(this.store, this.keys),
      () => this.witness(),
      async () => Object.assign(walked, await walkTree(this.reader, this.keys, await this.beforeRecent())),
      () => assertHeads(this.reader),
    ]);
    return this.told('start', walked, [...(await inFile), ...others]);
  }

  /** Everything: besides, the log from its first entry, the root at every checkpoint, and what features rest on it. */
  async whole(): Promise<Audited> {
    const walked = { entries: 0, checkpoints: 0 };
    const faults = await found([
      () => this.file('integrity'),
      () => this.schema(),
      () => assertAsLeft(this.store, this.keys),
      () => this.witness(),
      async () => Object.assign(walked, await walkTree(this.reader, this.keys, null)),
      () => assertHeads(this.reader),
      ...this.checks.all().map(({ code, check }) => async () => {
        for await (const where of check()) throw new LogFault(code, where);
      }),
    ]);
    return this.told('whole', walked, faults);
  }

  /** The service stops. What is found wrong already is not signed for. */
  private async leave(): Promise<void> {
    if (this.store.dialect === 'postgres' || this.alarm.state.state === 'broken') return;
    try {
      await leaveTables(this.store, this.keys);
    } catch (error) {
      this.logger.error(`It could not be said how the tables are left: ${String(error)}`);
    }
  }

  private async told(
    extent: Audited['extent'],
    walked: Pick<Audited, 'entries' | 'checkpoints'>,
    faults: readonly LogFault[],
  ): Promise<Audited> {
    for (const fault of faults) await this.alarm.raise(fault);
    if (extent === 'whole' && faults.length === 0) await this.alarm.clear();
    const found = { ...walked, faults: faults.map(({ code, where }) => ({ code, where })) };
    if (extent === 'whole') this.alarm.looked(found);
    return { extent, ...found };
  }

  private async file(extent: 'quick' | 'integrity'): Promise<void> {
    const [fault] = await fileFaults(this.store.address, extent);
    if (fault !== undefined) throw new LogFault('file', fault);
  }

  private async schema(): Promise<void> {
    const expected = await expectedSchema(this.store.address);
    const [first] = schemaDifferences(expected, await schemaOf(this.reader, this.store.dialect));
    if (first !== undefined) throw new LogFault('schema', first);
  }

  /** The table of checkpoints against the file apart from it: a database put back to an earlier day is found by it. */
  private async witness(): Promise<void> {
    const identity = await identityOf(this.reader);
    if (!identity) return;
    const origin = originOf(identity);
    const seen = witnessed(this.config.witnessFile, origin, await this.keys.all());
    const last = await lastCheckpoint(this.reader);
    const latest = seen.at(-1);
    if (latest && latest.size > (last?.size ?? 0))
      throw new LogFault('rolledBack', `checkpoint ${latest.size}, witnessed`);
    const roots = new Map(seen.map(({ size, root }) => [size, root]));
    const stored = await checkpointsAfter(this.reader, { size: 0, at: '' }, 1_000_000);
    for (const { size, root } of stored)
      if ((roots.get(size) ?? root) !== root) throw new LogFault('forked', `checkpoint ${size}`);
    // Signed, but the power failed before the witness heard of it; whoever came next may have signed since.
    const heard = new Set(seen.map(({ size, at }) => `${size} ${at}`));
    const unheard = stored.filter(
      ({ size, at, note }) => note.startsWith(`${origin}\n`) && !heard.has(`${size} ${at}`),
    );
    await this.checkpoints.catchUp(unheard.map(({ note }) => note));
  }

  /** The newest checkpoint that lies at least 1,000 entries back. */
  private async beforeRecent(): Promise<Checkpoint | null> {
    const last = await lastCheckpoint(this.reader);
    if (!last || last.size <= recent) return null;
    const stored = await checkpointsAfter(this.reader, { size: Math.max(0, last.size - 4 * recent), at: '~' }, 10_000);
    return stored.findLast(({ size }) => size <= last.size - recent) ?? null;
  }
}

/** The faults of all steps: one that finds something does not keep the others from looking. */
async function found(steps: readonly (() => Promise<unknown>)[]): Promise<LogFault[]> {
  const faults: LogFault[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      if (error instanceof LogFault) faults.push(error);
      // What is damaged so that it cannot even be read: the message names the place in the file.
      else faults.push(new LogFault('file', error instanceof Error ? error.message.slice(0, 200) : 'unreadable'));
    }
  }
  return faults;
}

/** The last alarm, unless a whole audit has found all well since. */
async function openAlarm(reader: Reader): Promise<{ code: string; where: string; at: string } | null> {
  const [row] = await reader.all<{ type: string; body: string; recorded_at: string }>(
    "SELECT type, body, recorded_at FROM entry WHERE chain = 'site' AND kind = 'alarm' ORDER BY seq DESC LIMIT 1",
  );
  if (row?.type !== 'log.broken') return null;
  const { facts } = JSON.parse(row.body) as { facts: { code: string; where: string } };
  return { ...facts, at: row.recorded_at };
}
