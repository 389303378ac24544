import { parameter } from '../http/parameter.js';
import { Problem } from '../http/problem.js';
import type { WorkQuery } from './work-rows.js';

const filters = [
  { name: 'unit', description: 'A unit; cases of all units below it too.' },
  { name: 'q', description: 'Part of a name, diacritics aside, or a code.' },
] as const;
const known: ReadonlySet<string> = new Set(['unit', 'q', 'purpose', 'lang']);

/** `?unit&q`; 400 where they are malformed. */
export const WorkQueryOf = parameter(
  filters.map(({ name, description }) => ({
    ...{ name, in: 'query' as const, required: false, description },
    schema: { type: 'string', maxLength: 100 },
  })),
  ({ query }): WorkQuery => {
    const strange = Object.keys(query).filter((name) => !known.has(name));
    if (strange.length > 0) throw fault(strange[0]!, 'unknownParameter', 'is not known here; known are unit and q');
    const { unit, q } = query;
    for (const [name, value] of [
      ['unit', unit],
      ['q', q],
    ] as const)
      if (value !== undefined && !(typeof value === 'string' && value.length <= 100))
        throw fault(name, 'text', 'must be one text of at most 100 characters');
    if (unit !== undefined && unit !== '' && !/^[A-Za-z0-9-]{1,64}$/.test(unit as string))
      throw fault('unit', 'unknown', 'must be the id of a unit');
    return { ...(unit && { unit: unit as string }), ...(q && { q: q as string }) };
  },
);

const fault = (name: string, code: string, message: string) => Problem.malformed([{ parameter: name, code, message }]);
