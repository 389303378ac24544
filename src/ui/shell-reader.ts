import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import { idleOf } from '../auth/idle.js';
import type { ShellReader } from './shell.js';
import { waysOf } from './ways.js';

/** What the header says of its reader, and where it leads him on a day. */
export const shellReader = (actor: Actor, name: string, today: LegalDate): ShellReader => ({
  name,
  shared: actor.session.shared ?? false,
  idle: idleOf(actor) / 1000,
  ways: waysOf(actor, today),
});
