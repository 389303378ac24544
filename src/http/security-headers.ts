import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Exposure } from './exposure.js';
import { Problem } from './problem.js';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  // With no-referrer Chromium sends `Origin: null` on form posts, and the check of the origin could never match.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Static files with a hash in their name set their own.
  'Cache-Control': 'no-store',
} as const;

export const CORRELATION = 'X-Correlation-Id';

/** The longest address we read, in characters (SEC-50). */
const longestUrl = 8192;

/** SEC-56: on every answer, errors included, and an id by which an answer is found in the log. */
export function securityHeaders({ tls }: Exposure) {
  const headers = { ...always, ...(tls && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }) };
  return (request: Request, response: Response, next: NextFunction): void => {
    response.set(headers).set(CORRELATION, randomUUID());
    if (request.method === 'TRACE') throw Problem.methodNotAllowed(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
    if (request.url.length > longestUrl) {
      throw Problem.malformed([{ code: 'addressTooLong', message: `the address exceeds ${longestUrl} characters` }]);
    }
    next();
  };
}
