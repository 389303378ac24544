import { isLegalDate } from '../../workflows/calendar/legal-date.js';
import { caseCode } from '../candidates/case-code.js';
import { parameter } from '../http/parameter.js';
import { type Fault, Problem } from '../http/problem.js';
import { caseKinds, siteKinds } from '../log/entry.js';
import { dayFrom } from '../ui/form/form-day.js';
import type { LogQuery } from './log-search.view.js';

const kinds: readonly string[] = [...caseKinds, ...siteKinds];
const text = { type: 'string', maxLength: 100 };
const day = { type: 'string', format: 'date' };

const asked = [
  {
    name: 'of',
    in: 'query',
    required: false,
    description: 'Entries about the house or about cases.',
    schema: { enum: ['site', 'cases'], default: 'site' },
  },
  {
    name: 'case',
    in: 'query',
    required: false,
    description: 'The code of a case; entries of this one only.',
    schema: { type: 'string', maxLength: 20 },
  },
  { name: 'kind', in: 'query', required: false, description: 'Entries of one kind.', schema: { enum: kinds } },
  {
    name: 'who',
    in: 'query',
    required: false,
    description: 'Part of the name of whoever recorded it.',
    schema: text,
  },
  { name: 'from', in: 'query', required: false, description: 'First day of recording.', schema: day },
  { name: 'to', in: 'query', required: false, description: 'Last day of recording.', schema: day },
] as const;

/** What was asked as it stands in the address, what could be read of it, and what could not. */
export interface TypedLogQuery {
  readonly typed: Readonly<Record<keyof LogQuery, string>>;
  readonly query: LogQuery;
  readonly faults: readonly Fault[];
}

/** `?of&case&kind&who&from&to`; 400 for a code, kind or day that is none. What is empty was left out. */
export const LogQueryOf = parameter(asked, ({ query: raw }): LogQuery => {
  const { query, faults } = read(raw);
  if (faults.length > 0) throw Problem.malformed(faults);
  return query;
});

/** The same for the page, which shows what was typed beside what is wrong with it. */
export const TypedLogQueryOf = parameter(asked, ({ query }) => read(query));

function read(raw: Readonly<Record<string, unknown>>): TypedLogQuery {
  const faults: Fault[] = [];
  const said = (name: string): string | null => {
    const value = raw[name];
    if (value === undefined || value === '') return null;
    if (typeof value === 'string' && value.length <= 100) return value;
    faults.push({ parameter: name, code: 'text', message: 'must be a short text' });
    return null;
  };
  const known = (name: string, is: (value: string) => string | null, code = 'unknown'): string | null => {
    const value = said(name);
    const found = value === null ? null : is(value);
    if (value !== null && found === null) faults.push({ parameter: name, code, message: 'is none that is known' });
    return found;
  };
  const legal = (value: string): string | null => {
    const on = dayFrom(value);
    return isLegalDate(on) ? on : null;
  };
  const code = known('case', (value) => (value.length <= 20 ? caseCode(value) : null));
  const of = known('of', (value) => (value === 'site' || value === 'cases' ? value : null));
  const query: LogQuery = {
    of: code !== null || of === 'cases' ? 'cases' : 'site',
    case: code,
    kind: known('kind', (value) => (kinds.includes(value) ? value : null)),
    who: said('who'),
    from: known('from', legal, 'isLegalDate'),
    to: known('to', legal, 'isLegalDate'),
  };
  const typed = Object.fromEntries(
    asked.map(({ name }) => [name, typeof raw[name] === 'string' ? raw[name].slice(0, 100) : '']),
  ) as TypedLogQuery['typed'];
  return { typed, query, faults };
}
