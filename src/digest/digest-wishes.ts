import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { recordOnSite } from '../auth/site-entry.js';
import { assertStillStands } from '../auth/still-stands.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { LetterPost } from './letter-post.js';

/** What somebody wants of letters, and whether this house sends any. */
export interface LetterWishes {
  readonly email: string | null;
  readonly digest: boolean;
  /** False: whoever runs the house has named no mail server, and no letter leaves. */
  readonly possible: boolean;
}

/** The mail address of an account, and whether a letter a day goes there; off until its person switches it on. */
@Injectable()
export class DigestWishes {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly post: LetterPost,
  ) {}

  async of(accountId: string): Promise<LetterWishes> {
    const [row] = await this.reader.all<{ email: string | null; since: string | null }>(
      'SELECT a.email, d.since FROM account a LEFT JOIN digest d ON d.account_id = a.id WHERE a.id = ?',
      [accountId],
    );
    const { email = null, since = null } = row ?? {};
    return { email, digest: since !== null, possible: this.post.isOpen };
  }

  /** `Problem` 400 where a letter is wished for without an address, or with one where the house sends none. */
  async set(actor: Actor, email: string | null, digest: boolean): Promise<LetterWishes> {
    const fault = (pointer: string, code: string, message: string) => Problem.malformed([{ pointer, code, message }]);
    if (digest && email === null) throw fault('/email', 'required', 'is required for a letter');
    if (digest && !this.post.isOpen) throw fault('/digest', 'notSent', 'this house sends no letters');
    const { accountId } = actor;
    const at = this.clock.now();
    await this.writer.write(async (tx) => {
      await assertStillStands(tx, actor, this.clock.today());
      await tx.run('UPDATE account SET email = ? WHERE id = ?', [email, accountId]);
      if (digest)
        await tx.run('INSERT INTO digest (account_id, since) VALUES (?, ?) ON CONFLICT (account_id) DO NOTHING', [
          ...[accountId, at],
        ]);
      else await tx.run('DELETE FROM digest WHERE account_id = ?', [accountId]);
      const facts = { account: accountId, address: email !== null, digest };
      await recordOnSite(tx, { kind: 'rights', type: 'account.letters', at, facts }, actor);
    });
    return this.of(accountId);
  }
}
