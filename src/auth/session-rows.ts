import type { Tx } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { later } from '../later.js';
import type { Actor } from './actor.js';
import type { PasswordHash } from './password-hash.js';
import type { Strength } from './session.entity.js';
import { hashOfToken, newToken } from './session-token.js';

const minute = 60_000;
/** A session lasts so long at most, however it is used (SEC-29) … */
const absolute = 12 * 60 * minute;
/** … on a machine that several people use half a working day … */
const absoluteShared = 4 * 60 * minute;
/** … and one that knows the password alone just long enough to enrol the second factor. */
const unproven = 15 * minute;

export interface Begun {
  readonly token: string;
  readonly expiresAt: string;
  readonly strength: Strength;
  readonly session: Actor['session'];
}

interface NewSession {
  readonly accountId: string;
  readonly at: string;
  /** When its person signed in: from then on its longest life is counted. */
  readonly createdAt: string;
  readonly strength: Strength;
  /** Several people use the machine. */
  readonly shared: boolean;
  /** The hash that was judged; a password changed meanwhile begins nothing. */
  readonly passwordHash?: PasswordHash;
}

/** A session under a token of its own; null where the account is disabled or its password another by now. */
export async function beginSession(tx: Tx, begin: NewSession): Promise<Begun | null> {
  const { accountId, at, createdAt, strength, shared, passwordHash } = begin;
  const token = newToken();
  const hash = hashOfToken(token);
  const steppedUpAt = strength === 'secondFactor' ? at : null;
  const longest = shared ? absoluteShared : absolute;
  const expiresAt = later(createdAt, strength === 'secondFactor' ? longest : unproven);
  const begun = await tx.run(
    `INSERT INTO session (hash, account_id, strength, stepped_up_at, shared, created_at, seen_at, expires_at)
     SELECT ?, id, ?, ?, ?, ?, ?, ? FROM account
      WHERE id = ? AND disabled_at IS NULL AND password_hash = coalesce(?, password_hash)`,
    [hash, strength, steppedUpAt, shared ? 1 : 0, createdAt, at, expiresAt, accountId, passwordHash ?? null],
  );
  return begun === 1
    ? { token, expiresAt, strength, session: { hash, strength, steppedUpAt, ...(shared && { shared }) } }
    : null;
}

/** Ends the session and begins another of its person in its place, the second factor proved; `Problem` 401 where it ended. */
export async function renewSession(tx: Tx, { accountId, session }: Actor, at: string): Promise<Begun> {
  const [old] = await tx.all<{ created_at: string; shared: number }>(
    'SELECT created_at, shared FROM session WHERE hash = ? AND ended_at IS NULL',
    [session.hash],
  );
  const ended = old
    ? await tx.run('UPDATE session SET ended_at = ? WHERE hash = ? AND ended_at IS NULL', [at, session.hash])
    : 0;
  const begun =
    old && ended === 1
      ? await beginSession(tx, {
          ...{ accountId, at, createdAt: old.created_at, strength: 'secondFactor' },
          shared: old.shared === 1,
        })
      : null;
  if (!begun) throw Problem.unauthenticated();
  return begun;
}
