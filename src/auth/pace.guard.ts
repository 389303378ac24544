import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Config } from '../config.js';
import { Allowances } from './allowances.js';
import { actorOf } from './current-actor.js';

/**
 * No person takes the service from the others (REL-17): each has an allowance of requests that fills again within a
 * minute, whatever the number of sessions.
 */
@Injectable()
export class PaceGuard implements CanActivate {
  private readonly allowances: Allowances;

  constructor({ userRequests }: Config) {
    this.allowances = new Allowances(userRequests, 60_000);
  }

  /** Stands behind the guard of sessions; public routes know no person. */
  canActivate(context: ExecutionContext): boolean {
    const actor = actorOf(context.switchToHttp().getRequest<Request>());
    if (actor) this.take(actor.personId, performance.now());
    return true;
  }

  /** Throws `Problem` 429 where nothing is left. */
  take(person: string, now: number): void {
    this.allowances.take(person, now);
  }
}
