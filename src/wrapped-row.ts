import { nonceLength } from './aes-gcm.js';
import type { Wrapped } from './master-keys.js';

/** Wrapped bytes as tables keep them that have a column for the nonce. */
export interface WrappedRow {
  readonly key_version: number;
  readonly nonce: Buffer;
  readonly data: Buffer;
}

export const wrappedRow = ({ version, sealed }: Wrapped): WrappedRow => ({
  key_version: version,
  nonce: sealed.subarray(0, nonceLength),
  data: sealed.subarray(nonceLength),
});

export const wrappedIn = ({ key_version, nonce, data }: WrappedRow): Wrapped => ({
  version: key_version,
  sealed: Buffer.concat([nonce, data]),
});
