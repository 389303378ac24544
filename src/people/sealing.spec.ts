import { createCipheriv, createHash, createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decrypt, encrypt, tagLength, ValueUnreadable } from '../aes-gcm.js';
import { type Place, type Sealed, open, seal } from './sealing.js';

const key = createSecretKey(randomBytes(32));
const place: Place = { table: 'sealed_value', chain: 'c1', seq: 7, field: 'opinion' };
const sealed = seal(key, 1, place, { text: 'Đồng chí có ông nội theo đạo' });
/** Integers beyond 2^53 - 1 are refused, see jcs(). */
const safe = (_: string, value: unknown): unknown => (typeof value === 'number' ? Math.trunc(value) % 1e6 : value);
const turned = (bytes: Buffer, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
};
function refused(change: Partial<Sealed>, where: Place = place, secret = key): void {
  expect(() => open(secret, where, { ...sealed, ...change })).toThrow(ValueUnreadable);
}

describe('SEC-64: a sealed value', () => {
  it('carries all sixteen bytes of its tag', () => {
    const plain = Buffer.from('một giá trị');
    expect(encrypt(key, randomBytes(12), Buffer.from('here'), plain)).toHaveLength(plain.length + 16);
  });

  it('opens to what was sealed, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value, safe)) as unknown;
        expect(open(key, place, seal(key, 1, place, plain))).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  it('opens nowhere but in its place', () => {
    refused({}, { ...place, table: 'document' });
    refused({}, { ...place, chain: 'c2' });
    refused({}, { ...place, seq: 8 });
    refused({}, { ...place, field: 'note' });
    refused({ keyVersion: 2 });
  });

  it('opens under no other key', () => {
    refused({}, place, createSecretKey(randomBytes(32)));
  });

  it('does not open when any one bit differs', () => {
    for (let bit = 0; bit < sealed.data.length * 8; bit++) refused({ data: turned(sealed.data, bit) });
    for (let bit = 0; bit < sealed.nonce.length * 8; bit++) refused({ nonce: turned(sealed.nonce, bit) });
  });

  it.each(Array.from({ length: tagLength }, (_, length) => length))('takes no tag of %i bytes', (length) => {
    // The right beginning of the right tag, over a text that is right.
    const text = sealed.data.subarray(0, -tagLength);
    const tag = sealed.data.subarray(-tagLength);
    refused({ data: Buffer.concat([text, tag.subarray(0, length)]) });
    // A cipher that made a short tag itself.
    if (![4, 8, 12, 13, 14, 15].includes(length)) return;
    const nonce = randomBytes(12);
    const bound = Buffer.from('sealed_value|c1|7|opinion|1');
    const forging = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: length }).setAAD(bound);
    refused({ nonce, data: Buffer.concat([forging.update('x'.repeat(40)), forging.final(), forging.getAuthTag()]) });
  });

  it.each([0, 1, 11, 13, 16])('takes no nonce of %i bytes', (length) => {
    refused({ nonce: randomBytes(length) });
  });

  it('is not opened when the log committed to something else', () => {
    refused({ commitment: seal(key, 1, place, { text: 'khác' }).commitment });
    refused({ commitment: '' });
  });

  it('refuses places that could be taken for one another', () => {
    expect(() => seal(key, 1, { ...place, chain: 'c1|7' }, 1)).toThrow(RangeError);
    expect(() => seal(key, 1, { ...place, table: 'a|b' }, 1)).toThrow(RangeError);
  });
});

describe('SEC-10: a commitment', () => {
  it('of a yes or no cannot be guessed: the same value never gives the same', () => {
    const commitments = Array.from({ length: 200 }, (_, i) => seal(key, 1, place, i % 2 === 0).commitment);
    expect(new Set(commitments).size).toBe(200);
    expect(commitments.every((commitment) => /^[0-9a-f]{64}$/.test(commitment))).toBe(true);
  });

  it('is SHA-256(0x02 ‖ salt ‖ JCS(value)) of the salt that is sealed beside the value', () => {
    const value = { b: 'có', a: 1 };
    const { commitment, nonce, data } = seal(key, 1, place, value);
    const plain = decrypt(key, nonce, Buffer.from('sealed_value|c1|7|opinion|1'), data);
    expect(plain.subarray(32).toString()).toBe('{"a":1,"b":"có"}');
    const bytes = Buffer.concat([Buffer.from([2]), plain.subarray(0, 32), Buffer.from('{"a":1,"b":"có"}')]);
    expect(commitment).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('comes with a fresh nonce each time', () => {
    const nonces = Array.from({ length: 1_000 }, () => seal(key, 1, place, true).nonce.toString('hex'));
    expect(new Set(nonces).size).toBe(1_000);
    expect(nonces[0]).toHaveLength(24);
  });

  it('hides its salt: neither it nor the value stands in what is stored', () => {
    const { data, nonce, commitment } = seal(key, 1, place, 'KANARIA');
    const stored = Buffer.concat([data, nonce, Buffer.from(commitment)]);
    expect(stored.includes('KANARIA')).toBe(false);
    expect(data).toHaveLength(32 + '"KANARIA"'.length + tagLength);
  });
});
