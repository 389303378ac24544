import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReadOnly } from '../database/store-errors.js';
import { allowedMethods } from './allowed-methods.js';
import { isApi } from './media-type.js';
import { Problem } from './problem.js';
import { CORRELATION } from './security-headers.js';

/** Answers a problem as a page, and tells whether it did; it may send the reader to sign in instead. */
export type ErrorPage = (problem: Problem, request: Request, response: Response) => boolean;

/** Everything that goes wrong leaves as `application/problem+json`; what we did not foresee tells nothing but its id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(private readonly errorPage?: ErrorPage) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const correlationId = String(response.getHeader(CORRELATION));
    const problem = this.problemOf(error, request);
    // Who is turned away at the door is told so; a line for each would bury the rest.
    if (problem.status >= 500 && problem.code !== 'overloaded') this.logger.error(logLine(error, correlationId));
    if (response.headersSent) {
      // Half an answer is out: cutting the line is the only way to tell that it failed.
      response.destroy();
      return;
    }
    response.status(problem.status).set(problem.headers);
    const wantsPage = !isApi(request.path) && request.accepts(['json', 'html']) === 'html';
    if (wantsPage && this.errorPage?.(problem, request, response)) return;
    response.type('application/problem+json').send(JSON.stringify(problem.body(correlationId)));
  }

  private problemOf(error: unknown, request: Request): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof ReadOnly) return Problem.readOnly();
    const status = statusOf(error);
    if (status === 404) {
      const allowed = allowedMethods(request);
      return allowed.length > 0 ? Problem.methodNotAllowed(allowed) : Problem.notFound();
    }
    if (status === 413) return Problem.tooLarge();
    if (status === 415) return Problem.unsupportedMediaType();
    if (status === 503) return Problem.unavailable();
    // Bad JSON, a broken escape in the address, a body cut short, a parameter that a pipe refused.
    if (status >= 400 && status < 500) return Problem.malformed([{ code: 'unreadable', message: 'cannot be read' }]);
    return Problem.unexpected();
  }
}

/** Nest's exceptions and the store's errors say their status; anything else is our fault. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return error instanceof Error && 'status' in error && error.status === 503 ? 503 : 500;
}

/** One line, since a line feed in a message would forge another (SEC-61). */
const logLine = (error: unknown, correlationId: string): string =>
  JSON.stringify({ correlationId, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
