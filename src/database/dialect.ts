/** The two databases the same schema, statements and tests run on. */
export type Dialect = 'sqlite' | 'postgres';

/** PostgreSQL where an address is given, else the embedded SQLite file. */
export const dialectOf = (databaseUrl: string | null): Dialect => (databaseUrl === null ? 'sqlite' : 'postgres');
