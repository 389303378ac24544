import { createHmac, timingSafeEqual } from 'node:crypto';
import { base32 } from './base32.js';

/** Seconds for which a code stands. */
export const period = 30;
/** Bytes of a new secret, as many as SHA-1 makes (RFC 4226, 4). */
export const secretLength = 20;

/** The step of an instant: how many periods have passed since 1970. */
export const stepAt = (instant: string): number => Math.floor(Date.parse(instant) / (period * 1000));

/** The code of a step (RFC 6238 over SHA-1, RFC 4226 for the digits). */
export function codeAt(secret: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const number = mac.readUInt32BE(mac[mac.length - 1]! & 15) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * The step whose code this is, one before or after the present one at most, since clocks differ; null where it is none
 * of theirs. `after` is the last step that was used: that one and all before it are spent (SEC-31).
 */
export function stepOfCode(secret: Buffer, code: string, now: number, after: number): number | null {
  const given = Buffer.from(code);
  const matching = [now - 1, now, now + 1].filter((step) => {
    const expected = Buffer.from(codeAt(secret, step));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return matching.find((step) => step > after) ?? null;
}

/** What an authenticator program reads from a link or a picture. */
export function otpauthUri(secret: Buffer, login: string): string {
  const issuer = 'Lộ Trình';
  const facts = new URLSearchParams({ secret: base32(secret), issuer, algorithm: 'SHA1', digits: '6' });
  facts.set('period', String(period));
  // A program reads %20 as a space, and some read + as a plus.
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${login}`)}?${facts.toString().replaceAll('+', '%20')}`;
}
