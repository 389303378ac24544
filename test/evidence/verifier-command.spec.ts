import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codes } from '../../verifier/verify.mjs';
import { bytesOf } from './bundle.js';
import { ModelLog } from './model-log.js';
import { tampered, tamperings } from './tamperings.js';

/** The inspector's own folder, with nothing of the house in it but the one file. */
let stick = '';
const at = (name: string): string => join(stick, name);
const put = (name: string, content: string | Buffer): string => {
  writeFileSync(at(name), content);
  return name;
};

beforeAll(() => {
  stick = mkdtempSync(join(tmpdir(), 'inspector-'));
  copyFileSync('verifier/verify.mjs', at('verify.mjs'));
});
afterAll(() => {
  rmSync(stick, { recursive: true });
});

function verified(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['verify.mjs', ...words], {
    cwd: stick,
    env: {},
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

describe('SEC-07: the verifier as an inspector runs it', () => {
  const log = ModelLog.grown(2_026, { least: 20, most: 20 });

  it('needs nothing but Node: one file, no import that is not its own', () => {
    const text = readFileSync('verifier/verify.mjs', 'utf8');
    const imported = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, from]) => from!);
    expect(imported.length).toBeGreaterThan(2);
    expect(imported.filter((from) => !from.startsWith('node:'))).toEqual([]);
    expect(text).not.toMatch(/\brequire\(|node:(?:http|https|net|tls|dgram|child_process)|\bfetch\(/);
  });

  it('says what is proved, up to when, by whose keys, against which checkpoints', () => {
    put('log.jsonl', bytesOf(log.bundle()));
    put('keys.txt', `${log.signer.vkey}\n`);
    put('held.txt', log.checkpoints.map(({ note }) => note).join('\n'));
    const { code, out, err } = verified('log.jsonl', '--keys', 'keys.txt', '--checkpoints', 'held.txt');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('TOÀN VẸN (0)');
    expect(out).toContain(`cả 20 bản ghi đến ${log.checkpoints.at(-1)!.at}`);
    expect(out).toContain(`Đã đối chiếu ${log.checkpoints.length} điểm chốt bạn đang giữ`);
    expect(out).not.toContain('CHƯA chứng minh nguồn gốc');
  });

  it('says plainly that without keys of one’s own nothing is known of the origin', () => {
    const { code, out } = verified('log.jsonl', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('NOT proved: where it comes from.');
    expect(out).toContain('No checkpoint of yours was compared');
  });

  it('answers programs in JSON', () => {
    const { code, out } = verified('log.jsonl', '--json', '--keys=keys.txt');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ code: 0, verdict: 'whole', proved: { origin: true, size: 20, held: 0 } });
  });

  it.each([
    [[]],
    [['no-such-file.jsonl']],
    [['.']],
    [['log.jsonl', 'other.jsonl']],
    [['log.jsonl', '--keys']],
    [['log.jsonl', '--keys', 'no-such-file']],
    [['log.jsonl', '--keys', 'log.jsonl']],
    [['log.jsonl', '--keys', 'empty.txt']],
    [['log.jsonl', '--checkpoints', 'keys.txt']],
    [['log.jsonl', '--lang', 'fr']],
    [['log.jsonl', '--quick']],
  ])('ends with 2 and says how to call it: %j', (words) => {
    put('empty.txt', '# no key\n');
    const { code, out, err } = verified(...words);
    expect([code, out]).toEqual([codes.usage, '']);
    expect(err).toContain('node verify.mjs');
    expect(err).not.toMatch(/\n\s+at /);
  });

  const names = Object.keys(tamperings).filter((_, i) => i % 2 === 0);

  it.each(names)('ends with the code of the fault and tells it: %s', (name) => {
    const { bytes, keys, held, expected } = tampered(name, 31_337);
    const words = [put('bad.jsonl', bytes), '--keys', put('true.txt', keys.join('\n'))];
    if (held.length > 0) words.push('--checkpoints', put('mine.txt', held.join('\n')));
    const { code, out, err } = verified(...words);
    expect([code, err]).toEqual([expected, '']);
    expect(out).toMatch(/^[\p{Lu} ]+ \(\d\d\)\n {2}- /u);
    expect(out).toContain('Không chứng minh được điều gì');
  });
});
