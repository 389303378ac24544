import { isLegalDate, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { parameter } from '../http/parameter.js';
import { Problem } from '../http/problem.js';

const day = (name: string, description: string) => ({
  name,
  in: 'query' as const,
  required: false,
  description,
  schema: { type: 'string', format: 'date' },
});

function dayIn(name: string, value: unknown): LegalDate | undefined {
  if (value === undefined) return undefined;
  if (isLegalDate(value)) return value;
  throw Problem.malformed([
    { parameter: name, code: 'isLegalDate', message: 'must be a date that exists, as YYYY-MM-DD' },
  ]);
}

/** `?on`: the day asked about; today where left out. */
export const OnDay = parameter([day('on', 'The day asked about; today where left out.')], (request) =>
  dayIn('on', request.query['on']),
);

export interface PlanQuery {
  readonly from?: LegalDate;
  readonly to?: LegalDate;
}

/** `?from` plans forwards from a day, `?to` backwards from a wanted one. */
export const PlanDays = parameter(
  [
    day('from', 'Plan forwards from this day; today where left out.'),
    day('to', 'Plan backwards from this wanted day.'),
  ],
  (request): PlanQuery => {
    const from = dayIn('from', request.query['from']);
    const to = dayIn('to', request.query['to']);
    return { ...(from && { from }), ...(to && { to }) };
  },
);

/** `?dry=1`: the same path, nothing kept. */
export const Dry = parameter(
  [
    {
      name: 'dry',
      in: 'query',
      required: false,
      description: '1: judge and answer, keep nothing.',
      schema: { enum: ['1'] },
    },
  ],
  (request): boolean => {
    const dry = request.query['dry'];
    if (dry === undefined || dry === '1') return dry === '1';
    throw Problem.malformed([{ parameter: 'dry', code: 'enum', message: 'must be 1' }]);
  },
);
