/** Deeper than anything the house stores; a circle ends here instead of on the stack's floor. */
const deepest = 64;

/** Characters JSON escapes, and surrogates, which may be alone. Most strings hold neither and are quoted as they are. */
// eslint-disable-next-line no-control-regex -- control characters are what JSON escapes
const special = /[\u0000-\u001f"\\\ud800-\udfff]/;

/** Read as code points, a surrogate is only met when it is alone. */
const loneSurrogate = /\p{Surrogate}/u;

/** Keys repeat from entry to entry, so their quoted form is kept; bounded, because a request may bring keys of its own. */
const quotedKeys = new Map<string, string>();
const quotedKeysKept = 2_000;

/** Where the writer stands: one slot per depth, overwritten on the way, read only to tell a fault's place. */
const trail: (string | number)[] = [];

/** A value that has no canonical form. The message names its place, never its content. */
export class NotCanonical extends TypeError {
  constructor(reason: string, depth: number) {
    super(
      `${reason} at $${trail
        .slice(0, depth)
        .map((step) => `[${JSON.stringify(step)}]`)
        .join('')}`,
    );
  }
}

/**
 * The canonical JSON text of `value` (RFC 8785). Throws NotCanonical for what JSON cannot say exactly: undefined, NaN,
 * bigint, functions, symbols, dates, instances of classes, lone surrogates, circles.
 * Integers above 2^53 - 1 lose digits silently in JavaScript, so they are refused unless `integers` is 'any'.
 */
export function jcs(value: unknown, integers: 'safe' | 'any' = 'safe'): string {
  return write(value, integers === 'any', 0);
}

function write(value: unknown, anyInteger: boolean, depth: number): string {
  switch (typeof value) {
    case 'string':
      return quote(value, depth);
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonical('a number that is not finite', depth);
      if (!anyInteger && Number.isInteger(value) && !Number.isSafeInteger(value)) {
        throw new NotCanonical('an integer beyond 2^53 - 1', depth);
      }
      return String(value); // ECMAScript's own form is the RFC's; -0 becomes 0
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth === deepest) throw new NotCanonical('a circle, or nesting beyond 64', depth);
      return Array.isArray(value) ? writeArray(value, anyInteger, depth) : writeObject(value, anyInteger, depth);
    default:
      throw new NotCanonical(typeof value, depth);
  }
}

function writeArray(items: readonly unknown[], anyInteger: boolean, depth: number): string {
  let text = '[';
  for (let i = 0; i < items.length; i++) {
    trail[depth] = i;
    if (i > 0) text += ',';
    text += write(items[i], anyInteger, depth + 1);
  }
  return text + ']';
}

function writeObject(object: object, anyInteger: boolean, depth: number): string {
  if (!isPlain(object)) throw new NotCanonical('not a plain object', depth);
  const keys = sorted(Object.keys(object));
  let text = '{';
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    trail[depth] = key;
    if (i > 0) text += ',';
    text += quotedKey(key, depth + 1) + write((object as Record<string, unknown>)[key], anyInteger, depth + 1);
  }
  return text + '}';
}

/** A literal or a parsed object, of this realm or another: nothing stands above its prototype. */
function isPlain(object: object): boolean {
  const prototype = Object.getPrototypeOf(object) as object | null;
  if (prototype !== Object.prototype && prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
  return Object.getOwnPropertySymbols(object).length === 0;
}

/** By UTF-16 code units. Entries are built with their keys in order, so looking first is cheaper than sorting. */
function sorted(keys: string[]): string[] {
  for (let i = 1; i < keys.length; i++) if (keys[i - 1]! > keys[i]!) return keys.sort();
  return keys;
}

function quotedKey(key: string, depth: number): string {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const quoted = quote(key, depth) + ':';
  if (quotedKeys.size < quotedKeysKept && key.length < 64) quotedKeys.set(key, quoted);
  return quoted;
}

function quote(text: string, depth: number): string {
  if (!special.test(text)) return `"${text}"`;
  if (loneSurrogate.test(text)) throw new NotCanonical('a lone surrogate', depth);
  return JSON.stringify(text);
}
