import { randomBytes } from 'node:crypto';
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
    const kept: KeptForm = { path: request.originalUrl, pairs };
    const wrapped = this.masters.wrap(placeOf(id), Buffer.from(JSON.stringify(kept)));
    const { key_version, nonce, data } = wrappedRow(wrapped);
    await this.writer.write(async (tx) => {
      await tx.run('DELETE FROM kept_form WHERE kept_at <= ?', [this.#oldest()]);
      await tx.run(
        'INSERT INTO kept_form (id, account_id, kept_at, key_version, nonce, data) VALUES (?, ?, ?, ?, ?, ?)',
        [id, session.account_id, this.clock.now(), key_version, nonce, data],
      );
    });
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

  #oldest(): string {
    return earlier(this.clock.now(), patience);
  }
}

const placeOf = (id: string): string => `kept_form|${id}`;
