import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { catchError, concatMap, from, type Observable, throwError } from 'rxjs';
import { Problem } from '../http/problem.js';
import { actorOf } from './current-actor.js';
import { Refusals } from './refusals.js';

/** What is refused by law is kept with its command; these two are refused before there is one. */
const recorded = new Set(['forbidden', 'not-found']);

/** Records what a route refuses; what the guard refuses before it, the guard records. */
@Injectable()
export class RefusedAccess implements NestInterceptor {
  constructor(private readonly refusals: Refusals) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    return next
      .handle()
      .pipe(
        catchError((error: unknown) =>
          from(this.record(error, request)).pipe(concatMap(() => throwError(() => error))),
        ),
      );
  }

  private async record(error: unknown, request: Request): Promise<void> {
    const actor = actorOf(request);
    if (actor && error instanceof Problem && recorded.has(error.code))
      await this.refusals.record(error, request, actor);
  }
}
