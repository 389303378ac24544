import { createHash, randomBytes } from 'node:crypto';
import { base32 } from './base32.js';

/** How many are given out at a time. */
export const recoveryCodes = 10;

/** Eighty bits from the CSPRNG, so that a plain hash keeps it: nobody tries them all. */
export const newRecoveryCode = (): string => base32(randomBytes(10)).match(/.{4}/g)!.join('-');

/** Bound to its account: what is kept of one account's code says nothing of another's. */
export const hashOfRecoveryCode = (accountId: string, code: string): string =>
  createHash('sha256')
    .update(`recovery ${accountId} ${code.toUpperCase().replaceAll(/[\s-]/g, '')}`)
    .digest('hex');
