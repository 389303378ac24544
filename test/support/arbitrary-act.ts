import fc from 'fast-check';
import { type Constructor, fieldsOf } from '../../workflows/kernel/fields.js';
import { isList, isOptional, rulesOf } from './sample-act.js';

/** Names and numbers that careless code trips over; none is refused for its form. */
export const nasty = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length', '0', '-1', 'null', 'undefined'],
  ...[
    "'; DROP TABLE entry; --",
    '%',
    '_',
    '\\',
    '${7*7}',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '=1+1',
    '../../etc/passwd',
  ],
  ...['Đặng Thị Ẩn', 'Nguyễn\nVăn', '😀', 'ﬁ', 'İ', 'ß', 'x'.repeat(200)],
] as const;

const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

/** A day that exists: mostly of these years, some far away. */
const anyDay = fc.oneof(
  { weight: 8, arbitrary: day('2024-01-01', '2026-11-20') },
  { weight: 2, arbitrary: day('1990-01-01', '2027-12-31') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('0001-01-01', '1900-02-28', '2024-02-29', '2026-12-31', '2028-02-29', '9999-12-31'),
  },
);

/** Fields of the right form with whatever content: what passes the door and reaches the law. */
export function arbitraryOf(cls: Constructor, persons: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  const required: string[] = [];
  for (const [field, { nested }] of fieldsOf(cls)) {
    const one = nested ? arbitraryOf(nested(), persons) : arbitraryValue(cls, field, persons);
    const rules = rulesOf(cls, field);
    const minLength = Number(rules.get('arrayMinSize')?.[0] ?? 0);
    const maxLength = Math.max(minLength, Math.min(3, Number(rules.get('arrayMaxSize')?.[0] ?? 3)));
    model[field] = isList(cls, field) ? fc.array(one, { minLength, maxLength }) : one;
    if (!isOptional(cls, field)) required.push(field);
  }
  return fc.record(model, { requiredKeys: required });
}

function arbitraryValue(cls: Constructor, field: string, persons: readonly string[]): fc.Arbitrary<unknown> {
  const rules = rulesOf(cls, field);
  if (rules.has('isLegalDate')) return anyDay;
  if (rules.has('isBirthDate'))
    return fc.constantFrom('1998', '1998-03', '1998-03-14', '1966-11-20', '2010-01', '0001', '9999-12-31');
  if (rules.has('isIn')) return fc.constantFrom(...(rules.get('isIn')![0] as unknown[]));
  if (rules.has('isBoolean')) return fc.boolean();
  const min = Number(rules.get('min')?.[0] ?? 0);
  if (rules.has('isInt')) {
    const max = Number(rules.get('max')?.[0] ?? 1e6);
    return fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min, max: Math.min(max, min + 12) }) },
      fc.integer({ min, max }),
    );
  }
  if (rules.has('isNumber')) return fc.constantFrom(0, 4.75, 5, 7.5, 10);
  if (rules.has('matches'))
    return fc.oneof(fc.constantFrom(...persons), fc.constantFrom('a', 'A-1', 'x'.repeat(64), 'constructor'));
  const usual = ['candidate', 'father', 'mother', 'residence-1', 'T-DECIDE', 'L-ROUTE', '12-NQ/CB'];
  return fc.oneof(fc.constantFrom(...usual), fc.constantFrom(...nasty));
}
