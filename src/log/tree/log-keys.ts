import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock.js';
import { Config } from '../../config.js';
import { Reader } from '../../database/reader.js';
import { StorageFaults } from '../../database/storage-faults.js';
import { type Tx, Writer } from '../../database/writer.js';
import { appendToSite } from '../log.js';
import { ensureIdentity, identityOf, type LogIdentity, originOf } from './log-identity.js';
import type { NoteSigner } from './signed-note.js';
import { vkeyOf } from './signed-note.js';
import { readSigningKey, type SigningKey } from './signing-key.js';

interface KeyRow {
  readonly vkey: string;
  readonly retired_at: string | null;
}

/** Who this log is, and the keys its checkpoints were and are signed by. */
@Injectable()
export class LogKeys {
  #ready: (LogIdentity & { readonly signer: NoteSigner }) | null = null;

  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * The origin of the present epoch and the key in use. The first time, a key not met before is entered in the log, and
   * the one before it retired. Throws `StorageFaults` where the file holds a key that was retired.
   */
  async ensure(): Promise<{ readonly origin: string; readonly signer: NoteSigner }> {
    this.#ready ??= await this.#install(readSigningKey(this.config.signingKeyFile));
    const { signer } = this.#ready;
    // A restore may have begun another epoch.
    return { origin: originOf((await identityOf(this.reader)) ?? this.#ready), signer };
  }

  /** The verifier key of the key in use; `ensure` came before. */
  get own(): string {
    return vkeyOf(this.#ready!.signer);
  }

  /** Verifier keys, present and retired, the oldest first. */
  async all(): Promise<string[]> {
    const rows = await this.reader.all<KeyRow>('SELECT vkey FROM log_key ORDER BY valid_from, vkey');
    return rows.map(({ vkey }) => vkey);
  }

  /** Throws where another instance has meanwhile brought in another key. */
  async assertInUse(tx: Tx): Promise<void> {
    const [row] = await tx.all<KeyRow>('SELECT vkey, retired_at FROM log_key WHERE vkey = ?', [this.own]);
    if (row?.retired_at !== null) throw retired(this.config.signingKeyFile);
  }

  async #install({ secret, publicKey }: SigningKey): Promise<LogIdentity & { readonly signer: NoteSigner }> {
    return this.writer.write(async (tx) => {
      const at = this.clock.now();
      const identity = await ensureIdentity(tx, at);
      const signer = { name: identity.name, secret, publicKey };
      const vkey = vkeyOf(signer);
      const rows = await tx.all<KeyRow>('SELECT vkey, retired_at FROM log_key');
      const known = rows.find((row) => row.vkey === vkey);
      if (known?.retired_at) throw retired(this.config.signingKeyFile);
      if (known) return { ...identity, signer };
      const before = rows.filter(({ retired_at }) => retired_at === null).map((row) => row.vkey);
      for (const old of before) await tx.run('UPDATE log_key SET retired_at = ? WHERE vkey = ?', [at, old]);
      await tx.run('INSERT INTO log_key (vkey, valid_from) VALUES (?, ?)', [vkey, at]);
      await appendToSite(tx, {
        kind: 'configuration',
        type: before.length === 0 ? 'logKey.install' : 'logKey.rotate',
        at,
        facts: { vkey, retired: before },
      });
      return { ...identity, signer };
    });
  }
}

const retired = (file: string): StorageFaults =>
  new StorageFaults([
    `${file} holds a signing key that was retired: put the present one there, the same beside every instance, or none to begin a new one`,
  ]);
