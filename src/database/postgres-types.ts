import pg from 'pg';

type Parse = (text: string) => unknown;

const driversOwn = pg.types.getTypeParser as (oid: number, format: 'text') => Parse;

const { INT8, NUMERIC, BOOL } = pg.types.builtins;

/** Where PostgreSQL's driver gives text or a truth value and SQLite gives a number: counts and sums. */
const counts = new Map<number, Parse>([
  [INT8, Number],
  [NUMERIC, Number],
]);

const parsing = (own: ReadonlyMap<number, Parse>): pg.CustomTypesConfig => ({
  getTypeParser: (oid: number) => own.get(oid) ?? driversOwn(oid, 'text'),
});

/** For repositories, which read truth values themselves. */
export const typeParsers = parsing(counts);

/** For the statements of the house: truth values are 0 and 1 as well. */
export const statementTypeParsers = parsing(new Map([...counts, [BOOL, (text: string) => Number(text === 't')]]));
