import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { type Tx, Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import type { Entry } from '../log/entry.js';
import { appendToSite } from '../log/log.js';
import { type ActingDuty, type Signer, signedBy } from '../log/signed-by.js';
import { sealedPlace } from './sealed-values.js';
import { ValueUnreadable } from '../aes-gcm.js';
import { Vault } from './vault.js';

/** What a sensitive value may be read for. */
export const purposes = [
  'appraisal',
  'verification',
  'inspection',
  'correction',
  'answerToPerson',
  'handover',
] as const;
export type Purpose = (typeof purposes)[number];

/** Values of one person in one chain: all of them, or those of some entries and fields. */
export interface Wanted {
  readonly personId: string;
  readonly chain: string;
  readonly seqs?: readonly number[];
  readonly fields?: readonly string[];
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
   * values. Throws Problem `person-erased`, or ValueUnreadable where a value is not the one the log committed to.
   */
  async reveal(reader: Signer, under: ActingDuty, wanted: Wanted, purpose: Purpose): Promise<Revealed[]> {
    assertPurpose(purpose);
    return await this.writer.write(async (tx) => {
      const key = await this.vault.existingKey(tx, wanted.personId);
      const rows = key ? await sealedRows(tx, wanted) : [];
      const revealed = rows.map((row): Revealed => {
        const { seq, field, key_version: keyVersion, nonce, data } = row;
        const sealed = { commitment: commitmentIn(row), keyVersion, nonce, data };
        return { seq, field, value: this.vault.open(key!, sealedPlace(wanted.chain, seq, field), sealed) };
      });
      await appendToSite(tx, {
        kind: 'read',
        type: 'value.read',
        at: this.clock.now(),
        ...signedBy(reader, under),
        purpose,
        facts: {
          case: wanted.chain,
          person: wanted.personId,
          values: revealed.map(({ seq, field }) => ({ seq, field })),
        },
      });
      return revealed;
    });
  }
}

function assertPurpose(purpose: unknown): asserts purpose is Purpose {
  if (purposes.some((known) => known === purpose)) return;
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
