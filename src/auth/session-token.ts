import { createHash, randomBytes } from 'node:crypto';
import type { CookieOptions, Request } from 'express';
import type { Exposure } from '../http/exposure.js';

const form = /^[A-Za-z0-9_-]{43}$/;

/** 256 bits from the CSPRNG. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Names a session to its owner: a hash of the hash that is stored, so it leads back to neither that nor the token. */
export const publicIdOf = (hash: string): string => hashOfToken(`session ${hash}`).slice(0, 32);

export const isToken = (text: string | undefined): text is string => text !== undefined && form.test(text);

/** Browsers keep a `__Host-` cookie only over TLS, for this very host; the demo has no TLS. */
export const cookieName = ({ tls }: Exposure): string => (tls ? '__Host-lotrinh' : 'lotrinh');

/** Ends with the browser; the server ends it earlier. */
export const cookieOptions = ({ tls }: Exposure): CookieOptions => ({
  httpOnly: true,
  secure: tls,
  sameSite: 'strict',
  path: '/',
});

/** The token of a request: a program's `Authorization: Bearer` before a browser's cookie. */
export function tokenOf({ headers }: Pick<Request, 'headers'>, exposure: Exposure): string | null {
  const bearer = headers.authorization;
  const given =
    bearer === undefined ? cookieOf(headers.cookie, cookieName(exposure)) : /^Bearer (\S+)$/i.exec(bearer)?.[1];
  return isToken(given) ? given : null;
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  const prefix = `${name}=`;
  return header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}
