/** The two databases the same schema, statements and tests run on. */
export type Dialect = 'sqlite' | 'postgres';
