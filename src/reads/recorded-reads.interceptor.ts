import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { catchError, concatMap, from, map, Observable, throwError } from 'rxjs';
import type { Actor } from '../auth/actor.js';
import { actorOf } from '../auth/current-actor.js';
import { isCapability } from '../auth/session.guard.js';
import { type Grant, policy } from '../auth/policy.table.js';
import { Clock } from '../clock.js';
import { ACCESS } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { metadataOf } from '../http/routes.js';
import type { Class } from '../http/validation.js';
import { signedBy } from '../log/signed-by.js';
import { Notebook, withNotebook } from './notebook.js';
import { type Purpose, routinePurpose } from './purposes.js';
import { ReadRecorder } from './read-recorder.js';
import { purposeMissing, statedPurpose } from './stated-purpose.js';

/**
 * SEC-01, SEC-42: what an answer shows of people is an entry before it leaves, one for each answer, however many services
 * made it. A route whose capability is recorded and whose services noted nothing shows nothing.
 */
@Injectable()
export class RecordedReads implements NestInterceptor {
  constructor(
    private readonly recorder: ReadRecorder,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const access = metadataOf(ACCESS, { handler: context.getHandler(), controller: context.getClass<Class>() });
    const request = context.switchToHttp().getRequest<Request>();
    const actor = actorOf(request);
    if (!isCapability(access) || !actor) return next.handle();
    const { obligations }: Grant = policy[access];
    const recorded = obligations.includes('recordRead');
    const purpose = recorded ? statedPurpose(request) : null;
    if (purpose === null && obligations.includes('purpose')) throw purposeMissing();

    const notebook = new Notebook();
    const record = (): Promise<void> => this.record(notebook, request, actor, purpose);
    return new Observable((answer) => withNotebook(notebook, () => next.handle().subscribe(answer))).pipe(
      concatMap((answer) => {
        if (recorded && notebook.notes.length === 0 && !notebook.recorded)
          throw new Error(`${routeOf(request)} shows cases and has noted none.`);
        return from(record()).pipe(map(() => answer));
      }),
      // A refusal for what the case is tells something of it too; a failed dry run, for one.
      catchError((error: unknown) =>
        tells(error) ? from(record()).pipe(concatMap(() => throwError(() => error))) : throwError(() => error),
      ),
      catchError((error: unknown) => {
        if (!(error instanceof Problem)) for (const told of ['ETag', 'Link']) responseOf(context).removeHeader(told);
        return throwError(() => error);
      }),
    );
  }

  private async record(notebook: Notebook, request: Request, actor: Actor, purpose: Purpose | null): Promise<void> {
    const notes = notebook.notes.splice(0);
    const [first] = notes;
    if (!first) return;
    const cases = distinct(notes.flatMap((note) => note.cases ?? []));
    const persons = distinct(notes.flatMap((note) => note.persons ?? []));
    await this.recorder.record({
      draft: {
        type: first.type,
        at: this.clock.now(),
        ...signedBy(actor, first.under),
        purpose: purpose ?? routinePurpose(first.under?.duty ?? null),
        facts: {
          route: routeOf(request),
          cases,
          persons,
          classes: distinct(notes.flatMap(({ classes }) => classes)).sort(),
        },
      },
      subjects: [...cases, ...persons],
    });
  }
}

const distinct = <T>(some: readonly T[]): T[] => [...new Set(some)];

/** As it is written in the description of the API, without what was asked for. */
const routeOf = ({ method, route }: Request): string =>
  `${method === 'HEAD' ? 'GET' : method} ${(route as { readonly path: string }).path}`;

const tells = (error: unknown): boolean => error instanceof Problem && (error.status === 409 || error.status === 422);

const responseOf = (context: ExecutionContext): Response => context.switchToHttp().getResponse<Response>();
