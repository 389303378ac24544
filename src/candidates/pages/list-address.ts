import type { CandidateFilter } from '../views/candidate.view.js';

/** Where a page of the list goes on: a cursor, and the running number of its first line. */
export interface ListPlace {
  readonly after?: string;
  readonly before?: string;
  readonly first?: number;
}

/** The address of the list under a filter; what is empty is left out. */
export function listAddress(filter: CandidateFilter, place: ListPlace = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...place })) if (value) query.set(name, String(value));
  const text = query.toString();
  return text ? `/quan-chung?${text}` : '/quan-chung';
}
