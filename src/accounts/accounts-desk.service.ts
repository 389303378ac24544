import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { FactorsService } from '../auth/factor/factors.service.js';
import { Commands } from '../candidates/commands.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import type { DraftRefused } from '../four-eyes/draft.view.js';
import { Drafts } from '../four-eyes/drafts.service.js';
import type { Answer } from '../http/answer.js';
import { cursorOf, keyOf, type Keyset } from '../http/keyset.js';
import { Problem } from '../http/problem.js';
import { AccountKeeping, type Given } from './account-keeping.service.js';
import { type AccountRow, type AccountView, accountsSql, viewAccount } from './account.view.js';
import type { NewAccountBody, ResetBody } from './new-account.js';

/** What a reset that leaves no second factor in the way says, for the second person. */
interface FactorReset {
  readonly account: string;
  readonly reason: string;
}

/** What a draft of an account for somebody who is known says. */
interface KnownAccount {
  readonly login: string;
  readonly person: string;
}

/** What came of a command: the account, unless it was only drafted or refused. */
interface Done {
  readonly account: AccountView | null;
  readonly draft?: object | null;
  readonly refusal?: Problem;
}

/** Accounts as an administrator keeps them over HTTP. A password given is in the first answer and nowhere else. */
@Injectable()
export class AccountsDesk {
  constructor(
    private readonly commands: Commands,
    private readonly keeping: AccountKeeping,
    private readonly drafts: Drafts,
    private readonly factors: FactorsService,
    private readonly reader: Reader,
  ) {}

  /** By login. */
  async list({ limit, after }: Keyset): Promise<{ items: AccountView[]; next: string | null }> {
    const [last] = keyOf({ after }, ['text']) ?? [''];
    const rows = await this.reader.all<AccountRow>(`${accountsSql} WHERE a.login > ? ORDER BY a.login LIMIT ?`, [
      ...[last, limit + 1],
    ]);
    const items = rows.slice(0, limit).map(viewAccount);
    return { items, next: rows.length > limit ? cursorOf([items.at(-1)!.login]) : null };
  }

  async one(id: string): Promise<AccountView> {
    const [row] = await this.reader.all<AccountRow>(`${accountsSql} WHERE a.id = ?`, [id]);
    if (!row) throw Problem.notFound();
    return viewAccount(row);
  }

  /**
   * At once for somebody new, who has no rights. For somebody known only a draft: with an account come all rights of its
   * person, and whoever made it alone could act as anybody (SEC-21, SEC-23).
   */
  add(actor: Actor, { login, ...owner }: NewAccountBody, key: string): Promise<Answer> {
    return this.giving({ actor, key, payload: { accountNew: login, ...owner } }, async (tx, given) => {
      if (owner.person === undefined)
        return { account: await this.keeping.add(tx, login, owner, given, actor), draft: null };
      const content: KnownAccount = { login, person: await this.keeping.assertAddable(tx, login, owner) };
      const { body: draft } = await this.drafts.open(tx, 'account.add', content, actor, key);
      return { account: null, draft };
    });
  }

  /** The second person's word: now the account is made and its password given. */
  confirmAdd(actor: Actor, draft: string, hash: string, key: string): Promise<Answer> {
    return this.giving({ actor, key, payload: { accountConfirmed: draft, hash } }, async (tx, given) => {
      let account: AccountView | null = null;
      const word = { kinds: ['account.add'], id: draft, hash } as const;
      const settled = await this.drafts.confirm(tx, word, actor, key, async ({ login, person }: KnownAccount) => {
        account = await this.keeping.add(tx, login, { person }, given, actor);
        return account.id;
      });
      return settled.refusal ? { account: null, refusal: settled.refusal } : { account, draft: settled.body };
    });
  }

  rejectAdd(actor: Actor, draft: string, { hash, reason }: DraftRefused, key: string): Promise<Answer> {
    return this.commands.perform(
      { actor, key, payload: { accountRejected: draft, hash, ...(reason !== undefined && { reason }) } },
      (tx) => this.drafts.reject(tx, { kinds: ['account.add'], id: draft, hash, reason }, actor, key),
    );
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

  /**
   * A password for once. Where no second factor would stand beside it, taken away or never enrolled, the password opens
   * everything: then only a draft, for another administrator to confirm.
   */
  reset(actor: Actor, id: string, { reason, secondFactor = false }: ResetBody, key: string): Promise<Answer> {
    const payload = { accountReset: id, reason, secondFactor };
    return this.giving({ actor, key, payload }, async (tx, given) => {
      await this.keeping.another(tx, id, actor);
      if (!secondFactor && (await this.factors.isEnrolled(tx, id)))
        return { account: await this.keeping.reset(tx, id, reason, given, actor), draft: null };
      const content: FactorReset = { account: id, reason };
      const { body: draft } = await this.drafts.open(tx, 'factor.reset', content, actor, key);
      return { account: null, draft };
    });
  }

  /** The second person's word: now the password is given and the second factor goes. Never by the account's own person. */
  confirmReset(actor: Actor, id: string, draft: string, hash: string, key: string): Promise<Answer> {
    const payload = { accountResetConfirmed: id, draft, hash };
    return this.giving({ actor, key, payload }, async (tx, given) => {
      let account: AccountView | null = null;
      const word = { kinds: ['factor.reset'], id: draft, hash } as const;
      const settled = await this.drafts.confirm(tx, word, actor, key, async (content: FactorReset) => {
        if (content.account !== id) throw Problem.notFound();
        account = await this.keeping.resetWithFactor(tx, id, content.reason, given, actor);
        return id;
      });
      return settled.refusal ? { account: null, refusal: settled.refusal } : { account, draft: settled.body };
    });
  }

  rejectReset(actor: Actor, id: string, draft: string, { hash, reason }: DraftRefused, key: string): Promise<Answer> {
    return this.commands.perform(
      { actor, key, payload: { accountResetRejected: id, draft, hash, ...(reason !== undefined && { reason }) } },
      (tx) => this.drafts.reject(tx, { kinds: ['factor.reset'], id: draft, hash, reason }, actor, key),
    );
  }

  /** The password stands in no stored answer: whoever repeats the request learns that it was done, not what it was. */
  private async giving(
    request: Parameters<Commands['perform']>[0],
    work: (tx: Tx, given: Given) => Promise<Done>,
  ): Promise<Answer> {
    const given = await this.keeping.give();
    const answer = await this.commands.perform(request, async (tx) => {
      const { refusal, ...done } = await work(tx, given);
      return { ...outcome({ ...done, oneTimePassword: null }), ...(refusal && { refusal }) };
    });
    const isGiven = !answer.replayed && (answer.body as { readonly account?: AccountView | null }).account;
    return isGiven ? answer.with({ oneTimePassword: given.password }) : answer;
  }
}

const outcome = (body: object) => ({ caseId: null, seq: null, body });
