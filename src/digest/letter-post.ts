import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config.js';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for every try of one letter: whoever gets it twice can tell. */
  readonly id: string;
}

/** How a letter fared: *unknown* where it may have left all the same. */
export type Posted = { readonly outcome: 'sent' } | { readonly outcome: 'failed' | 'unknown'; readonly why: string };

/** Milliseconds that a mail server has for each thing. */
const patience = 20_000;
const loopback = /^(?:127(?:\.\d{1,3}){3}|\[?::1\]?|localhost)$/;

/** Letters leave by the mail server of the settings, or into their folder; where neither is set, none leaves (SEC-46). */
@Injectable()
export class LetterPost {
  constructor(private readonly config: Config) {}

  get isOpen(): boolean {
    return this.config.sendsLetters;
  }

  async post(letter: Letter): Promise<Posted> {
    const { mailDirectory, mailFrom } = this.config;
    const message = {
      from: { name: 'Lộ Trình', address: mailFrom! },
      ...{ to: letter.to, subject: letter.subject, text: letter.text },
      messageId: `<${letter.id}@${mailFrom!.split('@')[1]!}>`,
      // Nobody's machine answers a machine.
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    return mailDirectory === null ? this.bySmtp(message) : this.intoFolder(mailDirectory, letter.id, message);
  }

  private async bySmtp(message: object): Promise<Posted> {
    const witness = new Witness();
    const transport = this.transport(witness);
    try {
      await transport.sendMail(message);
      return { outcome: 'sent' };
    } catch (error) {
      const { responseCode, message: why } = error as { responseCode?: number } & Error;
      // Once the whole text was handed over without a word back, only the server knows.
      const isUnknown = witness.handedOver && responseCode === undefined;
      return { outcome: isUnknown ? 'unknown' : 'failed', why: told(why) };
    } finally {
      transport.close();
    }
  }

  /** To a server on another machine a letter goes over TLS or not at all. */
  private transport(logger: Witness): Transporter {
    const url = new URL(this.config.smtpUrl!);
    const secure = url.protocol === 'smtps:';
    return createTransport({
      ...{ host: url.hostname, port: Number(url.port || (secure ? 465 : 587)), secure },
      logger,
      requireTLS: !secure && !loopback.test(url.hostname),
      ...(url.username !== '' && {
        auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
      }),
      ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, dnsTimeout: patience },
    });
  }

  /** The file appears whole, and once however often it is tried. */
  private async intoFolder(folder: string, id: string, message: object): Promise<Posted> {
    const file = join(folder, `${id}.eml`);
    try {
      if (existsSync(file)) return { outcome: 'sent' };
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const { message: text } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
      const draft = join(folder, `.${randomUUID()}`);
      await writeFile(draft, text as Buffer, { mode: 0o600 });
      await rename(draft, file);
      return { outcome: 'sent' };
    } catch (error) {
      return { outcome: 'failed', why: told((error as Error).message) };
    }
  }
}

/** Mail servers repeat whom they refuse: an address is C1 and stands in no log. */
const told = (why: string): string =>
  why
    .split(/\s/)
    .map((word) => (word.includes('@') ? '…' : word))
    .join(' ')
    .slice(0, 300);

/** Hears from the mail program when the last byte of a letter was written; keeps nothing else of what it says. */
class Witness {
  handedOver = false;

  info(said: { readonly tnx?: string }): void {
    if (said.tnx === 'message') this.handedOver = true;
  }

  readonly level = (): void => {
    // Nothing else is heard.
  };

  readonly trace = this.level;
  readonly debug = this.level;
  readonly warn = this.level;
  readonly error = this.level;
  readonly fatal = this.level;
}
