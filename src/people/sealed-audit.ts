import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { AuditChecks } from '../log/audit/audit-checks.js';
import type { Entry } from '../log/entry.js';
import { sealedPlace } from './sealed-values.js';
import { type PersonKeyRow, Vault } from './vault.js';

interface Row {
  readonly chain: string;
  readonly seq: number;
  readonly body: string;
  readonly field: string | null;
  readonly person_id: string | null;
  readonly key_version: number;
  readonly nonce: Buffer;
  readonly data: Buffer;
  readonly state: PersonKeyRow['state'] | null;
  readonly wrapped: Buffer | null;
  readonly master_version: number;
}

/** For the audit of the log: every sealed value opens to what its entry committed to, unless its person was erased. */
@Injectable()
export class SealedAudit implements OnModuleInit {
  constructor(
    private readonly reader: Reader,
    private readonly vault: Vault,
    private readonly checks: AuditChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add('value', () => unfitValues(this.reader, this.vault));
  }
}

const page = 200;

/** Places of values that are missing, too many, or not the ones committed to. Opened to be compared, shown to nobody. */
export async function* unfitValues(reader: Reader, vault: Vault): AsyncGenerator<string> {
  const [stray] = await reader.all<{ chain: string; seq: number }>(
    `SELECT s.chain, s.seq FROM sealed_value s LEFT JOIN entry e ON e.chain = s.chain AND e.seq = s.seq
      WHERE e.chain IS NULL LIMIT 1`,
  );
  if (stray) yield `value of entry ${stray.seq} of ${stray.chain}`;
  for (let last = { chain: '', seq: 0 }; ;) {
    const entries = await reader.all<{ chain: string; seq: number }>(
      `SELECT chain, seq FROM entry WHERE (chain > ? OR (chain = ? AND seq > ?)) AND body NOT LIKE '%"sealed":{}%'
        ORDER BY chain, seq LIMIT ${page}`,
      [last.chain, last.chain, last.seq],
    );
    for (const { chain, seq } of entries) {
      const fault = unfit(await valuesOf(reader, chain, seq), vault);
      if (fault !== null) yield `${fault} of entry ${seq} of ${chain}`;
    }
    if (entries.length < page) return;
    last = entries.at(-1)!;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const valuesOf = (reader: Reader, chain: string, seq: number): Promise<Row[]> =>
  reader.all<Row>(
    `SELECT e.chain, e.seq, e.body, s.field, s.person_id, s.key_version, s.nonce, s.data, k.state, k.wrapped, k.master_version
       FROM entry e LEFT JOIN sealed_value s ON s.chain = e.chain AND s.seq = e.seq
       LEFT JOIN candidate c ON c.id = e.chain LEFT JOIN person_key k ON k.person_id = coalesce(s.person_id, c.person_id)
      WHERE e.chain = ? AND e.seq = ?`,
    [chain, seq],
  );

function unfit(rows: readonly Row[], vault: Vault): string | null {
  const { sealed } = JSON.parse(rows[0]!.body) as Entry;
  if (rows[0]!.state === 'erased') return null;
  const stored = rows.flatMap(({ field }) => (field === null ? [] : [field])).sort();
  const missing = Object.keys(sealed).find((field) => !stored.includes(field));
  if (missing !== undefined) return missing;
  for (const row of rows) {
    const commitment = Object.hasOwn(sealed, row.field!) ? sealed[row.field!] : undefined;
    if (commitment === undefined || row.state === null) return row.field;
    try {
      const key = vault.keyIn({ ...row, person_id: row.person_id!, state: row.state });
      const { key_version: keyVersion, nonce, data } = row;
      vault.open(key, sealedPlace(row.chain, row.seq, row.field!), { commitment, keyVersion, nonce, data });
    } catch {
      return row.field;
    }
  }
  return null;
}
