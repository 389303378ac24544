import { parameter } from '../../http/parameter.js';
import { Problem } from '../../http/problem.js';
import { admission } from '../../../workflows/admission/procedure.js';

export interface DeadlineQuery {
  /** Calendar days from today. */
  readonly within: number;
  readonly timer?: string;
  readonly unit?: string;
}

/** Its own, and those of every paged list. */
const known: ReadonlySet<string> = new Set(['within', 'timer', 'unit', 'limit', 'after', 'purpose']);
const usual = 30;
const most = 3_660;
const timers = admission.timers.map(({ id }) => id);

const fault = (parameter: string, code: string, message: string) => Problem.malformed([{ parameter, code, message }]);

/** `?within&timer&unit`; 400 where they are malformed. */
export const DeadlineQueryOf = parameter(
  [
    {
      name: 'within',
      in: 'query',
      required: false,
      description: 'Limits that end within so many calendar days from today; what is overdue is told too.',
      schema: { type: 'integer', minimum: 0, maximum: most, default: usual },
    },
    {
      name: 'timer',
      in: 'query',
      required: false,
      description: 'Limits of this timer only.',
      schema: { enum: timers },
    },
    {
      name: 'unit',
      in: 'query',
      required: false,
      description: 'A unit; cases of all units below it too.',
      schema: { type: 'string', maxLength: 64 },
    },
  ],
  (request): DeadlineQuery => {
    const unknown = Object.keys(request.query).filter((name) => !known.has(name));
    if (unknown.length > 0) throw Problem.malformed(unknown.map(unknownParameter));
    const { within, timer, unit } = request.query;
    if (timer !== undefined && !timers.includes(timer as string)) throw fault('timer', 'unknown', 'must be a timer');
    if (unit !== undefined && !(typeof unit === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(unit)))
      throw fault('unit', 'unknown', 'must be the id of a unit');
    return {
      within: daysOf(within),
      ...(timer !== undefined && { timer: timer as string }),
      ...(unit !== undefined && { unit }),
    };
  },
);

/** A misspelt filter would otherwise answer as if there were none. */
const unknownParameter = (parameter: string) => ({
  parameter,
  code: 'unknownParameter',
  message: `is not known here; known are ${[...known].join(', ')}`,
});

function daysOf(text: unknown): number {
  if (text === undefined) return usual;
  const days = typeof text === 'string' && /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (days <= most) return days;
  throw fault('within', 'range', `must be from 0 to ${most}`);
}
