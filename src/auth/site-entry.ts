import { appendToSite, type EntryRow } from '../log/log.js';
import type { SiteKind } from '../log/entry.js';
import type { Tx } from '../database/writer.js';
import type { Actor } from './actor.js';

/** Who an entry says acted, where it was done at the console of the machine and not over HTTP. */
export const consoleDuty = 'console';

interface Happening {
  readonly kind: SiteKind;
  readonly type: string;
  readonly at: string;
  readonly facts: object;
  /** The duty under which it is done; signing in, for one, is done under none. */
  readonly duty?: string;
  /** The command's idempotency key. */
  readonly command?: string;
}

/** In whose name something happens to rights: an actor's, that of the machine's console, or of the house itself. */
export type By = Pick<Actor, 'personId' | 'session'> | 'console' | null;

/** An entry on the site's chain in an actor's name; null is the house itself, or a stranger. */
export function recordOnSite(tx: Tx, happening: Happening, by: By): Promise<EntryRow> {
  const signer = by === 'console' ? null : by;
  const { duty = null, command = null, ...said } = happening;
  return appendToSite(tx, {
    ...said,
    command,
    actor: { person: signer?.personId ?? null, duty: by === 'console' ? consoleDuty : duty, unit: null, path: null },
    session: { hash: signer?.session.hash ?? null, strength: signer?.session.strength ?? null },
  });
}
