import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { type Tx, Writer } from '../../database/writer.js';
import { LogFault } from '../log-fault.js';
import { Frontier } from './frontier.js';
import { lastCheckpoint } from './checkpoint-rows.js';

/** Most entries sealed by one transaction, so that the writer is never held for long, and between two checkpoints. */
export const batch = 256;

/** Any number of its own: of all instances of the service over one database, one seals at a time. */
export const treeLock = 7_416_064;

interface Unsealed {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

/**
 * Gives entries their places in the tree, in batches, after they were committed: nobody who records anything waits for
 * it. What has no leaf yet is what is left to do, so a cut at any moment loses nothing and doubles nothing. A chain's
 * entries come in their order: whoever sees one sees all before it.
 */
@Injectable()
export class Sealer {
  /** The tree as far as this instance has seen it sealed. */
  #edge: Frontier | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Seals one batch; returns how many entries it held, 0 also where another instance is sealing. Throws `LogFault`. */
  sealBatch(limit = batch): Promise<number> {
    return this.#inTurn(() => this.#seal(Math.min(limit, batch), 'asks'));
  }

  /** Seals all that waits, after other instances where they are at it. */
  async sealAll(): Promise<void> {
    while ((await this.#inTurn(() => this.#seal(batch, 'waits'))) === batch);
  }

  /** The edge of the tree as it stands in memory, and what other instances have sealed behind it. Throws `LogFault`. */
  edge(): Promise<Frontier> {
    return this.#inTurn(async () => {
      this.#edge = this.#edge ? await this.#caughtUp(this.reader, this.#edge.copy()) : await this.#load();
      return this.#edge.copy();
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #seal(limit: number, how: 'asks' | 'waits'): Promise<number> {
    const edge = (this.#edge ??= await this.#load());
    const [next, count] = await this.writer.write(async (tx): Promise<[Frontier, number]> => {
      if (!(await takesTurn(tx, how))) return [edge, 0];
      const grown = await this.#caughtUp(tx, edge.copy());
      const rows = await tx.all<Unsealed>(
        'SELECT chain, seq, hash FROM entry WHERE leaf IS NULL ORDER BY chain, seq LIMIT ?',
        [limit],
      );
      const at = this.clock.now();
      for (const { chain, seq, hash } of rows) {
        tx.send(
          'UPDATE entry SET sealed_at = ?, leaf = ? WHERE chain = ? AND seq = ?',
          [at, grown.size, chain, seq],
          1,
        );
        grown.append(hash);
      }
      return [grown, rows.length];
    });
    this.#edge = next;
    return count;
  }

  /** From the last checkpoint on: what lies before it is in its frontier. */
  async #load(): Promise<Frontier> {
    const last = await lastCheckpoint(this.reader);
    return this.#caughtUp(this.reader, last ? new Frontier(last.size, last.frontier) : new Frontier());
  }

  /** Adds what is sealed behind the edge: by another instance, or before the start. */
  async #caughtUp(asks: Pick<Reader, 'all'>, edge: Frontier): Promise<Frontier> {
    for (;;) {
      const rows = await asks.all<{ leaf: number; hash: string }>(
        'SELECT leaf, hash FROM entry WHERE leaf >= ? ORDER BY leaf LIMIT 4096',
        [edge.size],
      );
      for (const { leaf, hash } of rows) {
        if (leaf !== edge.size) throw new LogFault('gap', `leaf ${edge.size}`);
        edge.append(hash);
      }
      if (rows.length < 4096) break;
    }
    if (edge.size === 0) return edge;
    const [last] = await asks.all('SELECT leaf FROM entry WHERE leaf = ?', [edge.size - 1]);
    if (!last) throw new LogFault('rolledBack', `leaf ${edge.size - 1}`);
    return edge;
  }
}

/** On SQLite the writer is alone; on PostgreSQL the lock goes with the transaction. False where another has it. */
export async function takesTurn(tx: Tx, how: 'asks' | 'waits'): Promise<boolean> {
  if (tx.dialect === 'sqlite') return true;
  if (how === 'waits') {
    await tx.all('SELECT pg_advisory_xact_lock(?)', [treeLock]);
    return true;
  }
  const [lock] = await tx.all<{ got: boolean }>('SELECT pg_try_advisory_xact_lock(?) AS got', [treeLock]);
  return lock!.got;
}
