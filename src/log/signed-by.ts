import type { EntryActor, EntrySession } from './entry.js';

/** Someone signed in; an Actor is one. */
export interface Signer {
  readonly personId: string;
  readonly session: { readonly hash: string; readonly strength: 'password' | 'secondFactor' };
}

/** The duty under which they act; one of an Actor's is one. */
export interface ActingDuty {
  readonly duty: string;
  readonly unitId: string | null;
  readonly path: string | null;
}

/** What an entry says about who acted. Signing in, for one, is done under no duty. */
export function signedBy(
  signer: Signer,
  under: ActingDuty | null,
): { readonly actor: EntryActor; readonly session: EntrySession } {
  const { duty = null, unitId = null, path = null } = under ?? {};
  const { hash, strength } = signer.session;
  return { actor: { duty, path, person: signer.personId, unit: unitId }, session: { hash, strength } };
}
