import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  decoyHash,
  hashPassword,
  isWeaker,
  leastCost,
  matches,
  type PasswordHash,
  usualCost,
} from './password-hash.js';
import { PasswordHasher } from './password-hasher.js';

const secret = 'mật khẩu dài và dễ nhớ';

describe('SEC-29: password hashes', () => {
  it('are argon2id in PHC form, with a salt of their own', async () => {
    const one = await hashPassword(secret, leastCost);
    const two = await hashPassword(secret, leastCost);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(two).not.toBe(one);
    const salt = Buffer.from(one.split('$')[4]!, 'base64');
    const tag = argon2Sync('argon2id', {
      message: secret,
      nonce: salt,
      memory: 19456,
      passes: 2,
      parallelism: 1,
      tagLength: 32,
    });
    expect(Buffer.from(one.split('$')[5]!, 'base64')).toEqual(tag);
  });

  it('match their password, however its accents were typed, and no other', async () => {
    const hash = await hashPassword(secret.normalize('NFD'), leastCost);
    expect(await matches(secret.normalize('NFC'), hash)).toBe(true);
    expect(await matches(secret.toUpperCase(), hash)).toBe(false);
    expect(await matches('', hash)).toBe(false);
    expect(await matches(secret, decoyHash(leastCost))).toBe(false);
  });

  it('are weaker when any of their costs is less', () => {
    const hash = (cost: string) => decoyHash(usualCost).replace('m=65536,t=3,p=1', cost) as PasswordHash;
    expect(isWeaker(hash('m=65536,t=3,p=1'), usualCost)).toBe(false);
    expect(isWeaker(hash('m=65535,t=3,p=1'), usualCost)).toBe(true);
    expect(isWeaker(hash('m=131072,t=2,p=1'), usualCost)).toBe(true);
    expect(isWeaker(hash('m=131072,t=4,p=2'), usualCost)).toBe(false);
  });

  it('in another form are our own fault', async () => {
    await expect(matches(secret, '$2b$10$abc' as PasswordHash)).rejects.toThrow('PHC');
  });

  it.each([
    { ...leastCost, memory: leastCost.memory - 1 },
    { ...leastCost, passes: 1 },
    { ...leastCost, parallelism: 0 },
  ])('are never made below the floor: %j', (cost) => {
    expect(() => new PasswordHasher(cost)).toThrow('too cheap');
  });
});
