import { chmodSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCipheriv, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MasterKeys } from './master-keys.js';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lo-trinh-'));
  file = join(directory, 'master.key');
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

describe('master keys', () => {
  it('are made at the first start, for the owner only, and stay', () => {
    const made = MasterKeys.read(file);
    expect(made.newest.version).toBe(1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(MasterKeys.read(file).newest.secret.equals(made.newest.secret)).toBe(true);
  });

  it('are numbered on from the retired ones, which still open', () => {
    const first = MasterKeys.read(file).newest;
    renameSync(file, `${file}.1`);
    const second = MasterKeys.read(file).newest;
    renameSync(file, `${file}.2`);
    const keys = MasterKeys.read(file);
    expect(keys.newest.version).toBe(3);
    expect(keys.version(1).secret.equals(first.secret)).toBe(true);
    expect(keys.version(2).secret.equals(second.secret)).toBe(true);
    expect(new Set([1, 2, 3].map((version) => keys.version(version).secret.export().toString('hex'))).size).toBe(3);
  });

  it('say which one is missing', () => {
    expect(() => MasterKeys.read(file).version(2)).toThrow('master key 2 is missing');
  });

  it('open what they wrapped, a retired one too, at its place and nowhere else', () => {
    const wrapped = MasterKeys.read(file).wrap('table|row', Buffer.from('secret'));
    renameSync(file, `${file}.1`);
    const keys = MasterKeys.read(file);
    expect(keys.unwrap('table|row', wrapped).toString()).toBe('secret');
    expect(() => keys.unwrap('table|other', wrapped)).toThrow('altered');
    expect(() => keys.unwrap('table|row', { ...wrapped, version: 2 })).toThrow('altered');
    expect(keys.wrap('table|row', Buffer.from('secret')).version).toBe(2);
  });

  it('open the bytes of databases that are there: nonce, text, tag, bound to place and version', () => {
    const keys = MasterKeys.read(file);
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', keys.newest.secret, nonce).setAAD(Buffer.from('table|row|1'));
    const sealed = Buffer.concat([nonce, cipher.update('secret'), cipher.final(), cipher.getAuthTag()]);
    expect(keys.unwrap('table|row', { version: 1, sealed }).toString()).toBe('secret');
  });

  it('take no other file for a retired one', () => {
    for (const name of ['master.key.old', 'master.key.1.bak', 'master.key.0', 'master.key.']) {
      writeFileSync(join(directory, name), 'x');
    }
    expect(MasterKeys.read(file).newest.version).toBe(1);
  });

  it('are refused when a retired one is short or open to others', () => {
    writeFileSync(`${file}.1`, randomBytes(16), { mode: 0o600 });
    expect(() => MasterKeys.read(file)).toThrow('32 bytes');
    writeFileSync(`${file}.1`, randomBytes(32));
    chmodSync(`${file}.1`, 0o640);
    expect(() => MasterKeys.read(file)).toThrow('others');
  });
});
