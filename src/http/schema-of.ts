import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import type { Class } from './validation.js';

export type Schema = Readonly<Record<string, unknown>>;

type Constraint = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** Named schemas of one document. Two classes of one name would overwrite each other, so that is an error. */
export class Schemas {
  readonly all: Record<string, Schema> = {};
  private readonly owners = new Map<string, Class>();

  /** A reference to the class, described from its validators, parts included. Throws on a field nobody described. */
  of(cls: Class): Schema {
    const owner = this.owners.get(cls.name);
    if (owner && owner !== cls) throw new Error(`Two classes are called ${cls.name}; the document needs other names.`);
    if (!owner) {
      this.owners.set(cls.name, cls);
      this.all[cls.name] = {}; // a class that holds itself finds its reference
      this.all[cls.name] = schemaOf(cls, (part) => this.of(part));
    }
    return { $ref: `#/components/schemas/${cls.name}` };
  }

  /** One of several classes told apart by `type`, as a discriminated union. */
  byType(name: string, classes: Readonly<Record<string, Class>>): Schema {
    const mapping: Record<string, string> = {};
    for (const [type, cls] of Object.entries(classes)) {
      const { $ref } = this.of(cls);
      const told = this.all[cls.name] as { properties: Schema; required: readonly string[] };
      this.all[cls.name] = {
        ...told,
        properties: { type: { const: type }, ...told.properties },
        required: ['type', ...told.required.filter((field) => field !== 'type')],
      };
      mapping[type] = $ref as string;
    }
    const union = Object.values(mapping).map(($ref) => ({ $ref }));
    this.all[name] = { oneOf: union, discriminator: { propertyName: 'type', mapping } };
    return { $ref: `#/components/schemas/${name}` };
  }
}

/** The JSON schema of a class-validator class: what its decorators say and nothing else. */
export function schemaOf(cls: Class, refer: (part: Class) => Schema): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  const storage = getMetadataStorage();
  const found = storage.groupByPropertyName(storage.getTargetValidationMetadatas(cls, '', true, false));
  for (const [name, constraints] of Object.entries(found)) {
    const described = fieldOf(cls, name, constraints, refer);
    if (Object.keys(described).length === 0) throw new Error(`${cls.name}.${name}: no validator says what it holds.`);
    properties[name] = described;
    if (!constraints.some(({ type }) => type === 'conditionalValidation')) required.push(name);
  }
  return { type: 'object', properties, required, additionalProperties: false };
}

function fieldOf(cls: Class, name: string, constraints: readonly Constraint[], refer: (part: Class) => Schema): Schema {
  const nested = constraints.some(({ type }) => type === 'nestedValidation');
  const isList = constraints.some(({ each, name: word }) => each || word === 'isArray');
  if (nested && !isList && !constraints.some(({ name: word }) => word === 'isObject' || word === 'isPart')) {
    throw new Error(`${cls.name}.${name}: @ValidateNested alone lets the part be absent or a list; add @IsObject.`);
  }
  const item = nested ? refer(partOf(cls, name, isList)) : merged(constraints.filter(({ each }) => each || !isList));
  if (!isList || Object.keys(item).length === 0) return item;
  return { type: 'array', items: item, ...merged(constraints.filter(({ each }) => !each)) };

  function merged(some: readonly Constraint[]): Schema {
    return Object.assign({}, ...some.map((one) => wordOf(cls, one))) as Schema;
  }
}

/** The class of a nested field, as class-transformer builds it; SEC-51: without `@Type` anything would pass. */
function partOf(cls: Class, name: string, isList: boolean): Class {
  const sample: Record<string, unknown> = { [name]: isList ? [{}] : {} };
  const built = plainToInstance(cls as new () => Record<string, unknown>, sample)[name];
  const found = ((isList ? (built as object[])[0] : built) as object).constructor as Class;
  if (found === Object) throw new Error(`${cls.name}.${name}: a nested field needs @Type.`);
  return found;
}

function wordOf(cls: Class, { type, name, constraints, propertyName }: Constraint): Schema {
  if (type !== 'customValidation' || name === undefined) return {};
  const word = words[name];
  if (!word) throw new Error(`${cls.name}.${propertyName}: the document has no word for @${name}.`);
  return word((constraints as readonly unknown[] | undefined) ?? []);
}

const text = { type: 'string' };
const silent = () => ({});

/** What each validator means in JSON schema. A validator of our own is added here by its name. */
const words: Readonly<Record<string, (constraints: readonly never[] | readonly unknown[]) => Schema>> = {
  isString: () => text,
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  isPositive: () => ({ exclusiveMinimum: 0 }),
  minLength: ([minLength]) => ({ ...text, minLength }),
  maxLength: ([maxLength]) => ({ ...text, maxLength }),
  isLength: ([minLength, maxLength]) => ({ ...text, minLength, maxLength }),
  isNotEmpty: () => ({ minLength: 1 }),
  matches: ([pattern]) => ({ ...text, pattern: (pattern as RegExp).source }),
  isIn: ([values]) => ({ enum: values }),
  isEnum: ([, values]) => ({ enum: values }),
  equals: ([value]) => ({ const: value }),
  isUuid: () => ({ ...text, format: 'uuid' }),
  isDateString: () => ({ ...text, format: 'date-time' }),
  isIso8601: () => ({ ...text, format: 'date-time' }),
  isLegalDate: () => ({ ...text, format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  isBirthDate: () => ({ ...text, pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' }),
  arrayMinSize: ([minItems]) => ({ minItems }),
  arrayMaxSize: ([maxItems]) => ({ maxItems }),
  arrayNotEmpty: () => ({ minItems: 1 }),
  arrayUnique: () => ({ uniqueItems: true }),
  isArray: silent,
  isDefined: silent,
  isObject: silent,
  isPart: silent,
  isActFacts: () => ({ type: 'object' }),
};
