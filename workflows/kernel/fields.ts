import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isLegalDate } from '../calendar/legal-date.js';
import { isBirthDate } from '../calendar/months.js';

/**
 * One decorator a field: it validates, types and says where the field is kept. A *fact* (dates, bodies, paper numbers,
 * totals, outcomes, pseudonymous ids) stands in the log in clear and is all that rules read; a *value* (free text,
 * names) is encrypted under a key per person, the log holding only a commitment.
 */
export type Keeping = 'fact' | 'value';

/** C0 structure, C1 identity, C2 sensitive, C3 verification, political conclusions, offences. */
export type DataClass = 'C0' | 'C1' | 'C2' | 'C3';

/** What a field takes, told once for whoever asks people for it: a form, a document, a command line. */
export type Input =
  | { readonly kind: 'day' | 'birth' | 'score' | 'flag' | 'person' | 'reference' | 'label' | 'part' }
  | { readonly kind: 'count'; readonly least: number; readonly most: number }
  | { readonly kind: 'oneOf'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'scores' | 'references' | 'texts' | 'parts'; readonly atLeast: number; readonly atMost: number };

export interface FieldMark {
  readonly keeping: Keeping;
  readonly dataClass: DataClass;
  readonly input: Input;
  /** May be left out. */
  readonly optional: boolean;
  readonly nested?: () => Constructor;
  /** The id of a person, whose membership on the day the rules will ask. */
  readonly person?: true;
}

export type Constructor<T extends object = object> = new () => T;

interface FieldOptions {
  /** May be left out. `null` is never accepted. */
  readonly optional?: boolean;
}

interface ListOptions extends FieldOptions {
  readonly atLeast?: number;
  readonly atMost?: number;
}

const marks = new WeakMap<object, Map<string, FieldMark>>();

/** The marks of a class's fields, those of its parents included. */
export function fieldsOf(cls: Constructor): ReadonlyMap<string, FieldMark> {
  const all = new Map<string, FieldMark>();
  for (
    let proto = cls.prototype as object | null;
    proto && proto !== Object.prototype;
    proto = Object.getPrototypeOf(proto) as object | null
  ) {
    for (const [name, mark] of marks.get(proto) ?? []) if (!all.has(name)) all.set(name, mark);
  }
  return all;
}

function field(
  mark: Omit<FieldMark, 'optional'>,
  options: FieldOptions,
  ...decorators: PropertyDecorator[]
): PropertyDecorator {
  return (target, property) => {
    const own = marks.get(target) ?? new Map<string, FieldMark>();
    own.set(String(property), { ...mark, optional: options.optional ?? false });
    marks.set(target, own);
    for (const decorate of decorators) decorate(target, property);
    if (options.optional) ValidateIf((_, value) => value !== undefined)(target, property);
  };
}

const fact = (input: Input) => ({ keeping: 'fact', dataClass: 'C1', input }) as const;

const value = (dataClass: DataClass, input: Input) => ({ keeping: 'value', dataClass, input }) as const;

/** A legal date, `YYYY-MM-DD`. */
export const Day = (options: FieldOptions = {}) =>
  field(
    fact({ kind: 'day' }),
    options,
    ValidateBy({
      name: 'isLegalDate',
      validator: { validate: isLegalDate, defaultMessage: () => 'must be a date that exists, as YYYY-MM-DD' },
    }),
  );

/** A birth date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const Birth = (options: FieldOptions = {}) =>
  field(
    fact({ kind: 'birth' }),
    options,
    ValidateBy({
      name: 'isBirthDate',
      validator: { validate: isBirthDate, defaultMessage: () => 'must be YYYY, YYYY-MM or YYYY-MM-DD' },
    }),
  );

/** A whole number; lists of people and sheets never exceed `max`. */
export const Count = (options: FieldOptions & { readonly min?: number; readonly max?: number } = {}) => {
  const { min: least = 0, max: most = 1_000_000 } = options;
  return field(fact({ kind: 'count', least, most }), options, IsInt(), Min(least), Max(most));
};

