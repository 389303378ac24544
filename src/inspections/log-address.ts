import type { LogQuery } from './log-search.view.js';

/** The address of a search; what is empty is left out. */
export function logAddress(query: LogQuery, after?: string): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, after: after ?? null })) if (value) asked.set(name, value);
  return `/kiem-tra/nhat-ky?${asked.toString()}#tra-cuu`;
}
