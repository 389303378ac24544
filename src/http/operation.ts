import { SetMetadata } from '@nestjs/common';
import type { Schema } from './schema-of.js';
import type { Class } from './validation.js';

export const OPERATION = 'operation';

/** Several classes told apart by their `type`. */
export interface ByType {
  readonly name: string;
  readonly byType: Readonly<Record<string, Class>>;
}

export interface OperationFacts {
  readonly summary: string;
  /** What a success answers: a validated class, a schema written out, or nothing. */
  readonly answers?: Class | Schema;
  /** The media type of an answer that is a file. */
  readonly media?: string;
  /** Where the body does not come from a `@Body()` parameter of a class. */
  readonly body?: Class | ByType;
  /** Statuses of the refusals a client should expect beside 400, 401 and 403. */
  readonly problems?: readonly number[];
}

/** Describes a route of the API for the OpenAPI document; a route of the API without it stops the start. */
export const Operation = (facts: OperationFacts) => SetMetadata(OPERATION, facts);

export const oneOfByType = (name: string, byType: ByType['byType']): ByType => ({ name, byType });