/** A mark out of ten, halves and quarters allowed. */
export const Score = (options: FieldOptions = {}) =>
  field(fact({ kind: 'score' }), options, IsNumber({ maxDecimalPlaces: 2 }), Min(0), Max(10));

export const Scores = (options: ListOptions = {}) => {
  const { atLeast = 1, atMost = 2 } = options;
  return field(
    fact({ kind: 'scores', atLeast, atMost }),
    options,
    ...listOf(atLeast, atMost),
    IsNumber({ maxDecimalPlaces: 2 }, { each: true }),
    Min(0, { each: true }),
    Max(10, { each: true }),
  );
};

export const Flag = (options: FieldOptions = {}) => field(fact({ kind: 'flag' }), options, IsBoolean());

export const OneOf = (values: readonly (string | number)[], options: FieldOptions = {}) =>
  field(fact({ kind: 'oneOf', values }), options, IsIn([...values]));

/** The id of a person: a pseudonym, so a fact. What the person is on the day is told to the rules in the setting. */
export const Person = (options: FieldOptions = {}) =>
  field({ ...fact({ kind: 'person' }), person: true }, options, IsString(), Matches(/^[A-Za-z0-9-]{1,64}$/));

/** The id of an organisation or a paper. */
export const Reference = (options: FieldOptions = {}) =>
  field(fact({ kind: 'reference' }), options, IsString(), Matches(/^[A-Za-z0-9-]{1,64}$/));

export const References = (options: ListOptions = {}) => {
  const { atLeast = 0, atMost = 50 } = options;
  const input = { kind: 'references', atLeast, atMost } as const;
  return field(fact(input), options, ...listOf(atLeast, atMost), Matches(/^[A-Za-z0-9-]{1,64}$/, { each: true }));
};

/** A short designation that is no personal data: a paper's number, a class, a body outside the system. */
export const Label = (options: FieldOptions = {}) =>
  field(fact({ kind: 'label' }), options, IsString(), MinLength(1), MaxLength(200));

/** Free text about people: a value. */
export const Text = (dataClass: 'C1' | 'C2' | 'C3', options: FieldOptions & { readonly max?: number } = {}) => {
  const { max: most = 4000 } = options;
  return field(value(dataClass, { kind: 'text', most }), options, IsString(), MinLength(1), MaxLength(most));
};

export const Texts = (dataClass: 'C1' | 'C2' | 'C3', options: ListOptions = {}) => {
  const { atLeast = 0, atMost = 50 } = options;
  return field(
    value(dataClass, { kind: 'texts', atLeast, atMost }),
    options,
    ...listOf(atLeast, atMost),
    IsString({ each: true }),
    MinLength(1, { each: true }),
    MaxLength(1000, { each: true }),
  );
};

/** A part with fields of its own. */
export const Part = (of: () => Constructor, options: FieldOptions = {}) =>
  field({ ...fact({ kind: 'part' }), nested: of }, options, ValidateBy(isPlainPart), ValidateNested(), Type(of));

export const Parts = (of: () => Constructor, options: ListOptions = {}) => {
  const { atLeast = 0, atMost = 100 } = options;
  return field(
    { ...fact({ kind: 'parts', atLeast, atMost }), nested: of },
    options,
    ...listOf(atLeast, atMost),
    ValidateBy(isPlainPart, { each: true }),
    ValidateNested({ each: true }),
    Type(of),
  );
};

const listOf = (atLeast: number, atMost: number) => [IsArray(), ArrayMinSize(atLeast), ArrayMaxSize(atMost)];

/** `@ValidateNested` alone lets an array stand in for a part: an empty one would count as a person excluded. */
const isPlainPart = {
  name: 'isPart',
  validator: {
    validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
    defaultMessage: () => 'must be an object',
  },
};
