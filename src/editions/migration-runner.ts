import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { CheckpointsService } from '../log/tree/checkpoints.service.js';
import { Crosser } from './crosser.js';
import { runsWhere, type MigrationRun } from './migration-run.js';
import { Survey } from './survey.js';

const everyMs = 15_000;

/**
 * Does the work of runs that are under way, in the background, one batch after another. How far each has come stands in
 * its rows, so after a kill the next start goes on; two instances at one run do each item once between them.
 */
@Injectable()
export class MigrationRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Migrations');
  private timer: NodeJS.Timeout | null = null;
  private stopping = false;
  private turn: Promise<unknown> = Promise.resolve();
  /** The run before whose first case the log was signed. */
  private signedFor: string | null = null;

  constructor(
    private readonly reader: Reader,
    private readonly survey: Survey,
    private readonly crosser: Crosser,
    private readonly checkpoints: CheckpointsService,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.wake();
    }, everyMs);
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearInterval(this.timer);
    await this.turn;
  }

  /** Looks for work at once: somebody has drafted or confirmed a run. */
  wake(): void {
    this.turn = this.turn
      .then(() => this.work())
      .catch((error: unknown) => {
        // What is stored stays; the timer comes by again.
        this.logger.error(error);
      });
  }

  /** Settles once there is nothing left to do at this moment. */
  async idle(): Promise<void> {
    await this.turn;
  }

  /** Goes on, batch by batch, with every run under way until each waits for a person or is done. */
  async work(): Promise<void> {
    for (;;) {
      const [run] = await runsWhere(this.reader, "state IN ('surveying', 'applying') ORDER BY id LIMIT 1", []);
      if (!run || this.isStopping()) return;
      if (run.state === 'applying') await this.signBefore(run);
      await this.partOf(run).step(run);
      await nextTurn();
    }
  }

  /** What cases were before they cross is signed first (SEC-06); a log that is not whole lets none cross. */
  private async signBefore({ id }: MigrationRun): Promise<void> {
    if (this.signedFor === id) return;
    await this.checkpoints.sign('migration');
    this.signedFor = id;
  }

  private isStopping(): boolean {
    return this.stopping;
  }

  private partOf({ state }: MigrationRun): Survey | Crosser {
    return state === 'surveying' ? this.survey : this.crosser;
  }
}
