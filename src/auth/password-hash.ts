import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** What one guess costs: memory in KiB, passes, lanes. */
export interface PasswordCost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** SEC-29. */
export const usualCost: PasswordCost = { memory: 64 * 1024, passes: 3, parallelism: 1 };
/** Nothing cheaper is ever made; tests use it. */
export const leastCost: PasswordCost = { memory: 19 * 1024, passes: 2, parallelism: 1 };

/** An argon2id hash in PHC form, its cost included. Made by `PasswordHasher` only. */
export type PasswordHash = string & { readonly __brand: 'PasswordHash' };

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
const tagLength = 32;
const derive = promisify(argon2);

export async function hashPassword(password: string, cost: PasswordCost): Promise<PasswordHash> {
  const salt = randomBytes(16);
  return phc(cost, salt, await tagOf(password, salt, cost, tagLength));
}

/** A hash that no password has, to spend on an unknown login the time a known one takes. */
export const decoyHash = (cost: PasswordCost): PasswordHash => phc(cost, randomBytes(16), randomBytes(tagLength));

export async function matches(password: string, hash: PasswordHash): Promise<boolean> {
  const { cost, salt, tag } = parsed(hash);
  return timingSafeEqual(await tagOf(password, salt, cost, tag.length), tag);
}

/** Whether a guess against this hash costs less than against one made today. */
export function isWeaker(hash: PasswordHash, than: PasswordCost): boolean {
  const { cost } = parsed(hash);
  return cost.memory < than.memory || cost.passes < than.passes || cost.parallelism < than.parallelism;
}

/** A Mac types NFD, others NFC; it is the same password (SEC-30). */
const tagOf = (password: string, nonce: Buffer, cost: PasswordCost, length: number): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFC'), nonce, tagLength: length, ...cost });

function phc({ memory, passes, parallelism }: PasswordCost, salt: Buffer, tag: Buffer): PasswordHash {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(salt)}$${bare(tag)}` as PasswordHash;
}

const bare = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

function parsed(hash: PasswordHash): { cost: PasswordCost; salt: Buffer; tag: Buffer } {
  const parts = form.exec(hash);
  if (!parts) throw new Error('A stored password hash is not argon2id in PHC form.');
  const [, memory, passes, parallelism, salt, tag] = parts as unknown as string[];
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt!, 'base64'),
    tag: Buffer.from(tag!, 'base64'),
  };
}
