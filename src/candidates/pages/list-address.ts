import type { CandidateFilter } from '../views/candidate.view.js';

/** Where a page of the list goes on: a cursor, and the running number of its first line. */
export interface ListPlace {
  readonly after?: string;
  readonly before?: string;
  readonly first?: number;
}

/** The address of the list under a filter; what is empty is left out. */
export const listAddress = (filter: CandidateFilter, place: ListPlace = {}): string =>
  addressOf('/quan-chung', { ...filter, ...place });

/** Where the cases under a filter are taken out as a file. */
export const exportAddress = (filter: CandidateFilter): string => addressOf('/xuat-du-lieu', { ...filter });

function addressOf(path: string, asked: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, String(value));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
