/**
 * The way from the branch's resolution to the decision (procedure 6.4). A: an ordinary grassroots organisation. B: under
 * a delegated grassroots committee. C: a base branch. D: a village or street branch under the commune. E: directly under
 * a central-direct committee. F: the commune is itself the grassroots committee, and its standing committee decides.
 */
export type Route = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

export type Place =
  'village' | 'street' | 'school' | 'enterprise' | 'agency' | 'publicUnit' | 'armedForces' | 'commune' | 'mixed';

/** What the organisation of a branch is on one legal date: kept in the entry, so that a replay asks nobody. */
export interface Setting {
  /** The person the case is about; filled by the caller. */
  candidate: string;
  /** The branch. */
  unit: string;
  route: Route;
  /** The paper the route rests on. */
  instrument: string | null;
  /** A sub-divisional committee stands between. */
  subdivision: boolean;
  /** There is a grassroots committee; false for a base branch. */
  grassroots: boolean;
  youthUnion: boolean;
  tradeUnion: boolean;
  /** A political centre serves the place. */
  centre: boolean;
  place: Place;
  /** Mountain, island, border, minority or specially difficult area. */
  hardship: boolean;
  /** Half-open: `to` is the first day on which it no longer holds. */
  delegation: { paper: string; from: string; to: string | null } | null;
  /** Local options switched on (`L-…` ids); `L-ROUTE` is on by default. */
  options: string[];
  /** Persons named in the act; filled by the caller. */
  members: Record<string, 'official' | 'probationary' | 'none'>;
  /** Of the persons named those whom the register knows as kin of the candidate; left out where there is none. */
  kin?: string[];
}
