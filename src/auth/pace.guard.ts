import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Config } from '../config.js';
import { Problem } from '../http/problem.js';
import { actorOf } from './current-actor.js';

interface Allowance {
  readonly left: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly at: number;
}

/** Persons remembered; the longest unseen is forgotten first, and has its whole allowance again. */
const most = 20_000;

/**
 * No person takes the service from the others (REL-17): each has an allowance of requests that fills again within a
 * minute, whatever the number of sessions. In memory: each instance counts for itself.
 */
@Injectable()
export class PaceGuard implements CanActivate {
  private readonly allowances = new Map<string, Allowance>();

  constructor(private readonly config: Config) {}

  /** Stands behind the guard of sessions; public routes know no person. */
  canActivate(context: ExecutionContext): boolean {
    const actor = actorOf(context.switchToHttp().getRequest<Request>());
    if (actor) this.take(actor.personId, performance.now());
    return true;
  }

  /** Throws `Problem` 429 where nothing is left. */
  take(person: string, now: number): void {
    const { userRequests } = this.config;
    const perMs = userRequests / 60_000;
    const { left, at } = this.allowances.get(person) ?? { left: userRequests, at: now };
    const filled = Math.min(userRequests, left + (now - at) * perMs);
    if (filled < 1) throw Problem.tooMany(Math.ceil((1 - filled) / perMs / 1000));
    this.allowances.delete(person); // to stand last: the first is the one to forget
    this.allowances.set(person, { left: filled - 1, at: now });
    if (this.allowances.size > most) this.allowances.delete(this.allowances.keys().next().value!);
  }
}
