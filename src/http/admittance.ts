import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { LoopDelay } from './loop-delay.js';
import { Problem } from './problem.js';

/** Most requests worked on at once; one more is asked to come later, since it would only wait here (REL-17). */
export const mostInside = 256;

/** How long a stop waits for what is being worked on, in milliseconds (REL-16). */
const patience = 10_000;

/**
 * Stands before every route: whom it turns away has left no trace, so nobody gets a 503 for what was stored. When the
 * service stops it lets nobody in, and the rest of the house closes once those inside have their answers.
 */
@Injectable()
export class Admittance implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('admittance');
  private inside = 0;
  private open = true;
  private left: (() => void) | null = null;

  constructor(private readonly delay: LoopDelay) {}

  /** Whether whoever asks now is let in, apart from a moment of overload. */
  get isOpen(): boolean {
    return this.open;
  }

  onApplicationBootstrap(): void {
    this.delay.watch();
  }

  /** The first hook of a stop: what is asked on the database comes to its end before that is closed. */
  async onModuleDestroy(): Promise<void> {
    this.open = false;
    this.delay.stop();
    if (this.inside === 0) return;
    const done = new Promise<boolean>((resolve) => {
      this.left = () => {
        resolve(true);
      };
    });
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, patience, false);
    });
    if (!(await Promise.race([done, tooLong]))) this.logger.warn(`${this.inside} requests are cut off`);
    clearTimeout(timer);
  }

  readonly enter = (request: Request, response: Response, next: NextFunction): void => {
    // Whoever watches over the service is answered at any time.
    if (request.path.startsWith('/health/')) {
      next();
      return;
    }
    if (!this.open) {
      response.set('Connection', 'close');
      throw Problem.unavailable();
    }
    if (this.inside >= mostInside || this.delay.isOverloaded) throw Problem.overloaded();
    this.inside += 1;
    response.once('close', () => {
      this.inside -= 1;
      if (this.inside === 0) this.left?.();
    });
    next();
  };
}
