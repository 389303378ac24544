import { type Constructor, type FieldMark, fieldsOf, type Input } from '../../../../workflows/kernel/fields.js';
import { birthFrom, dayFrom } from '../form-day.js';
import type { SentForm } from '../sent-form.js';

/** The fields of a class as a request would bring them; what cannot be read stays the text it is, for the API to refuse. */
export type Said = Readonly<Record<string, unknown>>;

/** Reads the fields of a class from a form, `at` being where they stand: `vote.excluded.0`. What is blank is not said. */
export function readFields(cls: Constructor, form: SentForm, at = ''): Said {
  const said: Record<string, unknown> = {};
  for (const [field, mark] of fieldsOf(cls)) {
    const value = readField(mark, form, at === '' ? field : `${at}.${field}`);
    if (value !== undefined) said[field] = value;
  }
  return said;
}

function readField(mark: FieldMark, form: SentForm, name: string): unknown {
  const { input, optional, nested } = mark;
  switch (input.kind) {
    case 'part':
      return optional && isBlank(form, name) ? undefined : readFields(nested!(), form, name);
    case 'parts':
      return listed(
        mark,
        rowsIn(form, name).map((row) => readFields(nested!(), form, `${name}.${row}`)),
      );
    case 'texts':
    case 'references':
      return listed(
        mark,
        rowsIn(form, name).map((row) => firstText(form, `${name}.${row}`)),
      );
    case 'scores':
      return listed(
        mark,
        rowsIn(form, name).map((row) => decimal(firstText(form, `${name}.${row}`))),
      );
    default: {
      const text = firstText(form, name);
      return text === '' ? undefined : read(input, text);
    }
  }
}

/** A list that may be left out is left out where it is empty. */
const listed = ({ optional }: FieldMark, rows: readonly unknown[]): readonly unknown[] | undefined =>
  optional && rows.length === 0 ? undefined : rows;

function read(input: Input, text: string): unknown {
  switch (input.kind) {
    case 'day':
      return dayFrom(text);
    case 'birth':
      return birthFrom(text);
    case 'count':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case 'score':
      return decimal(text);
    case 'flag':
      return text === 'true' || (text === 'false' ? false : text);
    case 'oneOf':
      return input.values.find((value) => String(value) === text) ?? text;
    default:
      return text;
  }
}

const decimal = (text: string): number | string =>
  /^-?\d{1,9}([.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : text;

/** What was typed under a name, in whichever of its boxes; lines end as they do everywhere but in forms. */
const firstText = (form: SentForm, name: string): string =>
  (form.texts(name).find((text) => text !== '') ?? '').replaceAll('\r\n', '\n');

/** The rows of a list in which anything was typed, in their order. */
function rowsIn(form: SentForm, name: string): number[] {
  const rows = new Set<number>();
  for (const [sent, text] of form.pairs) {
    const row =
      text === '' || !sent.startsWith(`${name}.`) ? null : /^\d{1,4}(?=\.|$)/.exec(sent.slice(name.length + 1));
    if (row) rows.add(Number(row[0]));
  }
  return [...rows].sort((a, b) => a - b);
}

const isBlank = (form: SentForm, name: string): boolean =>
  form.pairs.every(([sent, text]) => text === '' || !sent.startsWith(`${name}.`));
