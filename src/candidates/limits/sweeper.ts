import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { letPass } from '../../../workflows/kernel/decide.js';
import { admission } from '../../../workflows/admission/procedure.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { type Tx, Writer } from '../../database/writer.js';
import { settingOn } from '../../organisations/setting-on.js';
import { claimCase } from '../case-file.js';
import { neverPass } from './never-pass.js';
import { Recount } from './recount.js';
import { Reminders } from './reminders.js';
import { CaseWriter } from '../record-step.js';
import { tellStage } from '../pages/tell-stage.js';

interface Due {
  readonly due_on: string;
  readonly code: string;
}

const every = 30_000;
const atOnce = 50;
const never = (): boolean => false;

/**
 * Records limits that have passed. The rows say what is due, so nothing is remembered here: after any outage the next
 * turn catches up, the limit that ended first before the others. Each case is one command; a human act recorded
 * meanwhile has let its limits pass itself. Any number of instances may turn at once: a case that one of them, or an
 * act, holds is passed over by the others (REL-13).
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
    private readonly calendars: CalendarService,
    private readonly recount: Recount,
    private readonly reminders: Reminders,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.start();
    }, every);
    this.start();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.turn;
  }

  /** Does not turn while something is written that limits must not overtake: the stories of the demo. */
  async stillDuring<T>(work: () => Promise<T>): Promise<T> {
    const turning = this.timer !== null;
    await this.onApplicationShutdown();
    try {
      return await work();
    } finally {
      if (turning) this.onApplicationBootstrap();
    }
  }

  /** Turns at once; for whoever knows that there is something to do. */
  wake(): void {
    if (this.timer) this.start();
  }

  private start(): void {
    this.turn = this.turn
      .then(() => this.work(() => this.timer === null))
      .catch((error: unknown) => {
        this.logger.error(error);
      });
  }

  /**
   * One whole turn: limits are counted anew where the table of working days has changed, then those past are passed,
   * then those to come are reminded of. Left off between two cases once it `isEnough`: whoever stops the service does not
   * wait for a backlog, and the next turn goes on with it.
   */
  async work(isEnough = never): Promise<void> {
    await this.recount.run();
    await this.sweep(isEnough);
    await this.reminders.turn(isEnough);
  }

  /** Goes once through the cases in which something is due; returns how many it moved. */
  async sweep(isEnough = never): Promise<number> {
    let moved = 0;
    for (let last: Due = { due_on: '', code: '' }; ;) {
      const due = await this.due(last);
      for (const { code } of due) {
        if (isEnough()) return moved;
        if (await this.passed(code)) moved += 1;
      }
      if (due.length < atOnce) return moved;
      last = due.at(-1)!;
    }
  }

  /** Cases in the order in which their first limit ended. */
  private due(after: Due): Promise<Due[]> {
    return this.reader.all<Due>(
      `SELECT c.code, min(d.due_on) AS due_on
         FROM deadline d JOIN candidate c ON c.id = d.case_id AND c.status = 'active'
        WHERE d.state = 'running' AND d.due_on < ? AND d.timer NOT IN (${neverPass.map(() => '?').join(', ')})
        GROUP BY c.code HAVING min(d.due_on) > ? OR (min(d.due_on) = ? AND c.code > ?)
        ORDER BY due_on, c.code LIMIT ?`,
      [this.clock.today(), ...neverPass, after.due_on, after.due_on, after.code, atOnce],
    );
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
    const file = await claimCase(tx, code, today);
    // Whoever holds it lets its limits pass.
    if (!file) return false;
    const calendar = await this.calendars.in(tx);
    const setting = { ...(await settingOn(tx, file.unitId, today)), candidate: file.personId, members: {} };
    const { passed } = letPass(file.procedure, { state: file.state, setting, calendar }, today);
    // Another instance, or an act recorded meanwhile, was faster.
    if (passed.length === 0) return false;
    const writer = new CaseWriter(tx, file, calendar);
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
