import type { FieldView } from '../../ui/form/fields/field-view.js';

const ground = /(?:^|\.)excluded\.\d+\.reason$/;

/** The fields with no other grounds for leaving people out of a vote than the rules will take. */
export const groundsOffered = (fields: readonly FieldView[], grounds: readonly string[]): readonly FieldView[] =>
  fields.map((field): FieldView => {
    if (field.kind === 'part') return { ...field, fields: groundsOffered(field.fields, grounds) };
    if (field.kind === 'rows') return { ...field, rows: field.rows.map((row) => groundsOffered(row, grounds)) };
    if (field.input.kind !== 'oneOf' || !ground.test(field.name)) return field;
    const values = field.input.values.filter((value) => grounds.includes(String(value)));
    return { ...field, input: { ...field.input, values } };
  });
