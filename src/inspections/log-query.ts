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

/** `?of&case&kind&who&from&to`; 400 for a code, kind or day that is none. What is empty was left out. */
export const LogQueryOf = parameter(
  [
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
  ],
  ({ query }): LogQuery => {
    const faults: Fault[] = [];
    const said = (name: string): string | null => {
      const value = query[name];
      if (value === undefined || value === '') return null;
      if (typeof value === 'string' && value.length <= 100) return value;
      faults.push({ parameter: name, code: 'text', message: 'must be a short text' });
      return null;
    };
    const known = (name: string, is: (value: string) => string | null): string | null => {
      const value = said(name);
      const found = value === null ? null : is(value);
      if (value !== null && found === null)
        faults.push({ parameter: name, code: 'unknown', message: 'is none that is known' });
      return found;
    };
    const legal = (value: string): string | null => {
      const on = dayFrom(value);
      return isLegalDate(on) ? on : null;
    };
    const code = known('case', (value) => (value.length <= 20 ? caseCode(value) : null));
    const asked: LogQuery = {
      of:
        code !== null || known('of', (value) => (value === 'site' || value === 'cases' ? value : null)) === 'cases'
          ? 'cases'
          : 'site',
      case: code,
      kind: known('kind', (value) => (kinds.includes(value) ? value : null)),
      who: said('who'),
      from: known('from', legal),
      to: known('to', legal),
    };
    if (faults.length > 0) throw Problem.malformed(faults);
    return asked;
  },
);
