import { appendToSite } from '../log/log.js';
import type { SiteKind } from '../log/entry.js';
import type { Tx } from '../database/writer.js';
import type { Actor } from './actor.js';

interface Happening {
  readonly kind: SiteKind;
  readonly type: string;
  readonly at: string;
  readonly facts: object;
}

/** An entry on the site's chain in an actor's name; null is the house itself, or a stranger. */
export async function recordOnSite(
  tx: Tx,
  happening: Happening,
  by: Pick<Actor, 'personId' | 'session'> | null,
): Promise<void> {
  await appendToSite(tx, {
    ...happening,
    actor: { person: by?.personId ?? null, duty: null, unit: null, path: null },
    session: { hash: by?.session.hash ?? null, strength: by?.session.strength ?? null },
  });
}
