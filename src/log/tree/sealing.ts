import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../clock.js';
import { LogAlarm } from '../audit/log-alarm.js';
import { SelfAudit } from '../audit/self-audit.js';
import { LogFault } from '../log-fault.js';
import { CheckpointsService } from './checkpoints.service.js';
import { Sealer } from './sealer.js';

const every = 1_000;
/** Longest that something sealed waits for a checkpoint, in milliseconds. */
const longest = 15 * 60_000;

/**
 * Seals every second what was recorded meanwhile, and signs a checkpoint once 256 entries wait for it, once one has
 * waited for 15 minutes, every day, and at the end (SEC-06). Rows say what is left to do, so nothing is lost by a cut.
 */
@Injectable()
export class Sealing implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Sealing');
  private timer: NodeJS.Timeout | null = null;
  private turn: Promise<unknown> | null = null;
  /** The day of the last whole audit by the clock; that of the start has had its own look. */
  private looked: string | null = null;

  constructor(
    private readonly checkpoints: CheckpointsService,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly alarm: LogAlarm,
    private readonly audit: SelfAudit,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      // A turn that takes longer than a second is not overtaken.
      this.turn ??= this.work()
        .catch((error: unknown) => {
          if (!(error instanceof LogFault)) this.logger.error(error);
        })
        .finally(() => (this.turn = null));
    }, every);
  }

  /** Turns no more by itself; for whoever turns it by hand. */
  async pause(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.turn;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer === null) return;
    await this.pause();
    try {
      await this.checkpoints.sign('shutdown');
    } catch (error) {
      this.logger.error(`No checkpoint could be signed at the end: ${String(error)}`);
    }
  }

  /** One whole turn. */
  async work(): Promise<void> {
    // Nothing is built upon what is not whole.
    if (this.isBroken()) return;
    while (await this.checkpoints.grow());
    const { size } = await this.sealer.edge();
    const last = await this.checkpoints.latest();
    if (size === 0) return;
    await this.nightly();
    if (this.isBroken()) return;
    if (last === null || (size > last.size && this.age(last.at) >= longest)) await this.checkpoints.sign('growth');
    else if (this.clock.dayOf(last.at) < this.clock.today()) await this.checkpoints.sign('daily');
  }

  /** Once a night, after two o'clock, everything is looked at again (SEC-12). */
  private async nightly(): Promise<void> {
    const today = this.clock.today();
    const hour = (new Date(this.clock.now()).getUTCHours() + 7) % 24;
    this.looked ??= today;
    if (this.looked === today || hour < 2) return;
    this.looked = today;
    await this.audit.whole();
  }

  private isBroken(): boolean {
    return this.alarm.state.state === 'broken';
  }

  private age(at: string): number {
    return Date.parse(this.clock.now()) - Date.parse(at);
  }
}
