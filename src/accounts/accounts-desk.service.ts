import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { type Answer, Commands } from '../candidates/commands.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import { Drafts } from '../four-eyes/drafts.service.js';
import { cursorOf, keyOf, type Keyset } from '../http/keyset.js';
import { Problem } from '../http/problem.js';
import { AccountKeeping, type Given } from './account-keeping.service.js';
import { type AccountRow, accountsSql, viewAccount } from './account.view.js';
import type { NewAccountBody, ResetBody } from './new-account.js';

/** What a reset that takes the second factor away says, for the second person. */
interface FactorReset {
  readonly account: string;
  readonly reason: string;
}

/** Accounts as an administrator keeps them over HTTP. A password given is in the first answer and nowhere else. */
@Injectable()
export class AccountsDesk {
  constructor(
    private readonly commands: Commands,
    private readonly keeping: AccountKeeping,
    private readonly drafts: Drafts,
    private readonly reader: Reader,
  ) {}

  /** By login. */
  async list({ limit, after }: Keyset): Promise<{ items: object[]; next: string | null }> {
    const [last] = keyOf({ after }, ['text']) ?? [''];
    const rows = await this.reader.all<AccountRow>(`${accountsSql} WHERE a.login > ? ORDER BY a.login LIMIT ?`, [
      ...[last, limit + 1],
    ]);
    const items = rows.slice(0, limit).map(viewAccount);
    return { items, next: rows.length > limit ? cursorOf([items.at(-1)!.login]) : null };
  }

  async one(id: string): Promise<object> {
    const [row] = await this.reader.all<AccountRow>(`${accountsSql} WHERE a.id = ?`, [id]);
    if (!row) throw Problem.notFound();
    return viewAccount(row);
  }

  add(actor: Actor, { login, ...owner }: NewAccountBody, key: string): Promise<Answer> {
    return this.giving({ actor, key, payload: { accountNew: login, ...owner } }, async (tx, given) => ({
      account: await this.keeping.add(tx, login, owner, given, actor),
    }));
  }

  lock(actor: Actor, id: string, reason: string, key: string): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { accountLock: id, reason } }, async (tx) =>
      outcome(await this.keeping.lock(tx, id, reason, actor)),
    );
  }

  unlock(actor: Actor, id: string, reason: string, key: string): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { accountUnlock: id, reason } }, async (tx) =>
      outcome(await this.keeping.unlock(tx, id, reason, actor)),
    );
  }

  /** A password for once; with the second factor at stake only a draft, for another administrator to confirm. */
  reset(actor: Actor, id: string, { reason, secondFactor = false }: ResetBody, key: string): Promise<Answer> {
    const request = { actor, key, payload: { accountReset: id, reason, secondFactor } };
    if (!secondFactor)
      return this.giving(request, async (tx, given) => ({
        account: await this.keeping.reset(tx, id, reason, given, actor),
        draft: null,
      }));
    return this.commands.perform(request, async (tx) => {
      await this.keeping.another(tx, id, actor);
      const content: FactorReset = { account: id, reason };
      const { body: draft } = await this.drafts.open(tx, 'factor.reset', content, actor, key);
      return outcome({ account: null, draft, oneTimePassword: null });
    });
  }

  /** The second person's word: now the password is given and the second factor goes. Never by the account's own person. */
  confirmReset(actor: Actor, id: string, draft: string, hash: string, key: string): Promise<Answer> {
    const payload = { accountResetConfirmed: id, draft, hash };
    return this.giving({ actor, key, payload }, async (tx, given) => {
      let account: object | null = null;
      const word = { kinds: ['factor.reset'], id: draft, hash } as const;
      const settled = await this.drafts.confirm(tx, word, actor, key, async (content: FactorReset) => {
        if (content.account !== id) throw Problem.notFound();
        account = await this.keeping.resetWithFactor(tx, id, content.reason, given, actor);
        return id;
      });
      return settled.refusal ? { refusal: settled.refusal } : { account, draft: settled.body };
    });
  }

  rejectReset(actor: Actor, id: string, draft: string, hash: string, key: string): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { accountResetRejected: id, draft, hash } }, (tx) =>
      this.drafts.reject(tx, { kinds: ['factor.reset'], id: draft, hash }, actor, key),
    );
  }

  /** The password stands in no stored answer: whoever repeats the request learns that it was done, not what it was. */
  private async giving(
    request: Parameters<Commands['perform']>[0],
    work: (tx: Tx, given: Given) => Promise<object & { readonly refusal?: Problem }>,
  ): Promise<Answer> {
    const given = await this.keeping.give();
    const { body, replayed } = await this.commands.perform(request, async (tx) => {
      const { refusal, ...done } = await work(tx, given);
      return { ...outcome({ ...done, oneTimePassword: null }), ...(refusal && { refusal }) };
    });
    return { body: replayed ? body : { ...body, oneTimePassword: given.password }, replayed };
  }
}

const outcome = (body: object) => ({ caseId: null, seq: null, body });
