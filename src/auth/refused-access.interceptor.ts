import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { catchError, concatMap, from, type Observable, throwError } from 'rxjs';
import { Clock } from '../clock.js';
import { Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import type { Actor } from './actor.js';
import { actorOf } from './current-actor.js';
import { recordOnSite } from './site-entry.js';

/** What is refused by law is kept with its command; these two are refused before there is one. */
const recorded = new Set(['forbidden', 'not-found']);

/**
 * SEC-16: whoever is signed in and reaches for what is not there or not his leaves an entry, the same for both, so that
 * neither the answer nor the time it takes tells them apart.
 */
@Injectable()
export class RefusedAccess implements NestInterceptor {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

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
    if (actor && error instanceof Problem && recorded.has(error.code)) await this.append(error, request, actor);
  }

  private async append({ code, extra }: Problem, request: Request, actor: Actor): Promise<void> {
    const { path } = request.route as { readonly path: string };
    const facts = { route: `${request.method} ${path}`, named: namesIn(request.params), rule: extra['rule'] ?? null };
    await this.writer.write((tx) =>
      recordOnSite(tx, { kind: 'refusal', type: code, at: this.clock.now(), facts }, actor),
    );
  }
}

/** What the address named, where it has the form of a name of ours. */
const namesIn = (params: Request['params']): string[] =>
  Object.values(params)
    .flat()
    .filter((name) => /^[A-Za-z0-9-]{1,64}$/.test(name));
