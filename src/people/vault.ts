import { type KeyObject, createSecretKey, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import type { Tx } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { MasterKeys, type Wrapped } from '../master-keys.js';
import { type Place, type Sealed, open, seal } from './sealing.js';
import { eraseKey } from './wipe-person.js';

/** A person's key in hand, good for sealing. */
export interface DataKey {
  readonly personId: string;
  /** A person's key is made once; only its wrapping changes. */
  readonly version: 1;
  readonly secret: KeyObject;
}

/** A row of `person_key`. No row: never had a key. */
export interface PersonKeyRow {
  readonly person_id: string;
  readonly state: 'active' | 'erased';
  readonly wrapped: Buffer | null;
  readonly master_version: number;
}

const secretLength = 32;
const cached = 20_000;

/** Keys of persons, and the values sealed under them. An erased key never returns: nothing is sealed or opened again. */
@Injectable()
export class Vault {
  /** Unwrapped keys, the longest unused first. Valid only beside the very wrapping the database holds. */
  readonly #unwrapped = new Map<string, { readonly wrapped: Buffer; readonly key: DataKey }>();

  constructor(
    private readonly masters: MasterKeys,
    private readonly clock: Clock,
  ) {}

  /** The person's key, made at its first use. Throws Problem `person-erased`. */
  async keyFor(tx: Tx, personId: string): Promise<DataKey> {
    const existing = await this.existingKey(tx, personId);
    if (existing) return existing;
    const key: DataKey = { personId, version: 1, secret: createSecretKey(randomBytes(secretLength)) };
    const { version, sealed } = this.#wrap(key);
    const made = await tx.run(
      "INSERT INTO person_key (person_id, state, wrapped, master_version, created_at) VALUES (?, 'active', ?, ?, ?) ON CONFLICT (person_id) DO NOTHING",
      [personId, sealed, version, this.clock.now()],
    );
    if (made === 0) return (await this.existingKey(tx, personId))!; // another instance was faster
    this.#keep(sealed, key);
    return key;
  }

  /** The person's key, or null where nothing was ever sealed. Throws Problem `person-erased`. */
  async existingKey(tx: Tx, personId: string): Promise<DataKey | null> {
    const row = await this.keyRow(tx, personId);
    return row ? this.keyIn(row) : null;
  }

  /** The row of the person's key, for callers who ask for it together with others. */
  async keyRow(tx: Tx, personId: string): Promise<PersonKeyRow | null> {
    const [row] = await tx.all<PersonKeyRow>(keyRow[tx.dialect], [personId]);
    return row ?? null;
  }

  /** The key in a row read in this very transaction. Throws Problem `person-erased`. */
  keyIn(row: PersonKeyRow): DataKey {
    if (row.state !== 'active' || !row.wrapped) {
      this.#unwrapped.delete(row.person_id);
      throw Problem.erased();
    }
    const known = this.#unwrapped.get(row.person_id);
    if (known?.wrapped.equals(row.wrapped)) {
      this.#keep(known.wrapped, known.key);
      return known.key;
    }
    const key: DataKey = { personId: row.person_id, version: 1, secret: this.#unwrap(row) };
    this.#keep(row.wrapped, key);
    return key;
  }

  seal(key: DataKey, place: Place, value: unknown): Sealed {
    return seal(key.secret, key.version, place, value);
  }

  /** For SensitiveService alone: every opening leaves an entry. Throws ValueUnreadable. */
  open(key: DataKey, place: Place, sealed: Sealed): unknown {
    return open(key.secret, place, sealed);
  }

  /** Destroys the person's key, and with it whatever was sealed under it. Whoever never had a key never gets one. */
  async erase(tx: Tx, personId: string): Promise<void> {
    await eraseKey(tx, personId, this.clock.now());
    this.forget(personId);
  }

  /** Lets go of a key that was erased. */
  forget(personId: string): void {
    this.#unwrapped.delete(personId);
  }

  /**
   * Wraps up to `limit` keys anew under the newest master key and returns how many there were; 0 means done. Each call
   * is a transaction's work, so a rotation cut off anywhere goes on where it stopped.
   */
  async rewrap(tx: Tx, limit = 500): Promise<number> {
    const newest = this.masters.newest.version;
    const rows = await tx.all<PersonKeyRow>(staleRows[tx.dialect], [newest, limit]);
    for (const row of rows) {
      const { version, sealed } = this.#wrap({ personId: row.person_id, secret: this.#unwrap(row) });
      await tx.run('UPDATE person_key SET wrapped = ?, master_version = ? WHERE person_id = ?', [
        ...[sealed, version, row.person_id],
      ]);
    }
    return rows.length;
  }

  #wrap({ personId, secret }: Pick<DataKey, 'personId' | 'secret'>): Wrapped {
    return this.masters.wrap(personId, secret.export());
  }

  #unwrap({ person_id, wrapped, master_version }: PersonKeyRow): KeyObject {
    return createSecretKey(this.masters.unwrap(person_id, { version: master_version, sealed: wrapped! }));
  }

  #keep(wrapped: Buffer, key: DataKey): void {
    this.#unwrapped.delete(key.personId);
    this.#unwrapped.set(key.personId, { wrapped, key });
    if (this.#unwrapped.size > cached) this.#unwrapped.delete(this.#unwrapped.keys().next().value!);
  }
}

const selectKey = 'SELECT person_id, state, wrapped, master_version FROM person_key WHERE person_id = ?';
/** Shared: an erasure waits for those who are sealing, and they for it. */
const keyRow = { sqlite: selectKey, postgres: `${selectKey} FOR SHARE` } as const;

const selectStale =
  "SELECT person_id, state, wrapped, master_version FROM person_key WHERE state = 'active' AND master_version < ? ORDER BY person_id LIMIT ?";
const staleRows = { sqlite: selectStale, postgres: `${selectStale} FOR UPDATE` } as const;
