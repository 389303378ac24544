import type { Place } from './sealing.js';
import type { DataKey, Vault } from './vault.js';

export interface SealedFields {
  /** Field to commitment: the `sealed` of the entry. */
  readonly commitments: Readonly<Record<string, string>>;
  /** Stores them all at once; null where there are none. */
  readonly insert: { readonly sql: string; readonly params: readonly unknown[] } | null;
}

export const sealedPlace = (chain: string, seq: number, field: string): Place => ({
  table: 'sealed_value',
  chain,
  seq,
  field,
});

/** Seals the values of one entry, all about one person. `seq` is the entry's own. */
export function sealFields(
  vault: Vault,
  key: DataKey,
  entry: { readonly chain: string; readonly seq: number },
  values: Readonly<Record<string, unknown>>,
): SealedFields {
  const commitments: [string, string][] = [];
  const params: unknown[] = [];
  for (const [field, value] of Object.entries(values)) {
    const sealed = vault.seal(key, sealedPlace(entry.chain, entry.seq, field), value);
    commitments.push([field, sealed.commitment]);
    params.push(entry.chain, entry.seq, field, key.personId, sealed.keyVersion, sealed.nonce, sealed.data);
  }
  const rows = commitments.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ');
  const sql = `INSERT INTO sealed_value (chain, seq, field, person_id, key_version, nonce, data) VALUES ${rows}`;
  return { commitments: Object.fromEntries(commitments), insert: params.length > 0 ? { sql, params } : null };
}
