import { createHmac, randomBytes } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../auth/actor.js';
import { hashOfToken, tokenOf } from '../auth/session-token.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Reader } from '../database/reader.js';
import { Writer } from '../database/writer.js';
import { exposureOf } from '../http/exposure.js';
import { Problem } from '../http/problem.js';
import { earlier } from '../later.js';
import { MasterKeys } from '../master-keys.js';
import { SentForm } from '../ui/form/sent-form.js';
import { wrappedIn, type WrappedRow, wrappedRow } from '../wrapped-row.js';

/** A form that was sent too late or with too little proof, to be sent once more as it was. */
export interface KeptForm {
  /** Where it was sent. */
  readonly path: string;
  readonly pairs: SentForm['pairs'];
}

/** A form half filled in: what stood in it, and when it was kept. */
export interface FormDraft {
  readonly form: SentForm;
  readonly at: string;
}

interface Row extends WrappedRow {
  readonly account_id: string;
}

/** How long somebody has to sign in again, in milliseconds. */
const patience = 2 * 3_600_000;
/** Milliseconds from one look for what is too old to the next. */
const every = 10 * 60_000;

/** Secrets are typed again, never kept. */
const secret = /^(?:password|code)/i;

/**
 * Nothing typed is lost when a session ends or its proof has grown old: the form is sealed and waits two hours for the
 * same account. A session that has ended still tells whose it was.
 */
@Injectable()
export class KeptForms implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly masters: MasterKeys,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    // A house that cannot write now tries again the next time.
    this.#timer = setInterval(() => void this.forgetOld().catch(() => 0), every).unref();
  }

  onApplicationShutdown(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  /** Takes away what waited too long; how many there were. Nothing is written where there is none. */
  async forgetOld(): Promise<number> {
    const old = await this.reader.all('SELECT 1 AS one FROM kept_form WHERE kept_at <= ? LIMIT 1', [this.#oldest()]);
    if (old.length === 0) return 0;
    return this.writer.write((tx) => tx.run('DELETE FROM kept_form WHERE kept_at <= ?', [this.#oldest()]));
  }

  /** Keeps what a request brought; the id to find it by, or null where there is nothing to keep or nobody to keep it for. */
  async keep(request: Request): Promise<string | null> {
    const { pairs } = SentForm.of(request);
    const token = tokenOf(request, exposureOf(this.config));
    if (pairs.length === 0 || token === null || pairs.some(([name]) => secret.test(name))) return null;
    const [session] = await this.reader.all<{ account_id: string }>('SELECT account_id FROM session WHERE hash = ?', [
      hashOfToken(token),
    ]);
    if (!session) return null;
    const id = randomBytes(24).toString('base64url');
    await this.#store(id, session.account_id, { path: request.originalUrl, pairs });
    return id;
  }

  /** What was kept under an id; `Problem` 404 for another's, for one too old and for none alike. */
  async find(id: string, actor: Actor): Promise<KeptForm> {
    const [row] = await this.reader.all<Row>(
      'SELECT account_id, key_version, nonce, data FROM kept_form WHERE id = ? AND kept_at > ?',
      [id, this.#oldest()],
    );
    if (row?.account_id !== actor.accountId) throw Problem.notFound();
    return JSON.parse(this.masters.unwrap(placeOf(id), wrappedIn(row)).toString()) as KeptForm;
  }

  /** Keeps a form that is being filled in at a place, instead of what was kept of it; the instant, or null where it is blank. */
  async keepDraft(actor: Actor, place: string, form: SentForm): Promise<string | null> {
    const said = form.pairs.some(([name, text]) => text !== '' && !/^(?:khoa|lan|dong\..*|q)$/.test(name));
    if (!said || form.pairs.some(([name]) => secret.test(name))) {
      await this.dropDraft(actor, place);
      return null;
    }
    await this.#store(this.#draftId(actor, place), actor.accountId, { path: place, pairs: form.pairs });
    return this.clock.now();
  }

  /** What the same account has kept of the form at a place within the last two hours; null for nothing. */
  async draftOf(actor: Actor, place: string): Promise<FormDraft | null> {
    const id = this.#draftId(actor, place);
    const [row] = await this.reader.all<Row & { readonly kept_at: string }>(
      'SELECT account_id, kept_at, key_version, nonce, data FROM kept_form WHERE id = ? AND account_id = ? AND kept_at > ?',
      [id, actor.accountId, this.#oldest()],
    );
    if (!row) return null;
    const { pairs } = JSON.parse(this.masters.unwrap(placeOf(id), wrappedIn(row)).toString()) as KeptForm;
    return { form: SentForm.ofPairs(pairs), at: row.kept_at };
  }

  /** Forgets it, once it was sent or is not wanted. Nothing is written where there is none. */
  async dropDraft(actor: Actor, place: string): Promise<void> {
    const id = this.#draftId(actor, place);
    const [kept] = await this.reader.all('SELECT 1 AS one FROM kept_form WHERE id = ?', [id]);
    if (kept) await this.writer.write((tx) => tx.run('DELETE FROM kept_form WHERE id = ?', [id]));
  }

  /** One for each account and place, telling neither. */
  #draftId({ accountId }: Actor, place: string): string {
    const { secret: key } = this.masters.newest;
    return createHmac('sha256', key).update(`lotrinh draft\0${accountId}\0${place}`).digest('base64url');
  }

  async #store(id: string, accountId: string, kept: KeptForm): Promise<void> {
    const wrapped = this.masters.wrap(placeOf(id), Buffer.from(JSON.stringify(kept)));
    const { key_version, nonce, data } = wrappedRow(wrapped);
    await this.writer.write(async (tx) => {
      await tx.run('DELETE FROM kept_form WHERE id = ? OR kept_at <= ?', [id, this.#oldest()]);
      await tx.run(
        'INSERT INTO kept_form (id, account_id, kept_at, key_version, nonce, data) VALUES (?, ?, ?, ?, ?, ?)',
        [id, accountId, this.clock.now(), key_version, nonce, data],
      );
    });
  }

  #oldest(): string {
    return earlier(this.clock.now(), patience);
  }
}

const placeOf = (id: string): string => `kept_form|${id}`;
