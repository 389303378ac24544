import { isLegalDate } from '../../../../workflows/calendar/legal-date.js';
import { isBirthDate } from '../../../../workflows/calendar/months.js';
import { type Constructor, fieldsOf, type Input } from '../../../../workflows/kernel/fields.js';
import { dateText } from '../../words/dates.js';
import type { Said } from './read-fields.js';

/** The pairs of a form from which `readFields` reads the same fields again. */
export function writeFields(cls: Constructor, said: Said, at = ''): (readonly [name: string, text: string])[] {
  return [...fieldsOf(cls)].flatMap(([field, { input, nested }]) => {
    const value = said[field];
    const name = at === '' ? field : `${at}.${field}`;
    if (value === undefined) return [];
    if (input.kind === 'part') return writeFields(nested!(), value as Said, name);
    if (!Array.isArray(value)) return [[name, written(input, value)] as const];
    return value.flatMap((row: unknown, index) =>
      nested
        ? writeFields(nested(), row as Said, `${name}.${index}`)
        : [[`${name}.${index}`, written(input, row)] as const],
    );
  });
}

/** A value as its box shows it: days as people write them, a mark with its comma. */
export function written({ kind }: Input, value: unknown): string {
  const text = String(value);
  if (kind === 'day') return isLegalDate(text) ? dateText(text) : text;
  if (kind === 'birth') return isBirthDate(text) ? dateText(text) : text;
  return typeof value === 'number' ? text.replace('.', ',') : text;
}
