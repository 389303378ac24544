import { createHmac } from 'node:crypto';
import { jcs } from '../log/jcs.js';
import type { MasterKey, MasterKeys } from '../master-keys.js';

/** Apart from whatever else the master key does. */
const label = 'lotrinh request';

/**
 * What was asked, for telling a repeat from another request: `<version>:<HMAC-SHA-256, hex>`. Keyed, because a request
 * holds what is sealed elsewhere, and a short value could be guessed from a bare hash.
 */
export const requestHash = (masters: MasterKeys, payload: object): string => hashUnder(masters.newest, payload);

/** Whether a request kept is this one; it may have been kept under a master key that is retired by now. */
export function isSameRequest(masters: MasterKeys, kept: string, payload: object): boolean {
  const version = Number(kept.slice(0, kept.indexOf(':')));
  return masters.has(version) && kept === hashUnder(masters.version(version), payload);
}

const hashUnder = ({ version, secret }: MasterKey, payload: object): string =>
  `${version}:${createHmac('sha256', secret).update(label).update('\0').update(jcs(payload)).digest('hex')}`;
