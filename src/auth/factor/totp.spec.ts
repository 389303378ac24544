import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { base32, bytesOf } from './base32.js';
import { hashOfRecoveryCode, newRecoveryCode } from './recovery-code.js';
import { codeAt, otpauthUri, stepAt, stepOfCode } from './totp.js';

const secret = Buffer.from('12345678901234567890');

describe('SEC-31: codes of a secret', () => {
  it.each([
    ['1970-01-01T00:00:59Z', '94287082'],
    ['2005-03-18T01:58:29Z', '07081804'],
    ['2005-03-18T01:58:31Z', '14050471'],
    ['2009-02-13T23:31:30Z', '89005924'],
    ['2033-05-18T03:33:20Z', '69279037'],
    ['2603-10-11T11:33:20Z', '65353130'],
  ])('RFC 6238, appendix B: at %s it is %s', (instant, code) => {
    expect(codeAt(secret, stepAt(instant), 8)).toBe(code);
  });

  it.each(['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'])(
    'RFC 4226, appendix D: %s',
    (code) => {
      expect(Array.from({ length: 10 }, (_, step) => codeAt(secret, step))).toContain(code);
    },
  );

  it('stand one step before and after, no further, and none at or before the last one used', () => {
    const now = stepAt('2026-11-20T02:00:00Z');
    const accepted = (after: number) =>
      [-3, -2, -1, 0, 1, 2, 3].filter((by) => stepOfCode(secret, codeAt(secret, now + by), now, after) !== null);
    expect(accepted(0)).toEqual([-1, 0, 1]);
    expect(accepted(now - 1)).toEqual([0, 1]);
    expect(accepted(now)).toEqual([1]);
    expect(accepted(now + 1)).toEqual([]);
  });

  it.each(['', '0', '12345', '1234567', 'abcdef', '１２３４５６'])('%j is none', (code) => {
    expect(stepOfCode(secret, code, stepAt('2026-11-20T02:00:00Z'), 0)).toBeNull();
  });

  it('a secret is written as authenticator programs read it (RFC 4648)', () => {
    for (const [text, written] of Object.entries({ '': '', f: 'MY', fo: 'MZXQ', foo: 'MZXW6', foobar: 'MZXW6YTBOI' }))
      expect(base32(Buffer.from(text))).toBe(written);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(bytesOf(base32(Buffer.from(bytes)))).toEqual(Buffer.from(bytes));
      }),
    );
    expect(() => bytesOf('A1')).toThrow(RangeError);
    const uri = new URL(otpauthUri(secret, 'bí.thư'));
    expect(decodeURIComponent(uri.pathname)).toBe('/Lộ Trình:bí.thư');
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({ secret: base32(secret), digits: '6', period: '30' });
  });

  it('a recovery code has eighty bits, is one however it is typed, and its hash says nothing of other accounts', () => {
    const code = newRecoveryCode();
    expect(code).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/);
    expect(new Set(Array.from({ length: 200 }, newRecoveryCode)).size).toBe(200);
    const hash = hashOfRecoveryCode('a', code);
    expect(hashOfRecoveryCode('a', ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(hash);
    expect(hashOfRecoveryCode('b', code)).not.toBe(hash);
  });
});
