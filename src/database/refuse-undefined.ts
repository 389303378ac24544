import { MisusedWriter } from './store-errors.js';

/** Both drivers would store null for a value somebody forgot. */
export function refuseUndefined(values: readonly unknown[], sql: string): void {
  if (values.includes(undefined)) throw new MisusedWriter(`A value is undefined: ${sql.slice(0, 60)}`);
}
