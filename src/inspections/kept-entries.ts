import type { Entry } from '../log/entry.js';

/** Kinds of entries about the machine, who may use it, and what happened to the log. */
const kinds: readonly string[] = ['signIn', 'signOut', 'rights', 'configuration', 'backup', 'restore', 'alarm'];
/** Refusals at the door; others tell what somebody wanted of a case. */
const atTheDoor: readonly string[] = ['session.begin', 'session.stepUp', 'firstStart'];

/** Whether who keeps the machine may find it: structure, rights and signing in, and nothing that tells of a case (SEC-23). */
export function isKept({ kind, type }: Pick<Entry, 'kind' | 'type'>): boolean {
  if (kind === 'refusal') return atTheDoor.includes(type);
  return kinds.includes(kind) && !type.startsWith('conflict.') && !type.startsWith('migration.');
}
