import { Injectable } from '@nestjs/common';
import type { DataClass } from '../../workflows/kernel/fields.js';
import { Clock } from '../clock.js';
import { StoreUnavailable } from '../database/store-errors.js';
import { type Tx, Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import type { Entry } from '../log/entry.js';
import { type ActingDuty, type Signer, signedBy } from '../log/signed-by.js';
import { appendReads } from '../reads/append-reads.js';
import { readIsRecorded } from '../reads/notebook.js';
import { isPurpose, type Purpose, purposes } from '../reads/purposes.js';
import { sealedPlace } from './sealed-values.js';
import { ValueUnreadable } from '../aes-gcm.js';
import { Vault } from './vault.js';

/** Values of one person in one chain: all of them, or those of some entries and fields. */
export interface Wanted {
  readonly personId: string;
  readonly chain: string;
  readonly seqs?: readonly number[];
  readonly fields?: readonly string[];
  /** What the values may be, for the entry that tells of the reading; C2 and C3 where it is not said. */
  readonly classes?: readonly DataClass[];
}

export interface Revealed {
  readonly seq: number;
  readonly field: string;
  readonly value: unknown;
}

interface SealedRow {
  readonly seq: number;
  readonly field: string;
  readonly key_version: number;
  readonly nonce: Buffer;
  readonly data: Buffer;
  readonly body: string;
}

/** The one door to sensitive values. Whoever asks has been asked `may()` before. */
@Injectable()
export class SensitiveService {
  constructor(
    private readonly writer: Writer,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens values and leaves an entry that names reader, purpose, person and each field, in one transaction: no entry, no
   * values. Throws Problem `person-erased`, ValueUnreadable where a value is not the one the log committed to, or
   * StoreUnavailable where the log cannot be written.
   */
  async reveal(reader: Signer, under: ActingDuty, wanted: Wanted, purpose: Purpose): Promise<Revealed[]> {
    assertPurpose(purpose);
    const revealed = await this.writer
      .write(async (tx) => {
        const key = await this.vault.existingKey(tx, wanted.personId);
        const rows = key ? await sealedRows(tx, wanted) : [];
        const opened = rows.map((row): Revealed => {
          const { seq, field, key_version: keyVersion, nonce, data } = row;
          const sealed = { commitment: commitmentIn(row), keyVersion, nonce, data };
          return { seq, field, value: this.vault.open(key!, sealedPlace(wanted.chain, seq, field), sealed) };
        });
        const draft = {
          type: 'value.read',
          at: this.clock.now(),
          ...signedBy(reader, under),
          purpose,
          facts: {
            case: wanted.chain,
            person: wanted.personId,
            classes: wanted.classes ?? ['C2', 'C3'],
            values: opened.map(({ seq, field }) => ({ seq, field })),
          },
        };
        await appendReads(tx, [{ draft, subjects: [wanted.chain] }]);
        return opened;
      })
      .catch(asUnavailable);
    readIsRecorded();
    return revealed;
  }
}

/** A log that takes no entry closes the door, whatever keeps it from taking it. */
function asUnavailable(cause: unknown): never {
  if (cause instanceof Problem || cause instanceof ValueUnreadable) throw cause;
  throw new StoreUnavailable('The read could not be recorded.', { cause });
}

function assertPurpose(purpose: unknown): asserts purpose is Purpose {
  if (isPurpose(purpose)) return;
  const message = `must be one of ${purposes.join(', ')}`;
  throw Problem.malformed([{ parameter: 'purpose', code: 'purpose', message }]);
}

async function sealedRows(tx: Tx, { chain, personId, seqs, fields }: Wanted): Promise<SealedRow[]> {
  const rows = await tx.all<SealedRow>(
    `SELECT s.seq, s.field, s.key_version, s.nonce, s.data, e.body
       FROM sealed_value s JOIN entry e ON e.chain = s.chain AND e.seq = s.seq
      WHERE s.chain = ? AND s.person_id = ? ORDER BY s.seq, s.field`,
    [chain, personId],
  );
  return rows.filter(({ seq, field }) => (seqs?.includes(seq) ?? true) && (fields?.includes(field) ?? true));
}

function commitmentIn({ body, field }: SealedRow): string {
  const { sealed } = JSON.parse(body) as Entry;
  const commitment = Object.hasOwn(sealed, field) ? sealed[field] : undefined;
  if (commitment === undefined) throw new ValueUnreadable('the log committed to no such value');
  return commitment;
}
