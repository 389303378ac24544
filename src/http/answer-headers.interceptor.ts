import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable, tap } from 'rxjs';
import { Answer } from './answer.js';
import { etag } from './precondition.js';

/**
 * Of a command's answer the body is sent, marked where its key was answered before. What has a `revision` carries it as
 * ETag; a page of a list that goes on links to the next one.
 */
export class AnswerHeaders implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!(answer instanceof Answer)) return answer;
        if (answer.replayed) response.set('Idempotency-Replayed', 'true');
        return answer.body;
      }),
      tap((answer: unknown) => {
        if (typeof answer !== 'object' || answer === null || response.headersSent) return;
        if ('revision' in answer && typeof answer.revision === 'number') response.set('ETag', etag(answer.revision));
        if ('items' in answer && 'next' in answer && typeof answer.next === 'string') {
          response.set('Link', `<${addressAfter(request.originalUrl, answer.next)}>; rel="next"`);
        }
      }),
    );
  }
}

function addressAfter(address: string, cursor: string): string {
  const [path, query] = address.split('?', 2) as [string, string?];
  const parameters = new URLSearchParams(query);
  parameters.set('after', cursor);
  return `${path}?${parameters.toString()}`;
}
