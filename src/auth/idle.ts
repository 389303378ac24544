import type { Duty } from '../../workflows/kernel/duty.js';
import type { Actor } from './actor.js';
import { policy } from './policy.table.js';

const minute = 60_000;
/** The longest that any session may be idle, in milliseconds. */
export const longestIdle = 30 * minute;
/** … and that of whoever reads results of verification, or keeps the machine (SEC-29). */
const shortIdle = 15 * minute;
/** … and any session on a machine that several people use. */
export const sharedIdle = 10 * minute;
const short: ReadonlySet<Duty> = new Set<Duty>([...policy['candidate.sensitive'].duties, 'administrator']);

/** How long the session of somebody with these duties may be idle, in milliseconds. */
export const idleWith = (duties: readonly { readonly duty: Duty }[]): number =>
  duties.some(({ duty }) => short.has(duty)) ? shortIdle : longestIdle;

/** How long the session of whoever asks may be idle, in milliseconds. */
export const idleOf = ({ session, duties }: Pick<Actor, 'session' | 'duties'>): number =>
  session.shared ? sharedIdle : idleWith(duties);
