import type { Store } from '../../src/database/store.js';

/** What a request may leave behind, in figures cheap enough to be taken at every route. */
export interface Trace {
  /** How many rows each table has, the log and sessions apart, and how far the cases have moved. */
  readonly rows: Readonly<Record<string, number>>;
  /** Entries of the site's chain. */
  readonly site: number;
}

/** Written by the house at its own pace, asked of by `site`, or kept for whoever must sign in again: sealed, his own. */
const beside = new Set(['entry', 'chain_head', 'session', 'kept_form']);
let tables: readonly string[] | null = null;

export async function traceOf({ reader }: Store): Promise<Trace> {
  tables ??= (
    await reader.all<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
  )
    .map(({ name }) => name)
    .filter((name) => !beside.has(name));
  const counts = tables.map((name) => `(SELECT count(*) FROM ${name}) AS ${name}`).join(', ');
  const [row] = await reader.all<Record<string, number>>(
    `SELECT ${counts},
       (SELECT sum(revision) FROM candidate) AS moved,
       (SELECT count(*) FROM entry WHERE chain <> 'site') AS acts,
       (SELECT count(*) FROM session WHERE ended_at IS NOT NULL) AS ended,
       (SELECT coalesce(max(seq), 0) FROM entry WHERE chain = 'site') AS site`,
  );
  const { site, ...rows } = row!;
  return { rows, site: site! };
}

/** What the site's chain took between two traces: how many refusals, and everything else by its kind and type. */
export async function leftOnSite(
  { reader }: Store,
  before: Trace,
  after: Trace,
): Promise<{ readonly refusals: number; readonly others: readonly string[] }> {
  const entries = await reader.all<{ kind: string; type: string }>(
    "SELECT kind, type FROM entry WHERE chain = 'site' AND seq > ? AND seq <= ? ORDER BY seq",
    [before.site, after.site],
  );
  const others = entries.filter(({ kind }) => kind !== 'refusal').map(({ kind, type }) => `${kind} ${type}`);
  return { refusals: entries.length - others.length, others };
}
