import type { NextFunction, Request, Response } from 'express';
import type { Exposure } from './exposure.js';
import { Problem } from './problem.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * SEC-34: what changes something comes from our own pages, or from a program that holds a token of its own. A browser
 * always sends `Origin` with such a request; one that sends neither header is believed only if no cookie speaks for it.
 */
export function sameOrigin({ tls }: Exposure) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (!safe.has(request.method) && !isOurs(request, tls)) throw Problem.forbidden('SEC-34');
    next();
  };
}

function isOurs({ headers }: Request, tls: boolean): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin !== undefined) return host !== undefined && origin === `${tls ? 'https' : 'http'}://${host}`;
  return headers.cookie === undefined || headers.authorization !== undefined;
}
