import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NotCanonical, jcs } from './jcs.js';

interface Vectors {
  readonly cases: readonly { readonly name: string; readonly input: string; readonly canonical: string }[];
}

const { cases } = JSON.parse(readFileSync('test/vectors/jcs.json', 'utf8')) as Vectors;

/** The value with the keys of every object in another order. */
const reordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reordered)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, part]) => [key, reordered(part)]),
        )
      : value;

const number = fc.oneof(
  fc.maxSafeInteger(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((n) => !Object.is(n, -0) && (!Number.isInteger(n) || Number.isSafeInteger(n))),
);
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', '\\', '\n', '\u2028', '😂', 'Đ', '__proto__'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
  maxLength: 6,
});
/** V8 13.6 reads the key "\"" as "\\" once it has met the latter, so what is read back here has no backslash in its keys. */
const key = text.map((name) => name.replaceAll('\\', '/'));
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(number, text, fc.boolean(), fc.constant(null)),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

/** The value with its `nth` part, counted from the outside inwards, replaced. */
function changed(value: unknown, nth: number, by: unknown): unknown {
  let left = nth % parts(value);
  const walk = (part: unknown): unknown => {
    if (left-- === 0) return by;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value);
}

const parts = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Object.values(value).reduce<number>((sum, part) => sum + parts(part), 0)
    : 1;

/** The message of NotCanonical. */
function refusal(value: unknown): string {
  try {
    return `accepted as ${jcs(value)}`;
  } catch (error) {
    if (error instanceof NotCanonical) return error.message;
    throw error;
  }
}

describe('SEC-03: canonical JSON (RFC 8785)', () => {
  it('has all six published vectors', () => {
    expect(cases).toHaveLength(6);
  });

  it.each(cases.map((vector) => [vector.name, vector] as const))('agrees with the vector %s', (_, vector) => {
    expect(jcs(JSON.parse(vector.input), 'any')).toBe(vector.canonical);
  });

  it('does not care for the order of keys, and says what went in', () => {
    const property = fc.property(json, (value) => {
      const canonical = jcs(value);
      return jcs(reordered(value)) === canonical && isDeepStrictEqual(JSON.parse(canonical), value);
    });
    fc.assert(property, { numRuns: 10_000 });
  });

  it('sees each single change, however deep', () => {
    const property = fc.property(json, fc.nat(), json, (value, nth, by) => {
      const other = changed(value, nth, by);
      return (jcs(other) === jcs(value)) === isDeepStrictEqual(other, value);
    });
    fc.assert(property, { numRuns: 10_000 });
  });

  it('sees a key that is gone and one that is renamed', () => {
    const property = fc.property(fc.dictionary(key, json, { minKeys: 1 }), fc.nat(), key, (object, nth, name) => {
      const entries = Object.entries(object);
      const [gone, value] = entries[nth % entries.length]!;
      const rest = Object.fromEntries(entries.filter(([other]) => other !== gone));
      const renamed = Object.hasOwn(object, name) ? null : { ...rest, [name]: value };
      return jcs(rest) !== jcs(object) && jcs(renamed) !== jcs(object);
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it('orders keys by UTF-16 code units, those that look like numbers and __proto__ too', () => {
    const object = JSON.parse(
      '{"b":1,"10":2,"9":3,"__proto__":4,"a":5,"\u20ac":6,"\ud83d\ude02":7,"\ufb33":8}',
    ) as object;
    expect(jcs(object)).toBe('{"10":2,"9":3,"__proto__":4,"a":5,"b":1,"\u20ac":6,"\ud83d\ude02":7,"\ufb33":8}');
  });

  class Dated {
    readonly on = '2026-03-01';
  }
  const circle: { self?: unknown } = {};
  circle.self = circle;

  it.each<[string, unknown, string]>([
    ['undefined', undefined, 'undefined at $'],
    ['a missing fact', { facts: { vote: undefined } }, 'undefined at $["facts"]["vote"]'],
    ['a hole in a list', { docs: [1, , 3] }, 'undefined at $["docs"][1]'], // eslint-disable-line no-sparse-arrays
    ['NaN', [Number.NaN], 'a number that is not finite at $[0]'],
    ['infinity', { n: -Infinity }, 'a number that is not finite at $["n"]'],
    ['an integer that lost digits', { n: 2 ** 53 }, 'an integer beyond 2^53 - 1 at $["n"]'],
    ['a bigint', { n: 1n }, 'bigint at $["n"]'],
    ['a function', [() => 1], 'function at $[0]'],
    ['a symbol', [Symbol('x')], 'symbol at $[0]'],
    ['a symbol as key', { [Symbol('x')]: 1 }, 'not a plain object at $'],
    ['a date', { on: new Date(0) }, 'not a plain object at $["on"]'],
    ['a map', new Map(), 'not a plain object at $'],
    ['bytes', Buffer.from('x'), 'not a plain object at $'],
    ['an instance', { act: new Dated() }, 'not a plain object at $["act"]'],
    ['an object that borrows its fields', Object.create({ on: 1 }), 'not a plain object at $'],
    ['a boxed string', Object('x'), 'not a plain object at $'],
    ['a lone high surrogate', { note: 'x\ud800' }, 'a lone surrogate at $["note"]'],
    ['a lone low surrogate', ['\udc00x'], 'a lone surrogate at $[0]'],
    ['surrogates the wrong way round', ['\udc00\ud800'], 'a lone surrogate at $[0]'],
    ['a lone surrogate as key', { a: { '\ud800': 1 } }, 'a lone surrogate at $["a"]["\\ud800"]'],
  ])('refuses %s and says where', (_, value, message) => {
    expect(refusal(value)).toBe(message);
  });

  it('refuses a circle instead of falling over', () => {
    expect(() => jcs(circle)).toThrow(/^a circle, or nesting beyond 64 at/);
  });

  it('never shows a value in its message', () => {
    expect(() => jcs({ note: 'KANARIA\ud800' })).not.toThrow(/KANARIA/);
  });

  it('is right beyond the keys whose quoted form it keeps', () => {
    for (let i = 0; i < 5_000; i++) expect(jcs({ [`k${i}`]: i })).toBe(`{"k${i}":${i}}`);
    expect(jcs({ k1: 1, k4999: 2 })).toBe('{"k1":1,"k4999":2}');
  });
});
