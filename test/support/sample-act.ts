import { getMetadataStorage } from 'class-validator';
import { type Constructor, fieldsOf } from '../../workflows/kernel/fields.js';

type Json = Record<string, unknown>;

/** Every rule that a class states of one field, by name: `isInt`, `min`, `isIn` … with its constraints. */
export function rulesOf(cls: Constructor, field: string): ReadonlyMap<string, readonly unknown[]> {
  const stated = getMetadataStorage().getTargetValidationMetadatas(cls, '', false, false);
  return new Map(
    stated
      .filter(({ propertyName }) => propertyName === field)
      .map((rule) => [rule.name ?? rule.type, rule.constraints as unknown[]]),
  );
}

export const isOptional = (cls: Constructor, field: string): boolean =>
  rulesOf(cls, field).has('conditionalValidation');
export const isList = (cls: Constructor, field: string): boolean => rulesOf(cls, field).has('isArray');

/** What a free-text field, a value, says in samples. */
export type Wording = (path: string) => string;
const words: Wording = () => 'Nội dung mẫu';

/** Fields that satisfy a class, those left to choice included, one item in every list. */
export function sampleOf(cls: Constructor, wording = words, path = ''): Json {
  return Object.fromEntries(
    [...fieldsOf(cls)].map(([field, { nested, keeping }]) => {
      const at = path + field;
      if (nested) {
        const part = sampleOf(nested(), wording, `${at}.`);
        return [field, isList(cls, field) ? [part] : part];
      }
      return [field, sampleValue(cls, field, keeping === 'value' ? wording(at) : 'Mẫu số 1')];
    }),
  );
}

function sampleValue(cls: Constructor, field: string, text: string): unknown {
  const rules = rulesOf(cls, field);
  const one = () => {
    if (rules.has('isLegalDate')) return '2026-02-02';
    if (rules.has('isBirthDate')) return '1998-03';
    if (rules.has('isIn')) return (rules.get('isIn')![0] as unknown[])[0];
    if (rules.has('isBoolean')) return true;
    if (rules.has('isInt')) return Math.max(1, Number(rules.get('min')?.[0] ?? 0));
    if (rules.has('isNumber')) return 7.5;
    if (rules.has('matches')) return 'someone-1';
    if (rules.has('isString')) return text;
    throw new Error(`no sample for ${cls.name}.${field}: ${[...rules.keys()].join(', ')}`);
  };
  if (!isList(cls, field)) return one();
  return Array.from({ length: Math.max(1, Number(rules.get('arrayMinSize')?.[0] ?? 0)) }, one);
}

/** The body with a text of our own in every free-text field it can have, papers and overrides included. */
export function worded(cls: Constructor, body: Json, wording: Wording, path = ''): Json {
  const full: Json = { ...body };
  for (const [field, { keeping, nested }] of fieldsOf(cls)) {
    const at = path + field;
    if (keeping === 'value') full[field] = isList(cls, field) ? [wording(at)] : wording(at);
    else if (nested && (full[field] !== undefined || field === 'docs' || field === 'overrides')) {
      const parts = (full[field] ?? [sampleOf(nested())]) as Json | Json[];
      full[field] = Array.isArray(parts)
        ? parts.map((part, index) => worded(nested(), part, wording, `${at}.${index}.`))
        : worded(nested(), parts, wording, `${at}.`);
    }
  }
  return full;
}
