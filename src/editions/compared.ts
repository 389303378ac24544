import { parameter } from '../http/parameter.js';

/** Two names of the law, as they were sent: empty where they were not. */
export interface Compared {
  readonly from: string;
  readonly to: string;
}

const schema = { type: 'string', minLength: 1, maxLength: 120 };
const described = (name: string, description: string) =>
  ({ name, in: 'query', required: true, description, schema }) as const;

const textIn = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 120) : '');

/** `?from&to`. */
export const ComparedOf = parameter(
  [described('from', 'An edition, or the id of a slice.'), described('to', 'The id of a later slice.')],
  ({ query }): Compared => ({ from: textIn(query['from']), to: textIn(query['to']) }),
);
