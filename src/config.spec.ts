import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { Config, ConfigFaults, readConfig, variables } from './config.js';
import { readMasterKey } from './master-key.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotrinh-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig({ LOTRINH_DATA: folder, ...env });
    return [];
  } catch (error) {
    if (error instanceof ConfigFaults) return error.faults;
    throw error;
  }
};

describe('the settings', () => {
  it('are complete with nothing set', () => {
    expect(readConfig({})).toMatchObject({ profile: 'demo', port: 3000, host: '127.0.0.1', databaseUrl: null });
  });

  it('keep each profile in a folder of its own', () => {
    expect(new Config({ LOTRINH_PROFILE: 'real' }).dataDirectory).toMatch(/data\/real$/);
  });

  it('cannot be changed after the start', () => {
    expect(() => Object.assign(readConfig({ LOTRINH_DATA: folder }), { port: 1 })).toThrow(TypeError);
  });

  it('report all faults at once', () => {
    const faults = faultsOf({
      LOTRINH_PROFILE: 'prod',
      PORT: '80x',
      DATABASE_URL: 'mysql://x',
      LOTRINH_ALLOW_REMOTE_DEMO: 'yes',
    });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(
      expect.arrayContaining(['LOTRINH_PROFILE', 'PORT', 'DATABASE_URL', 'LOTRINH_ALLOW_REMOTE_DEMO']),
    );
  });

  it.each(['', '30', '30,7,1', ' 1 , 365 '])('take reminders as %p', (LOTRINH_REMINDERS) => {
    expect(faultsOf({ LOTRINH_REMINDERS })).toEqual([]);
    const { reminders } = readConfig({ LOTRINH_DATA: folder, LOTRINH_REMINDERS });
    expect(reminders).toEqual([...reminders].sort((a, b) => b - a));
  });

  it.each(['0', '366', '7,7', '7;1', 'x', '-1', '1.5', ',', '1,2,3,4,5,6,7,8,9,10,11,12,13'])(
    'refuse reminders as %p',
    (LOTRINH_REMINDERS) => {
      expect(faultsOf({ LOTRINH_REMINDERS })[0]).toMatch(/^LOTRINH_REMINDERS: /);
    },
  );

  it('equal .env.example', () => {
    const example = Object.fromEntries(
      readFileSync('.env.example', 'utf8')
        .split('\n')
        .filter((line) => /^[A-Z_]+=/.test(line))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    expect(Object.keys(example).sort()).toEqual(Object.values(variables).sort());
    expect(new Config(example)).toEqual(new Config({}));
  });
});

describe('SEC-62, SEC-63: an unsafe start is refused', () => {
  const key = (): string => join(folder, 'master.key');

  it.each(['0.0.0.0', '192.168.1.4', '::', 'example.org', '127.0.0.1.example.org'])('a demo on %s', (HOST) => {
    expect(faultsOf({ HOST })).toEqual([expect.stringContaining('HOST: the demo')]);
    expect(faultsOf({ HOST, LOTRINH_ALLOW_REMOTE_DEMO: '1' })).toEqual([]);
    const real = { HOST, LOTRINH_PROFILE: 'real' };
    expect(faultsOf(real)).toEqual([expect.stringContaining('LOTRINH_PROXY')]);
    expect(faultsOf({ ...real, LOTRINH_PROXY: '192.0.2.7, 2001:db8::7' })).toEqual([]);
  });

  it.each(['127.0.0.1', '127.8.0.1', '::1', 'localhost'])('but not a demo on %s', (HOST) => {
    expect(faultsOf({ HOST })).toEqual([]);
  });

  it.each(['127.0.0.1', '::1', 'localhost'])('nor a real house on %s, with or without a proxy', (HOST) => {
    expect(faultsOf({ HOST, LOTRINH_PROFILE: 'real' })).toEqual([]);
    expect(faultsOf({ HOST, LOTRINH_PROFILE: 'real', LOTRINH_PROXY: '127.0.0.1' })).toEqual([]);
  });

  it.each(['proxy.example', 'loopback', '192.0.2.0/24', '*', 'true', '1'])(
    'a proxy named %s: addresses only',
    (name) => {
      expect(faultsOf({ LOTRINH_PROFILE: 'real', LOTRINH_PROXY: name })).toEqual([
        expect.stringContaining('LOTRINH_PROXY'),
      ]);
    },
  );

  it('a list of breached passwords that is not there', () => {
    expect(faultsOf({ LOTRINH_BREACHED_FILE: join(folder, 'none') })).toEqual([
      expect.stringContaining('LOTRINH_BREACHED_FILE'),
    ]);
  });

  it.each([0o644, 0o640, 0o604, 0o666])('a master key others may read (%o)', (mode) => {
    readMasterKey(key());
    chmodSync(key(), mode);
    expect(faultsOf({})).toEqual([expect.stringContaining('may be read by others')]);
  });

  it.each([
    ['short', Buffer.from('0123456789')],
    ['long', Buffer.alloc(33, 'ab')],
    ['empty', Buffer.alloc(0)],
    ['all zero', Buffer.alloc(32)],
    ['repeating', Buffer.alloc(32, 'abc')],
  ])('a master key that is %s', (_, bytes) => {
    writeFileSync(key(), bytes, { mode: 0o600 });
    expect(faultsOf({})).toHaveLength(1);
  });

  it('a database whose master key is gone', () => {
    writeFileSync(new Config({ LOTRINH_DATA: folder }).databaseFile, '');
    expect(faultsOf({})).toEqual([expect.stringContaining('put the key back')]);
  });

  it.each(['postgres', 'password1234', 'short'])('a real database with the password %s', (password) => {
    const DATABASE_URL = `postgresql://app:${password}@db/lotrinh`;
    expect(faultsOf({ LOTRINH_PROFILE: 'real', DATABASE_URL })).toEqual([expect.stringContaining('DATABASE_URL')]);
  });
});

describe('the master key', () => {
  it('is made once, for the service alone', () => {
    const file = join(folder, 'deeper', 'master.key');
    const made = readMasterKey(file);
    expect(made).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readMasterKey(file)).toEqual(made);
    expect(existsSync(file)).toBe(true);
  });
});
