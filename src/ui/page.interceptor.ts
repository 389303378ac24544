import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, Optional } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { actorOf } from '../auth/current-actor.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Reader } from '../database/reader.js';
import { exposureOf } from '../http/exposure.js';
import { nameOf } from '../people/names-of.js';
import { Page } from './page.js';
import { SeeOther } from './see-other.js';
import type { Shell } from './shell.js';
import { askedLang, shellOf } from './shell-of.js';
import { shellReader } from './shell-reader.js';
import { WorkCounter } from './work-counter.js';

const year = 365 * 24 * 3_600_000;

/** Turns the `Page` a controller returns into HTML, in the reader's language, and `SeeOther` into a redirect. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly config: Config,
    private readonly reader: Reader,
    private readonly clock: Clock,
    @Optional() private readonly work?: WorkCounter,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(mergeMap((answer: unknown) => this.answered(answer, request, response)));
  }

  private async answered(answer: unknown, request: Request, response: Response): Promise<unknown> {
    if (answer instanceof Page) return this.html(answer, request, response);
    if (!(answer instanceof SeeOther)) return answer;
    const actor = actorOf(request);
    if (actor) this.work?.expire(actor);
    response.status(303).location(answer.path).type('text');
    return '';
  }

  private async html(page: Page, request: Request, response: Response): Promise<string> {
    const lang = askedLang(request);
    if (lang) {
      const { tls } = exposureOf(this.config);
      response.cookie('lang', lang, { maxAge: year, httpOnly: true, sameSite: 'lax', secure: tls, path: '/' });
    }
    const shell = shellOf(request, { demo: this.config.profile === 'demo', reader: await this.readerOf(request) });
    response.status(page.status).type('html');
    return page.html(shell);
  }

  private async readerOf(request: Request): Promise<Shell['reader']> {
    const actor = actorOf(request);
    if (!actor) return null;
    const name = await nameOf(this.reader, actor.personId);
    return { ...shellReader(actor, name, this.clock.today()), due: this.work?.known(actor) ?? null };
  }
}
