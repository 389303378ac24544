import { hashOfToken, newToken } from '../../src/auth/session-token.js';
import type { Store } from '../../src/database/store.js';
import { later } from '../../src/later.js';

/**
 * A token of a session as the second factor leaves it, proved at this instant. It is put straight into the store: no
 * password is reckoned, no code is spent, no entry is made. Tests of signing in itself go by the door.
 */
export async function signedIn({ writer }: Store, login: string, at: string): Promise<string> {
  const token = newToken();
  const made = await writer.write((tx) =>
    tx.run(
      `INSERT INTO session (hash, account_id, strength, stepped_up_at, created_at, seen_at, expires_at)
       SELECT ?, id, 'secondFactor', ?, ?, ?, ? FROM account WHERE login = ?`,
      [hashOfToken(token), at, at, at, later(at, 12 * 3_600_000), login.toLowerCase()],
    ),
  );
  if (made !== 1) throw new Error(`nobody signs in as ${login}`);
  return token;
}
