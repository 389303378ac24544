import { isLegalDate, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import { parameter } from '../../http/parameter.js';
import { Problem } from '../../http/problem.js';
import {
  introductions,
  mostWork,
  PlanFault,
  type PlanQuestion,
  stepDays,
  stepName,
  stepWork,
} from './plan-question.js';

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

const described = (name: string, description: string, schema: object) => ({
  ...{ name, in: 'query' as const, required: false, description },
  schema: { ...schema },
});

/** What is said of steps may repeat: `if=meeting.open=2026-03-12&if=…`. */
const perStep = (pattern: string) => ({ type: 'array', items: { type: 'string', pattern } });

/** A road ahead is asked for by a day to plan from, a wanted day, and what is taken to happen on the way. */
export const PlanAsked = parameter(
  [
    day('from', 'Plan forwards from this day; today where left out.'),
    day('to', 'Plan backwards: `act` is wanted on this very day.'),
    day('by', 'Plan backwards: `act` is wanted on this day or before.'),
    described('act', 'The step wanted; `ceremony.hold` where left out.', { type: 'string' }),
    described('if', 'What if a step happens on a day: `meeting.open=2026-03-12`. May repeat.', perStep('^[^=]+=.+$')),
    described(
      'work',
      `Working days of people a step takes, 0 to ${mostWork}: \`board.appraise=10\`. May repeat.`,
      perStep('^[^=]+=[0-9]+$'),
    ),
    described('introduction', 'Who introduces, until the dossier says so.', { enum: introductions }),
    day('together', 'Since when the helper meant has been together with the person, until one is named.'),
  ],
  ({ query }): PlanQuestion => {
    const days = Object.fromEntries(
      ['from', 'to', 'by', 'together'].flatMap((name) => {
        const found = dayIn(name, query[name]);
        return found ? [[name, found]] : [];
      }),
    );
    if (days.to && days.by)
      throw Problem.malformed([{ parameter: 'by', code: 'either', message: 'cannot be asked together with to' }]);
    const { act, introduction } = query;
    if (introduction !== undefined && !introductions.some((one) => one === introduction))
      throw Problem.malformed([
        { parameter: 'introduction', code: 'enum', message: `must be one of ${introductions.join(', ')}` },
      ]);
    return {
      ...days,
      ...(act !== undefined && { act: asked('act', () => stepName(one(act))) }),
      ...(introduction !== undefined && { introduction: introduction as PlanQuestion['introduction'] & string }),
      at: asked('if', () => stepDays(several(query['if']))),
      work: asked('work', () => stepWork(several(query['work']))),
    };
  },
);

const several = (value: unknown): string[] => (value === undefined ? [] : [value].flat().map(String));

function one(value: unknown): string {
  if (typeof value !== 'string') throw new PlanFault('must be given once');
  return value;
}

function asked<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PlanFault)) throw error;
    throw Problem.malformed([{ parameter: name, code: 'plan', message: error.message }]);
  }
}

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
