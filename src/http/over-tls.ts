import type { NextFunction, Request, Response } from 'express';
import type { Exposure } from './exposure.js';
import { Problem } from './problem.js';

/**
 * Where a proxy ends TLS, every request comes through it and it vouches for TLS (`X-Forwarded-Proto: https`): whoever
 * goes round it, or reached it in the clear, is refused before a cookie or a password is looked at (SEC-63).
 */
export function overTls({ proxies }: Exposure) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    // Express believes the header of the proxies named as trusted, and of nobody else.
    // Whoever watches over the service asks on the machine itself, and is told nothing.
    const open = proxies.length === 0 || request.path.startsWith('/health/');
    if (!open && !request.secure) throw Problem.tlsRequired();
    next();
  };
}
