import type { NextFunction, Request, Response } from 'express';
import { Problem } from './problem.js';

export const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');

/** The API reads JSON in UTF-8 and nothing else; pages read forms. A body in another dress is not looked into. */
export function mediaType(request: Request, _response: Response, next: NextFunction): void {
  const { headers } = request;
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (hasBody && !readable(request)) throw Problem.unsupportedMediaType();
  next();
}

function readable(request: Request): boolean {
  const [type, ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  if (request.headers['content-encoding'] !== undefined) return false;
  if (isApi(request.path)) {
    return type?.trim() === 'application/json' && parameters.every((one) => /^\s*charset="?utf-8"?\s*$/.test(one));
  }
  return ['application/x-www-form-urlencoded', 'multipart/form-data'].includes(type?.trim() ?? '');
}
