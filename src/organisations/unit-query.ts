import { isLegalDate, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { parameter } from '../http/parameter.js';
import { Problem } from '../http/problem.js';

export interface UnitQuery {
  readonly q: string | null;
  readonly under: string | null;
  /** Null: today. */
  readonly on: LegalDate | null;
}

const longestWords = 200;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const onFacts = {
  name: 'on',
  in: 'query',
  required: false,
  description: 'The day asked about; today when left out.',
  schema: { type: 'string', format: 'date' },
} as const;

/** Reads `?on`; 400 where it is no date. */
export const OnDay = parameter([onFacts], (request) => dayOf(request.query.on));

/** Reads `?q&under&on`; 400 where they are malformed. */
export const UnitQueryOf = parameter(
  [
    {
      name: 'q',
      in: 'query',
      required: false,
      description: 'Words of a present or former name, diacritics aside.',
      schema: { type: 'string', maxLength: longestWords },
    },
    {
      name: 'under',
      in: 'query',
      required: false,
      description: 'A unit: without q those directly below it, with q all below it.',
      schema: { type: 'string', format: 'uuid' },
    },
    onFacts,
  ],
  (request): UnitQuery => ({
    q: wordsOf(request.query.q),
    under: unitIdOf(request.query.under),
    on: dayOf(request.query.on),
  }),
);

function wordsOf(text: unknown): string | null {
  if (text === undefined || text === '') return null;
  if (typeof text === 'string' && text.length <= longestWords) return text;
  throw fault('q', 'length', `must be one text of at most ${longestWords} characters`);
}

function unitIdOf(text: unknown): string | null {
  if (text === undefined) return null;
  if (typeof text === 'string' && uuid.test(text)) return text;
  throw fault('under', 'uuid', 'must be the id of a unit');
}

function dayOf(text: unknown): LegalDate | null {
  if (text === undefined) return null;
  if (isLegalDate(text)) return text;
  throw fault('on', 'date', 'must be a date YYYY-MM-DD');
}

const fault = (name: string, code: string, message: string) => Problem.malformed([{ parameter: name, code, message }]);
