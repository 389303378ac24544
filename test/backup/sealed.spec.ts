import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BackupFault } from '../../src/backup/backup-fault.js';
import { makeBackupKeys, readPrivateKey, readPublicKey } from '../../src/backup/backup-keys.js';
import { chunkBytes, openSealed, readHead, SealingFile } from '../../src/backup/sealed-file.js';

const at = '2026-11-20T02:00:00.000Z';
const keys = makeBackupKeys();
const key = readPrivateKey(keys.privateText);

describe('SEC-65: a sealed file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotrinh-sealed-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  let files = 0;
  function sealed(content: Uint8Array): Buffer {
    const path = join(folder, `sealed-${(files += 1)}`);
    const sealing = new SealingFile(path, readPublicKey(keys.publicPem), at);
    // In pieces that know nothing of chunks.
    for (let from = 0; from < content.length; from += 50_000) sealing.write(content.subarray(from, from + 50_000));
    sealing.end();
    sealing.close();
    return readFileSync(path);
  }
  function opened(bytes: Uint8Array, with_ = key): Buffer {
    const path = join(folder, 'read');
    writeFileSync(path, bytes);
    return Buffer.concat([...openSealed(path, with_)]);
  }
  /** Where its chunks begin, and where it ends. */
  function seams(bytes: Buffer): number[] {
    const path = join(folder, 'head');
    writeFileSync(path, bytes);
    const places = [readHead(path).from];
    while (places.at(-1)! < bytes.length) places.push(Math.min(places.at(-1)! + chunkBytes + 16, bytes.length));
    return places;
  }
  const refused = (bytes: Uint8Array): void => {
    expect(() => opened(bytes)).toThrow(BackupFault);
  };

  it.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes, 200_000])(
    'of %i bytes gives back what was put in',
    (length) => {
      const content = randomBytes(length);
      expect(opened(sealed(content)).equals(content)).toBe(true);
    },
  );

  it('holds nothing in clear, and its own key pair on the server is gone', () => {
    const canary = 'Nguyễn Văn Canary';
    const bytes = sealed(Buffer.from(canary.repeat(1000)));
    expect(bytes.includes(canary)).toBe(false);
    expect(bytes.subarray(0, 600).toString('latin1')).not.toContain('PRIVATE');
  });

  const whole = (): Buffer => sealed(randomBytes(4 * chunkBytes + 1000));

  it('with any one bit flipped is refused', () => {
    const bytes = whole();
    const [body] = seams(bytes);
    const places = [...Array.from({ length: body! }, (_, n) => n), body!, bytes.length - 1, bytes.length - 16];
    for (let n = 0; n < 200; n += 1) places.push(body! + ((n * 7919) % (bytes.length - body!)));
    for (const place of places) {
      const other = Buffer.from(bytes);
      other[place]! ^= 1 << (place % 8);
      refused(other);
    }
  });

  it('cut anywhere, at a seam too, is refused', () => {
    const bytes = whole();
    const places = seams(bytes);
    for (const end of [0, 5, ...places.slice(0, -1), ...places.slice(1).map((seam) => seam - 1), bytes.length - 500])
      refused(bytes.subarray(0, end));
  });

  it('with two chunks swapped, one dropped, repeated, appended or taken from another file is refused', () => {
    const [bytes, other] = [whole(), whole()];
    const [s0, s1, s2, s3, , end] = seams(bytes) as [number, number, number, number, number, number];
    const chunk = (from: number, to: number, of = bytes) => of.subarray(from, to);
    const joined = (...parts: Buffer[]) => Buffer.concat([chunk(0, s0), ...parts]);
    refused(joined(chunk(s1, s2), chunk(s0, s1), chunk(s2, end)));
    refused(joined(chunk(s0, s1), chunk(s2, end)));
    refused(joined(chunk(s0, s2), chunk(s1, end)));
    refused(joined(chunk(s0, end), chunk(s0, s1)));
    refused(joined(chunk(s0, end), Buffer.alloc(1)));
    refused(joined(chunk(s0, s2), chunk(s2, s3, other), chunk(s3, end)));
    refused(joined(chunk(s0, end, other)));
  });

  it('with the head of another file, its hash made right, is refused', () => {
    const [bytes, other] = [whole(), whole()];
    const [[mine], [theirs]] = [seams(bytes), seams(other)];
    refused(Buffer.concat([other.subarray(0, theirs), bytes.subarray(mine)]));
    const lines = bytes.subarray(0, mine).toString('latin1').split('\n');
    lines[1] = lines[1]!.replace(at, '2026-11-21T02:00:00.000Z');
    lines[2] = createHash('sha256').update(lines[1]).digest('hex');
    refused(Buffer.concat([Buffer.from(lines.join('\n'), 'latin1'), bytes.subarray(mine)]));
  });

  it('with a head made up, its hash made right, is refused in words', () => {
    const bytes = whole();
    const [from] = seams(bytes);
    const head = JSON.parse(bytes.subarray(0, from).toString('latin1').split('\n')[1]!) as object;
    const zeros = Buffer.alloc(32).toString('base64');
    const heads = [null, 1, 'x', {}, { ...head, from: 1 }, { ...head, from: 'AA' }, { ...head, from: zeros }, '{'];
    for (const one of heads) {
      const text = one === '{' ? '{' : JSON.stringify(one);
      const hash = createHash('sha256').update(text).digest('hex');
      refused(Buffer.concat([Buffer.from(`lotrinh-backup/1\n${text}\n${hash}\n`), bytes.subarray(from)]));
    }
  });

  it('is not opened by another key', () => {
    const bytes = whole();
    expect(() => opened(bytes, readPrivateKey(makeBackupKeys().privateText))).toThrow(/sealed to the key/);
  });
});

describe('SEC-65: the pair of keys', () => {
  it('the private half under a passphrase opens with it alone', () => {
    const locked = makeBackupKeys('một câu dài để giữ khóa');
    expect(locked.privateText).not.toContain('PRIVATE KEY');
    expect(readPrivateKey(locked.privateText, 'một câu dài để giữ khóa').asymmetricKeyType).toBe('x25519');
    expect(() => readPrivateKey(locked.privateText, 'một câu khác')).toThrow(BackupFault);
    expect(() => readPrivateKey(locked.privateText)).toThrow(/passphrase/);
  });

  it('the service does not take the private half, nor another kind of key', () => {
    expect(() => readPublicKey(keys.privateText)).toThrow(/keep it offline/);
    expect(() => readPublicKey('nothing')).toThrow(BackupFault);
    expect(() => readPrivateKey(keys.publicPem)).toThrow(BackupFault);
  });
});
