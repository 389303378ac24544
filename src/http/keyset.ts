import { parameter } from './parameter.js';
import { Problem } from './problem.js';

/** Where a page of a list begins and how long it is. Pages go on from a key, never from an offset. */
export interface Keyset {
  readonly limit: number;
  /** The sort key of the last item already seen, or null for the first page. */
  readonly after: readonly (string | number)[] | null;
}

/** Nobody reads more in one step (SEC-28). */
export const longestPage = 50;
const usualPage = 25;
const cursorForm = /^[A-Za-z0-9_-]{1,1000}$/;

/** The opaque `next` of a page, made from the sort key of its last item. */
export const cursorOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads `?limit&after`; 400 where they are malformed. */
export const PageOf = parameter(
  [
    {
      name: 'limit',
      in: 'query',
      required: false,
      description: 'Items on the page.',
      schema: { type: 'integer', minimum: 1, maximum: longestPage, default: usualPage },
    },
    {
      name: 'after',
      in: 'query',
      required: false,
      description: 'The `next` of the page before.',
      schema: { type: 'string', pattern: cursorForm.source },
    },
  ],
  (request): Keyset => ({ limit: limitOf(request.query.limit), after: afterOf(request.query.after) }),
);

function limitOf(text: unknown): number {
  if (text === undefined) return usualPage;
  if (typeof text === 'string' && /^\d{1,2}$/.test(text)) {
    const limit = Number(text);
    if (limit >= 1 && limit <= longestPage) return limit;
  }
  throw Problem.malformed([{ parameter: 'limit', code: 'range', message: `must be from 1 to ${longestPage}` }]);
}

function afterOf(text: unknown): Keyset['after'] {
  if (text === undefined) return null;
  const key = typeof text === 'string' && cursorForm.test(text) ? parsed(text) : null;
  if (Array.isArray(key) && key.length > 0 && key.every(isKeyPart)) return key;
  throw noCursor();
}

const noCursor = () =>
  Problem.malformed([{ parameter: 'after', code: 'cursor', message: 'must be the `next` of an earlier page' }]);

/** What the parts of a list's keys are. */
type Part = 'text' | 'count';

/** The key to go on from, where it is one of this list's keys; 400 where it is another list's, or invented. */
export function keyOf<const P extends readonly Part[]>(
  { after }: Pick<Keyset, 'after'>,
  shape: P,
): { readonly [I in keyof P]: P[I] extends 'text' ? string : number } | null {
  if (after === null) return null;
  const fits = (part: string | number, kind: Part | undefined): boolean =>
    kind === 'text' ? typeof part === 'string' : typeof part === 'number' && part >= 0 && part < 2 ** 31;
  if (after.length === shape.length && after.every((part, index) => fits(part, shape[index]))) return after as never;
  throw noCursor();
}

const isKeyPart = (part: unknown): part is string | number =>
  typeof part === 'string' || (typeof part === 'number' && Number.isSafeInteger(part));

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}
