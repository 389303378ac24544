import { type Constructor, fieldsOf } from '../../workflows/kernel/fields.js';
import { isList, isOptional, rulesOf, sampleOf } from './sample-act.js';

/** One body gone wrong in one place. */
export interface Wrong {
  readonly what: string;
  readonly body: Record<string, unknown>;
  /** Where the fault stands, or under which pointer. */
  readonly pointer: string;
}

/**
 * Every way a body can be wrong in one place: each field it holds missing, of another type or out of its bounds, and a
 * key too many at each depth.
 */
export function* wrongs(cls: Constructor, whole: Record<string, unknown>): Generator<Wrong> {
  for (const { holder, path, pointer } of places(cls, whole)) {
    for (const [field] of fieldsOf(holder)) {
      const at = [...path, field];
      const where = `${pointer}/${field}`;
      if (valueAt(whole, at) === undefined) continue;
      if (!isOptional(holder, field)) yield { what: 'missing', body: changed(whole, at, undefined), pointer: where };
      for (const value of unfit(holder, field))
        yield {
          what: JSON.stringify(value).slice(0, 60),
          body: changed(whole, at, value),
          pointer: where,
        };
    }
    yield { what: 'a key too many', body: changed(whole, [...path, 'thừa'], 1), pointer: `${pointer}/thừa` };
    yield { what: 'a key of every object', body: changed(whole, [...path, 'toString'], 1), pointer };
  }
}

interface Place {
  readonly holder: Constructor;
  readonly path: readonly (string | number)[];
  readonly pointer: string;
}

function places(cls: Constructor, whole: Record<string, unknown>, path: readonly (string | number)[] = []): Place[] {
  const inside = [...fieldsOf(cls)].flatMap(([field, { nested }]) => {
    if (!nested || valueAt(whole, [...path, field]) === undefined) return [];
    const at = isList(cls, field) ? [...path, field, 0] : [...path, field];
    return places(nested(), whole, at);
  });
  return [{ holder: cls, path, pointer: path.map((name) => `/${name}`).join('') }, ...inside];
}

/** Values that a field refuses whatever its class says, and those its own bounds refuse. */
function unfit(holder: Constructor, field: string): unknown[] {
  const rules = rulesOf(holder, field);
  const { nested } = fieldsOf(holder).get(field)!;
  const wrong: unknown[] = [null];
  if (nested) wrong.push('', 'text', 7, true, isList(holder, field) ? {} : []);
  if (isList(holder, field)) wrong.push('text', 7, { 0: 1 }, [null], [[]], ['', 7], [[[]]], [7]);
  else if (!nested) wrong.push([], {}, [[]], { toString: 1 });
  if (rules.has('isLegalDate'))
    wrong.push(
      '2026-02-30',
      '2023-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '2026-01-01T00:00:00Z',
      '01/02/2026',
      '',
      20260101,
      '٢٠٢٦-01-01',
      '+2026-01-01',
    );
  if (rules.has('isBirthDate')) wrong.push('1998-02-30', '98', '', 1998, '1998-13');
  if (rules.has('isInt')) wrong.push(1.5, '1', '', true, 1e300, -1, Number(rules.get('max')?.[0] ?? 1e6) + 1);
  if (rules.has('isNumber') && !isList(holder, field)) wrong.push('7', -0.01, 10.01, 7.123);
  if (rules.has('isBoolean')) wrong.push('true', 'false', 0, 1, '');
  if (rules.has('isIn')) wrong.push('khác', 0, '', true, 'constructor', '__proto__');
  if (rules.has('matches') && !isList(holder, field))
    wrong.push('', 'có dấu', 'a b', '../x', "x'; --", 'x'.repeat(65), 7);
  if (rules.has('maxLength') && !isList(holder, field))
    wrong.push('', 7, true, 'x'.repeat(Number(rules.get('maxLength')![0]) + 1));
  if (rules.has('arrayMaxSize')) {
    const sample = (changedSample(holder, field) as unknown[])[0];
    wrong.push(Array.from({ length: Number(rules.get('arrayMaxSize')![0]) + 1 }, () => sample));
  }
  if (Number(rules.get('arrayMinSize')?.[0] ?? 0) > 0) wrong.push([]);
  return wrong;
}

const changedSample = (holder: Constructor, field: string): unknown => sampleOf(holder)[field];

const valueAt = (whole: Record<string, unknown>, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((at, name) => (at as Record<string | number, unknown> | undefined)?.[name], whole);

/** A copy with one place changed; `undefined` takes it away. */
export function changed(
  whole: Record<string, unknown>,
  path: readonly (string | number)[],
  value: unknown,
): Record<string, unknown> {
  const copy = structuredClone(whole);
  let at = copy as Record<string | number, unknown>;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string | number, unknown>;
  if (value === undefined) Reflect.deleteProperty(at, path.at(-1)!);
  else at[path.at(-1)!] = value;
  return copy;
}
