/** Reads of what is committed, on connections that cannot write; sees nothing of an open command. */
export abstract class Reader {
  /** One statement with `?` for values, on both dialects alike; its rows come from one snapshot. */
  abstract all<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;
}
