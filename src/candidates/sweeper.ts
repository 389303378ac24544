import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { vietnam } from '../../workflows/calendar/holidays.js';
import { letPass } from '../../workflows/kernel/decide.js';
import { admission } from '../../workflows/admission/procedure.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { type Tx, Writer } from '../database/writer.js';
import { settingOn } from '../organisations/setting-on.js';
import { lockCase } from './case-file.js';
import { CaseWriter } from './record-step.js';
import { tellStage } from './tell-stage.js';

const every = 30_000;
const atOnce = 50;

/**
 * Records limits that have passed. The rows say what is due, so nothing is remembered here: after any outage the next
 * turn catches up, in order. Each case is one command; a human act recorded meanwhile has let its limits pass itself.
 */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Sweeper');
  private timer: NodeJS.Timeout | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.start();
    }, every);
    this.start();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.turn;
  }

  private start(): void {
    this.turn = this.turn
      .then(() => this.sweep())
      .catch((error: unknown) => {
        this.logger.error(error);
      });
  }

  /** Goes once through the cases in which something is due; returns how many it moved. */
  async sweep(): Promise<number> {
    let moved = 0;
    for (let last = ''; ;) {
      const due = await this.due(last);
      for (const code of due) if (await this.passed(code)) moved += 1;
      if (due.length < atOnce) return moved;
      last = due.at(-1)!;
    }
  }

  private async due(after: string): Promise<string[]> {
    const rows = await this.reader.all<{ code: string }>(
      `SELECT DISTINCT c.code FROM deadline d JOIN candidate c ON c.id = d.case_id AND c.status = 'active'
        WHERE d.state = 'running' AND d.due_on < ? AND d.timer <> 'T-INTRO' AND c.code > ? ORDER BY c.code LIMIT ?`,
      [this.clock.today(), after, atOnce],
    );
    return rows.map(({ code }) => code);
  }

  /** A case that cannot be judged, its unit closed for one, waits for people; the others do not wait for it. */
  private async passed(code: string): Promise<boolean> {
    try {
      return await this.writer.write((tx) => this.pass(tx, code));
    } catch (error) {
      this.logger.error(`The limits of case ${code} could not pass: ${String(error)}`);
      return false;
    }
  }

  private async pass(tx: Tx, code: string): Promise<boolean> {
    const today = this.clock.today();
    const at = this.clock.now();
    const file = await lockCase(tx, code, today);
    const setting = { ...(await settingOn(tx, file.unitId, today)), candidate: file.personId, members: {} };
    const { passed } = letPass(file.procedure, { state: file.state, setting, calendar: vietnam }, today);
    // Another instance, or an act recorded meanwhile, was faster.
    if (passed.length === 0) return false;
    const writer = new CaseWriter(tx, file, vietnam);
    const recording = {
      at,
      command: null,
      actor: { person: null, duty: 'clock', unit: null, path: null },
      session: { hash: null, strength: null },
    };
    for (const step of passed) writer.step('clock', step, setting, recording);
    tellStage(
      tx,
      file.id,
      writer.head.seq,
      admission.stageOf(file.state.value),
      admission.stageOf(writer.state.value),
      at,
    );
    writer.close(at);
    return true;
  }
}
