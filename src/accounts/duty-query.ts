import { parameter } from '../http/parameter.js';
import { Problem } from '../http/problem.js';

/** Whose duties, or over which place; all of them where neither is named. */
export interface DutyQuery {
  readonly person: string | null;
  readonly unit: string | null;
}

const form = /^[A-Za-z0-9-]{1,64}$/;
const described = (name: string, description: string) => ({
  ...{ name, in: 'query', required: false, description },
  schema: { type: 'string', pattern: form.source },
});

/** Reads `?person&unit`; 400 where one is no id. */
export const DutyQueryOf = parameter(
  [
    { ...described('person', 'Only duties of this person.'), in: 'query' },
    { ...described('unit', 'Only duties over this unit, or through a body of it.'), in: 'query' },
  ],
  ({ query }): DutyQuery => ({ person: idIn(query, 'person'), unit: idIn(query, 'unit') }),
);

function idIn(query: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = query[name];
  if (value === undefined) return null;
  if (typeof value === 'string' && form.test(value)) return value;
  throw Problem.malformed([{ parameter: name, code: 'pattern', message: 'must be an id' }]);
}
