import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
}
type Lock = Readonly<Record<string, Package>>;
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { packages } = readJson('package-lock.json') as { packages: Lock };
const manifest = readJson('package.json') as Manifest;

/** They ship binaries and a script that fetches one where it is missing; npm is told to run none (scripts/install.mjs). */
const mayHaveScripts = ['@parcel/watcher', '@swc/core', 'esbuild', 'unrs-resolver'];

const licences = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC-BY-4.0'],
  ...['Apache-2.0 AND MIT', '(MIT OR CC0-1.0)', 'MIT-0'],
  'BSD-0-Clause', // as htmx spells 0BSD
];

/** Of tools that never leave the workshop: nothing of theirs is served or shipped. */
const licencesOfTools = ['MPL-2.0', 'EPL-2.0 OR GPL-3.0-or-later'];

/** Packages whose own files say the licence and whose entry does not. */
const licencesRead: Readonly<Record<string, string>> = { busboy: 'MIT', streamsearch: 'MIT' };

/** Never again: the reason beside each. */
const forbidden: readonly { readonly name: string; readonly versions?: readonly string[]; readonly why: string }[] = [
  { name: 'xlsx', why: 'the last one on npm has known holes, later ones are not published there' },
  { name: 'sqlite3', why: 'archived; SQLite is reached through better-sqlite3' },
  { name: 'event-stream', versions: ['3.3.6'], why: 'carried a thief of wallets' },
  { name: 'ua-parser-js', versions: ['0.7.29', '0.8.0', '1.0.0'], why: 'taken over' },
  { name: 'colors', versions: ['1.4.1', '1.4.2'], why: 'sabotaged' },
  { name: 'node-ipc', why: 'destroyed files by address' },
  { name: 'chalk', versions: ['5.6.1'], why: 'taken over in September 2025' },
  { name: 'debug', versions: ['4.4.2'], why: 'taken over in September 2025' },
  { name: 'ansi-styles', versions: ['6.2.2'], why: 'taken over in September 2025' },
  { name: 'strip-ansi', versions: ['7.1.1'], why: 'taken over in September 2025' },
];

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** What is wrong with a lock, a line each. */
function faultsIn(lock: Lock): string[] {
  return Object.entries(lock)
    .filter(([path]) => path !== '')
    .flatMap(
      ([
        path,
        { version = '', integrity = '', resolved, license = licencesRead[nameOf(path)], hasInstallScript, dev },
      ]) => {
        const name = nameOf(path);
        const faults: string[] = [];
        if (!integrity.startsWith('sha512-')) faults.push('has no sha512');
        if (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
          faults.push(`comes from ${resolved}`);
        if (hasInstallScript && !mayHaveScripts.includes(name)) faults.push('runs a script when it is installed');
        const allowed = dev ? [...licences, ...licencesOfTools] : licences;
        if (!allowed.includes(license ?? '')) faults.push(`has the licence ${license ?? 'unknown'}`);
        for (const one of forbidden)
          if (one.name === name && (one.versions?.includes(version) ?? true)) faults.push(`is forbidden: ${one.why}`);
        return faults.map((fault) => `${path}@${version} ${fault}`);
      },
    );
}

describe('SEC-67: packages of others', () => {
  it('are locked, of known origin and licence, and none is forbidden', () => {
    expect(faultsIn(packages)).toEqual([]);
  });

  it('are asked for in one exact version each', () => {
    const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it.each<[string, Lock, RegExp]>([
    [
      'a forbidden one',
      { 'node_modules/a/node_modules/xlsx': { version: '0.18.5', integrity: 'sha512-x', license: 'Apache-2.0' } },
      /forbidden/,
    ],
    ['one without a hash', { 'node_modules/a': { version: '1.0.0', license: 'MIT' } }, /no sha512/],
    [
      'one from elsewhere',
      {
        'node_modules/a': {
          version: '1.0.0',
          integrity: 'sha512-x',
          license: 'MIT',
          resolved: 'https://example.com/a.tgz',
        },
      },
      /comes from/,
    ],
    [
      'one with a script',
      { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x', license: 'MIT', hasInstallScript: true } },
      /runs a script/,
    ],
    [
      'one of another licence',
      { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x', license: 'GPL-3.0' } },
      /licence GPL/,
    ],
  ])('planted, %s is found', (_, lock, message) => {
    expect(faultsIn(lock).join()).toMatch(message);
  });
});
