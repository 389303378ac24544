import { type Constructor, type FieldMark, fieldsOf, type Input } from '../../../../workflows/kernel/fields.js';
import type { Said } from './read-fields.js';
import { written } from './write-fields.js';

type BoxInput = Exclude<Input, { readonly kind: 'part' | 'parts' | 'texts' | 'references' | 'scores' }>;

interface Field {
  /** Where it stands in the form: `vote.excluded.0.person`. */
  readonly name: string;
  readonly optional: boolean;
}

/** One answer, as its box shows it. */
export interface BoxView extends Field {
  readonly kind: 'box';
  readonly input: BoxInput;
  readonly value: string;
}

/** Several answers to one question. */
export interface PartView extends Field {
  readonly kind: 'part';
  readonly fields: readonly FieldView[];
}

/** A list, with as many rows as are filled in or asked for. */
export interface RowsView extends Field {
  readonly kind: 'rows';
  readonly rows: readonly (readonly FieldView[])[];
  readonly canAdd: boolean;
}

export type FieldView = BoxView | PartView | RowsView;

/** The fields of a class with what was said in them, in the order of the class; `rows` asks for more rows of a list. */
export function fieldViews(
  cls: Constructor,
  said: Said,
  rows: (name: string) => number = () => 0,
  at = '',
): readonly FieldView[] {
  return [...fieldsOf(cls)].map(([field, mark]): FieldView => {
    const { input, optional, nested } = mark;
    const name = at === '' ? field : `${at}.${field}`;
    const value = said[field];
    if (input.kind === 'part')
      return { kind: 'part', name, optional, fields: fieldViews(nested!(), (value ?? {}) as Said, rows, name) };
    if (!('atLeast' in input)) return box(name, mark, input, value);
    const filled = (value ?? []) as readonly unknown[];
    const wanted = Math.max(filled.length, optional ? 0 : input.atLeast, Math.min(rows(name), input.atMost));
    return {
      ...{ kind: 'rows', name, optional, canAdd: wanted < input.atMost },
      rows: Array.from({ length: wanted }, (_, index) =>
        nested
          ? fieldViews(nested(), (filled[index] ?? {}) as Said, rows, `${name}.${index}`)
          : [box(`${name}.${index}`, mark, rowInput[input.kind], filled[index])],
      ),
    };
  });
}

const rowInput: Readonly<Record<'scores' | 'references' | 'texts' | 'parts', BoxInput>> = {
  scores: { kind: 'score' },
  references: { kind: 'reference' },
  texts: { kind: 'text', most: 1000 },
  parts: { kind: 'label' },
};

const box = (name: string, { optional }: FieldMark, input: BoxInput, value: unknown): BoxView => ({
  ...{ kind: 'box', name, optional, input },
  value: value === undefined ? '' : written(input, value),
});

/** Whether anything is said in it. */
export const isAnswered = (field: FieldView): boolean =>
  field.kind === 'box'
    ? field.value !== ''
    : field.kind === 'part'
      ? field.fields.some(isAnswered)
      : field.rows.some((row) => row.some(isAnswered));
