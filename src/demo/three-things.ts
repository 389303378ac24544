import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import type { Actor } from '../auth/actor.js';
import { actorOf } from '../auth/current-actor.js';
import { Config } from '../config.js';
import type { ThingKey } from '../ui/words/three-things-words.js';
import { thingsToTry } from './things-to-try.js';

export interface ThingView {
  readonly key: ThingKey;
  readonly href: string;
  readonly done: boolean;
}

/**
 * What each account of the demo has tried since the service began: kept in memory, since it is nobody's data and a demo
 * that begins anew begins with nothing tried. In the real profile nothing is noted and nothing proposed.
 */
@Injectable()
export class ThreeThings implements NestInterceptor {
  readonly #tried = new Map<string, Set<string>>();
  readonly #demo: boolean;

  constructor({ profile }: Config) {
    this.#demo = profile === 'demo';
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const actor = this.#demo ? actorOf(request) : undefined;
    if (actor) {
      const response = http.getResponse<Response>();
      response.once('finish', () => {
        if (response.statusCode < 400) this.#note(actor.accountId, request);
      });
    }
    return next.handle();
  }

  /** For the duties held; null outside the demo, and where nothing is proposed. */
  of({ accountId, duties }: Actor): readonly ThingView[] | null {
    const things = this.#demo ? thingsToTry(duties.map(({ duty }) => duty)) : [];
    const tried = this.#tried.get(accountId);
    const view = things.map(({ key, href, routes }) => ({ key, href, done: routes.some((one) => tried?.has(one)) }));
    return view.length > 0 ? view : null;
  }

  #note(accountId: string, { method, route }: Request): void {
    const tried = this.#tried.get(accountId) ?? new Set();
    this.#tried.set(accountId, tried.add(`${method} ${(route as { readonly path: string }).path}`));
  }
}
