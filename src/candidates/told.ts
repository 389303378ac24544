import type { Response } from 'express';
import type { Answer } from './commands.js';

/** The answer of a command, marked where the key was answered before. */
export function told({ body, replayed }: Answer, response: Response): object {
  if (replayed) response.set('Idempotency-Replayed', 'true');
  return body;
}
