import type { NestApplicationOptions } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Config } from '../config.js';
import { Admittance } from './admittance.js';
import { AnswerHeaders } from './answer-headers.interceptor.js';
import { exposureOf } from './exposure.js';
import { formBody } from './form-body.js';
import { bodyBytes, jsonBody } from './json-body.js';
import { mediaType } from './media-type.js';
import { overTls } from './over-tls.js';
import { type ErrorPage, ProblemFilter } from './problem.filter.js';
import { readQuery } from './query.js';
import { sameOrigin } from './same-origin.js';
import { securityHeaders } from './security-headers.js';
import { validation } from './validation.js';
import { zippedPages } from './zipped-pages.js';

/** How the application is created: our own parsers read the bodies, and stopping does not wait for idle clients. */
export const httpOptions: NestApplicationOptions = { bodyParser: false, forceCloseConnections: true };

export interface HttpExtras {
  /** Renders a refusal for people who came by a page. */
  readonly errorPage?: ErrorPage;
}

/**
 * Milliseconds for which a silent connection stays open: longer than the 60 s of the usual proxies in front, which
 * would otherwise send a request down a connection that is being closed, and tell the person of a bad gateway.
 */
const keepAliveTimeout = 65_000;

/** What stands before and behind every route. Call it before `listen`, on an application made with `httpOptions`. */
export function configureHttp(app: NestExpressApplication, { errorPage }: HttpExtras = {}): void {
  const exposure = exposureOf(app.get(Config, { strict: false }));
  app.disable('x-powered-by');
  app.set('etag', false); // an ETag is a revision, set where there is one
  app.set('query parser', readQuery);
  app.set('trust proxy', exposure.proxies.length > 0 ? [...exposure.proxies] : false);
  const { enter } = app.get(Admittance, { strict: false });
  app.use(securityHeaders(exposure), overTls(exposure), enter, sameOrigin(exposure), mediaType, zippedPages);
  app.useBodyParser('raw', { type: 'application/json', limit: bodyBytes, inflate: false });
  app.useBodyParser('text', { type: 'application/x-www-form-urlencoded', limit: bodyBytes, inflate: false });
  app.use(jsonBody, formBody);
  app.useGlobalPipes(validation);
  app.useGlobalInterceptors(new AnswerHeaders());
  app.useGlobalFilters(new ProblemFilter(errorPage));
  // SEC-50: slow senders do not hold a place.
  Object.assign(app.getHttpServer(), { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout });
}
