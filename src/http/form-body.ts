import type { NextFunction, Request, Response } from 'express';
import { readQuery } from './query.js';

const mostFields = 1000;

/** Turns the text of a page's form into its fields. Stands behind the text parser. */
export function formBody(request: Request, _response: Response, next: NextFunction): void {
  const body: unknown = request.body;
  if (typeof body === 'string') request.body = readQuery(body, mostFields);
  next();
}
