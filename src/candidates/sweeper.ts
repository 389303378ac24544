import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { vietnam } from '../../workflows/calendar/holidays.js';
import { letPass } from '../../workflows/kernel/decide.js';
import { admission } from '../../workflows/admission/procedure.js';
import { Clock } from '../clock.js';
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

  /** Lets pass what is due; returns how many cases were moved. Ends when a turn finds nothing more. */
  async sweep(): Promise<number> {
    let moved = 0;
    for (;;) {
      const due = await this.writer.write((tx) => this.claim(tx));
      for (const code of due) await this.writer.write((tx) => this.pass(tx, code));
      moved += due.length;
      if (due.length < atOnce) return moved;
    }
  }

  private async claim(tx: Tx): Promise<string[]> {
    const rows = await tx.all<{ code: string }>(
      `SELECT DISTINCT c.code FROM deadline d JOIN candidate c ON c.id = d.case_id AND c.status = 'active'
        WHERE d.state = 'running' AND d.due_on < ? AND d.timer <> 'T-INTRO' LIMIT ?`,
      [this.clock.today(), atOnce],
    );
    return rows.map(({ code }) => code);
  }

  private async pass(tx: Tx, code: string): Promise<void> {
    const today = this.clock.today();
    const at = this.clock.now();
    const file = await lockCase(tx, code, today);
    const setting = { ...(await settingOn(tx, file.unitId, today)), candidate: file.personId, members: {} };
    const { passed } = letPass(admission, { state: file.state, setting, calendar: vietnam }, today);
    const writer = new CaseWriter(tx, file, vietnam);
    const recording = {
      at,
      command: null,
      actor: { person: null, duty: 'clock', unit: null, path: null },
      session: { hash: null, strength: null },
    };
    for (const step of passed) await writer.step('clock', step, setting, recording);
    await tellStage(
      tx,
      file.id,
      writer.head.seq,
      admission.stageOf(file.state.value),
      admission.stageOf(writer.state.value),
      at,
    );
    await writer.close(at);
  }
}
