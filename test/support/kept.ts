import type { Store } from '../../src/database/store.js';
import type { Entry } from '../../src/log/entry.js';

/** The entries of the site's chain after the first `seen`, whole, oldest first. */
export async function siteEntries({ reader }: Pick<Store, 'reader'>, seen = 0): Promise<Entry[]> {
  const rows = await reader.all<{ body: string }>(
    "SELECT body FROM entry WHERE chain = 'site' AND seq > ? ORDER BY seq",
    [seen],
  );
  return rows.map(({ body }) => JSON.parse(body) as Entry);
}

/** How many entries the site's chain has. */
export async function siteLength({ reader }: Pick<Store, 'reader'>): Promise<number> {
  const [row] = await reader.all<{ n: number }>("SELECT count(*) AS n FROM entry WHERE chain = 'site'");
  return row!.n;
}
