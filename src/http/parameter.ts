import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** What the OpenAPI document says of a parameter. */
export interface ParameterFacts {
  readonly name: string;
  readonly in: 'header' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Parameters of a route that no decorator of its own reads. */
export const PARAMETERS = 'parameters';

type Reader = (data: unknown, context: ExecutionContext) => unknown;

const described = new WeakMap<Reader, readonly ParameterFacts[]>();

/** A parameter decorator that reads from the request and is described where it is read. */
export function parameter(
  facts: readonly ParameterFacts[],
  read: (request: Request) => unknown,
): () => ParameterDecorator {
  const reader: Reader = (_, context) => read(context.switchToHttp().getRequest<Request>());
  described.set(reader, facts);
  return createParamDecorator(reader);
}

export const factsOf = (reader: unknown): readonly ParameterFacts[] =>
  typeof reader === 'function' ? (described.get(reader as Reader) ?? []) : [];
