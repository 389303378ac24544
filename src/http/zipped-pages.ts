import { gzipSync } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';

/** Below this a page fits one packet as it is. */
const worthwhile = 1400;

/**
 * Pages as they cross a slow line: a list of fifty shrinks from 50 kB to 5. Only pages: what the API answers is read by
 * programs near by. Whoever could make a browser ask for pages again and again and measure them, to guess what stands in
 * them, is stopped by the session cookie, which no other site's requests bring along.
 */
export function zippedPages(request: Request, response: Response, next: NextFunction): void {
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    if (typeof body !== 'string' || body.length < worthwhile || !isPage(response)) return send(body);
    response.vary('Accept-Encoding');
    if (request.acceptsEncodings('gzip', 'identity') !== 'gzip') return send(body);
    response.set('Content-Encoding', 'gzip');
    return send(gzipSync(body, { level: 5 }));
  };
  next();
}

const isPage = (response: Response): boolean => String(response.getHeader('Content-Type')).startsWith('text/html');
