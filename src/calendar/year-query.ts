import { firstYear, lastYear } from '../../workflows/calendar/legal-date.js';
import { parameter } from '../http/parameter.js';
import { Problem } from '../http/problem.js';

/** `?year`; null where left out. */
export const OfYear = parameter(
  [
    {
      name: 'year',
      in: 'query',
      required: false,
      description: 'The year asked about; the present one where left out.',
      schema: { type: 'integer', minimum: firstYear, maximum: lastYear },
    },
  ],
  (request): number | null => {
    const text = request.query['year'];
    if (text === undefined) return null;
    const year = typeof text === 'string' && /^\d{4}$/.test(text) ? Number(text) : NaN;
    if (year >= firstYear && year <= lastYear) return year;
    const message = `must be a year from ${firstYear} to ${lastYear}`;
    throw Problem.malformed([{ parameter: 'year', code: 'range', message }]);
  },
);
