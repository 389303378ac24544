import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock.js';
import { Config } from '../../config.js';
import { Reader } from '../../database/reader.js';
import { Writer } from '../../database/writer.js';
import { LogAlarm } from '../audit/log-alarm.js';
import { LogFault } from '../log-fault.js';
import { type Checkpoint, checkpointsAfter, lastCheckpoint } from './checkpoint-rows.js';
import { Frontier } from './frontier.js';
import { growTree } from './grow-tree.js';
import { LogKeys } from './log-keys.js';
import { batch, Sealer, takesTurn } from './sealer.js';
import { BadNote, openNote, signedNote } from './signed-note.js';
import { witness } from './witness-file.js';

/** Why a checkpoint is signed. *daily*: though nothing was added. */
export type Occasion = 'growth' | 'daily' | 'demand' | 'backup' | 'export' | 'migration' | 'shutdown';

/**
 * Signs what the tree has become, after looking again: every entry since the last checkpoint is read from the database
 * and hashed anew, and the tree they extend must be the one kept in memory. What does not fit is never signed.
 */
@Injectable()
export class CheckpointsService {
  #turn: Promise<unknown> = Promise.resolve();
  #testifying: Promise<unknown> = Promise.resolve();
  /** The last one this instance has seen to be genuine. */
  #seen: Checkpoint | null = null;
  /** Stored, and still to be written to the witness file. */
  readonly #unwitnessed: string[] = [];

  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly sealer: Sealer,
    private readonly keys: LogKeys,
    private readonly alarm: LogAlarm,
  ) {}

  /** Seals what waits and signs; where nothing was added since the last checkpoint, that one. Throws `LogFault`. */
  sign(occasion: Occasion): Promise<Checkpoint> {
    return this.#inTurn(async () => {
      await this.keys.ensure();
      await this.sealer.sealAll();
      return this.#extend(occasion);
    });
  }

  /**
   * Seals a batch, and signs as soon as there is a checkpoint's worth of entries since the last one: never more than that
   * lie between two. Tells whether more may be waiting. Throws `LogFault`.
   */
  grow(): Promise<boolean> {
    return this.#inTurn(async () => {
      await this.keys.ensure();
      const signed = (await this.#last())?.size ?? 0;
      const room = Math.max(1, signed + batch - (await this.sealer.edge()).size);
      const sealed = await this.sealer.sealBatch(room);
      if (sealed === room) await this.#extend('growth');
      return sealed === room;
    });
  }

  /** The newest checkpoint, genuine; null where none was signed yet. Throws `LogFault`. */
  latest(): Promise<Checkpoint | null> {
    return this.#last();
  }

  /** Checkpoints after one of a size, oldest first. */
  after(size: number, limit: number): Promise<Checkpoint[]> {
    return checkpointsAfter(this.reader, { size, at: '~' }, limit);
  }

  /** Writes to the witness file what a start that was cut short left out. */
  async catchUp(notes: readonly string[]): Promise<void> {
    this.#unwitnessed.push(...notes.filter((note) => !this.#unwitnessed.includes(note)));
    await this.#testify();
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    try {
      const value = await done;
      await this.#testify();
      return value;
    } catch (error) {
      if (error instanceof LogFault) await this.alarm.raise(error);
      throw error;
    }
  }

  async #extend(occasion: Occasion): Promise<Checkpoint> {
    for (let tries = 0; tries < 5; tries += 1) {
      const last = await this.#last();
      // After it: an instance that signed it has sealed what it holds.
      const kept = await this.sealer.edge();
      if (last && kept.size < last.size) throw new LogFault('rolledBack', `checkpoint ${last.size}`);
      if (kept.size === last?.size && occasion !== 'daily') return last;
      const grown = await this.#lookedAgain(last, kept);
      const signed = await this.#store(last, grown);
      if (signed) return signed;
      // Another instance was faster: from its checkpoint on.
    }
    throw new Error('Other instances sign faster than this one.');
  }

  /** The tree over the rows as they are stored now, from the last checkpoint on. */
  async #lookedAgain(last: Checkpoint | null, kept: Frontier): Promise<Frontier> {
    const grown = last ? new Frontier(last.size, last.frontier) : new Frontier();
    await growTree(this.reader, grown, kept.size);
    if (grown.root() !== kept.root()) throw new LogFault('root', `the tree of ${kept.size} kept in memory`);
    return grown;
  }

  async #store(last: Checkpoint | null, grown: Frontier): Promise<Checkpoint | null> {
    const { origin, signer } = await this.keys.ensure();
    const now = this.clock.now();
    // A clock set back must not make a later checkpoint look like an earlier one.
    const at = last && last.at > now ? last.at : now;
    if (last?.size === grown.size && last.at === at) return last;
    const text = { origin, size: grown.size, root: grown.root(), at };
    const note = signedNote(text, signer);
    const { keyHash } = openNote(note, [this.keys.own]);
    const stored = await this.writer.write(async (tx) => {
      await takesTurn(tx, 'waits');
      if ((await lastCheckpoint(tx))?.note !== last?.note) return false;
      await this.keys.assertInUse(tx);
      await tx.run('INSERT INTO checkpoint (size, at, root, key_hash, note, frontier) VALUES (?, ?, ?, ?, ?, ?)', [
        ...[text.size, at, text.root, keyHash, note, grown.nodes.join(',')],
      ]);
      return true;
    });
    if (!stored) return null;
    this.#unwitnessed.push(note);
    this.#seen = { ...text, keyHash, note, frontier: [...grown.nodes] };
    return this.#seen;
  }

  /** One note after another, each once. A disk that is full, or a share that is gone, is tried again at the next turn. */
  #testify(): Promise<void> {
    const done = this.#testifying.then(() => this.#tell());
    this.#testifying = done.catch(() => undefined);
    return done;
  }

  async #tell(): Promise<void> {
    for (let note = this.#unwitnessed[0]; note !== undefined; note = this.#unwitnessed[0]) {
      await witness(this.config.witnessFile, note);
      this.#unwitnessed.shift();
    }
  }

  /** As the table has it; one not seen yet must be signed by a key of this log and not be older than those seen. */
  async #last(): Promise<Checkpoint | null> {
    const last = await lastCheckpoint(this.reader);
    if (sameRow(last, this.#seen)) return last;
    if (!last || (this.#seen && last.size < this.#seen.size))
      throw new LogFault('rolledBack', `checkpoint ${this.#seen!.size}`);
    await assertGenuine(last, this.keys);
    if (this.#seen?.size === last.size && this.#seen.root !== last.root)
      throw new LogFault('forked', `checkpoint ${last.size}`);
    this.#seen = last;
    return last;
  }
}

const sameRow = (one: Checkpoint | null, other: Checkpoint | null): boolean =>
  one?.note === other?.note && one?.at === other?.at && one?.keyHash === other?.keyHash;

/** Throws `LogFault` unless the row says what its note says, and a key of this log has signed that. */
export async function assertGenuine(checkpoint: Checkpoint, keys: Pick<LogKeys, 'all'>): Promise<void> {
  const { size, at, root, keyHash, note } = checkpoint;
  try {
    const said = openNote(note, await keys.all());
    if (said.size === size && said.at === at && said.root === root && said.keyHash === keyHash) return;
  } catch (error) {
    if (!(error instanceof BadNote)) throw error;
  }
  throw new LogFault('signature', `checkpoint ${size}`);
}
