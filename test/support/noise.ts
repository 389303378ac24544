import fc from 'fast-check';
import { acts } from '../../workflows/admission/acts.js';
import { nasty } from './arbitrary-act.js';

const types = Object.keys(acts);

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, 2 ** 53, ''),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(...nasty, ...types, '2026-02-02', '2026-02-30', 'a'.repeat(64)),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(
    fc.oneof(
      fc.constantFrom('type', 'on', 'seq', 'hash', 'person', 'unit', 'vote', 'docs', 'login', 'password', ...nasty),
      fc.string({ maxLength: 10 }),
    ),
    tie('value'),
    { maxKeys: 6 },
  ),
}));

const word = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    '0',
    '2026-02-02',
    '2026-02-30',
    '9999-12-31',
    'WyJhIiwiYiJd',
    'W10',
    'pool',
    '%',
    '%zz',
    '%FF',
    '%00',
    '../',
    ...nasty.map(encodeURIComponent),
  ),
  fc.webPath(),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => encodeURIComponent(Buffer.from(text).toString())),
);

/** A request that means nothing, or nearly nothing: any route, any words, any body. */
export const noise = fc.record({
  route: fc.nat(),
  slug: fc.option(word),
  query: fc.array(
    fc.tuple(
      fc.constantFrom(
        'limit',
        'after',
        'before',
        'stage',
        'unit',
        'under',
        'q',
        'on',
        'from',
        'to',
        'dry',
        'lang',
        've',
        'x',
      ),
      word,
    ),
    { maxLength: 3 },
  ),
  revision: fc.constantFrom(undefined, '"1"', '"0"', '*', '1', ''),
  key: fc.option(fc.constantFrom('x', 'k'.repeat(20), 'k'.repeat(200))),
  type: fc.constantFrom(
    ...Array.from({ length: 6 }, () => 'application/json'),
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
  ),
  body: fc.oneof(
    json.object.map((value) => JSON.stringify(value)),
    json.value.map((value) => JSON.stringify(value)),
    fc.string({ unit: 'binary' }),
    fc.constant('{"a":'),
  ),
  login: fc.constantFrom('everybody.1', 'secretary.1', 'elsewhere.1', 'nobody.1', 'administrator.1'),
});

export type Noise = typeof noise extends fc.Arbitrary<infer T> ? T : never;
