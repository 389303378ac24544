import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { codes, parseKeys, parseNotes, tell, verifyBytes } from '../../verifier/verify.mjs';
import { bytesOf, endOf, linesOf } from './bundle.js';
import { Chance } from './chance.js';
import { ModelLog } from './model-log.js';

const log = ModelLog.grown(99, { least: 8, most: 8 });
const clean = linesOf(log.bundle());
const entryAt = 1 + log.checkpoints.length;
const filed = (lines: readonly (string | Buffer)[]): Buffer => {
  const before = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]));
  const sha256 = createHash('sha256').update(before).digest('hex');
  return Buffer.concat([before, Buffer.from(`${JSON.stringify({ end: { entries: 8, sha256 } })}\n`)]);
};
const withLine = (at: number, line: string | Buffer): Buffer => filed(clean.map((one, i) => (i === at ? line : one)));
const entryWith = (body: string): string => {
  const { leaf, prev } = JSON.parse(clean[entryAt]!) as { leaf: number; prev: string };
  const hash = createHash('sha256')
    .update(Buffer.from(`00${prev}`, 'hex'))
    .update(body)
    .digest('hex');
  return JSON.stringify({ leaf, prev, hash, body });
};
const entry = JSON.parse(clean[entryAt]!) as Record<string, unknown>;
const header = JSON.parse(clean[0]!) as Record<string, unknown>;
const deep = (open: string, close: string): string => open.repeat(200_000) + close.repeat(200_000);

const hostile: Readonly<Record<string, () => Buffer>> = {
  'an empty file': () => Buffer.alloc(0),
  'bytes that are no text': () => withLine(entryAt, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
  'a mark before the first line': () => withLine(0, `\ufeff${clean[0]!}`),
  'line feeds of another system': () => filed(clean.map((line) => `${line}\r`)),
  'a line without end': () => Buffer.concat([Buffer.from(`${clean[0]!}\n`), Buffer.alloc(20_000_000, 'a')]),
  'a line too long': () => withLine(entryAt, JSON.stringify({ ...entry, body: 'a'.repeat(17_000_000) })),
  'brackets without end': () => withLine(entryAt, deep('[', ']')),
  'objects without end': () => withLine(entryAt, `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`),
  'a body nested too deep': () => withLine(entryAt, entryWith(deep('[', ']'))),
  'a stored state nested too deep': () =>
    withLine(
      clean.length - 1,
      `{"case":{"id":"x","code":"x","revision":1,"head":"${'0'.repeat(64)}","stage":"x","value":${deep('[', ']')}}}`,
    ),
  'a key twice': () => withLine(entryAt, clean[entryAt]!.replace('{"leaf":0', '{"leaf":1,"leaf":0')),
  'a prototype': () => withLine(entryAt, '{"__proto__":{"body":"x"}}'),
  'a number where a text belongs': () => withLine(entryAt, JSON.stringify({ ...entry, body: 1 })),
  'a text where a number belongs': () => withLine(entryAt, JSON.stringify({ ...entry, leaf: '0' })),
  'a number beyond measure': () => withLine(entryAt, JSON.stringify({ ...entry, leaf: 2 ** 60 })),
  'a number below nothing': () => withLine(entryAt, JSON.stringify({ ...entry, leaf: -1 })),
  'a fraction': () => withLine(entryAt, JSON.stringify({ ...entry, leaf: 0.5 })),
  'half a hash': () => withLine(entryAt, JSON.stringify({ ...entry, prev: 'ab' })),
  'capitals in a hash': () => withLine(entryAt, JSON.stringify({ ...entry, prev: 'A'.repeat(64) })),
  'an entry that names no chain': () => withLine(entryAt, entryWith('{"seq":1}')),
  'an entry that is a list': () => withLine(entryAt, entryWith('[]')),
  'a field more': () => withLine(entryAt, JSON.stringify({ ...entry, more: 1 })),
  'a field less': () => withLine(entryAt, JSON.stringify({ leaf: 0, body: '' })),
  'another format': () => withLine(0, JSON.stringify({ ...header, format: 'lotrinh-bundle/2' })),
  'keys that are none': () => withLine(0, JSON.stringify({ ...header, keys: ['x'] })),
  'keys that are no list': () => withLine(0, JSON.stringify({ ...header, keys: {} })),
  'a header of null': () => withLine(0, 'null'),
  'no header': () => filed(clean.slice(1)),
  'two headers': () => filed([clean[0]!, ...clean]),
  'no checkpoint': () => filed(clean.filter((line) => !line.startsWith('{"checkpoint"'))),
  'a checkpoint that is none': () => withLine(1, '{"checkpoint":"x"}'),
  'a checkpoint of a size beyond measure': () =>
    withLine(1, clean[1]!.replace(/\\n\d+\\n/, '\\n9999999999999999999\\n')),
  'a checkpoint of null': () => withLine(1, '{"checkpoint":null}'),
  'an export in the bundle of a log': () => withLine(clean.length - 1, '{"export":{}}'),
  'two end lines': () => Buffer.concat([bytesOf(log.bundle()), Buffer.from(`${endOf(clean, 8)}\n`)]),
  'something after the end': () => Buffer.concat([bytesOf(log.bundle()), Buffer.from('{}\n')]),
  'an end of null': () => Buffer.from([...clean, '{"end":null}', ''].join('\n')),
  'lines out of order': () => filed([...clean.slice(0, entryAt), ...clean.slice(entryAt).reverse()]),
};

describe('SEC-07, SEC-50: hostile bundles', () => {
  it.each(Object.keys(hostile))('%s: refused as malformed, in words, without a stack', (name) => {
    const report = verifyBytes(hostile[name]!());
    expect([name, report.code]).toEqual([name, codes.malformed]);
    const words = [...tell(report, 'vi'), ...tell(report, 'en')].join('\n');
    expect(words).not.toMatch(/at .*\(.*\)|Error|undefined|\[object/);
  });

  it('read a byte at a time, says the same', () => {
    const bytes = bytesOf(log.bundle());
    expect(verifyBytes(Array.from(bytes, (byte) => Buffer.of(byte))).code).toBe(0);
  });

  it('never lets text of a bundle steer a terminal', () => {
    const bundle = log.bundle();
    const cases = bundle.cases.map((row, i) => (i === 0 ? { ...row, id: '\u001b[2J\u202etxt' } : row));
    const words = tell(verifyBytes(bytesOf({ ...bundle, cases })), 'vi').join('\n');
    // eslint-disable-next-line no-control-regex -- this is what must not be there
    expect(words).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
  });

  it('survives 3,000 random pieces of bundles put together at random', () => {
    const chance = new Chance(5);
    const lines = [...clean, ...linesOf(log.copy().pack(log.cases[0]!)), endOf(clean, 8), '', '{}', '[', '\u0000'];
    for (let n = 0; n < 3_000; n++) {
      const some = Array.from({ length: chance.whole(1, 14) }, () => {
        const line = chance.one(lines);
        if (chance.next() < 0.7) return line;
        const at = chance.whole(0, line.length);
        return (
          line.slice(0, at) + chance.one(['', '"', '{', '\ud800', '0', 'null']) + line.slice(at + chance.whole(0, 3))
        );
      });
      const report = verifyBytes(Buffer.from(some.join('\n')));
      expect(report.code).toBeGreaterThanOrEqual(10);
    }
  });

  it('takes what inspectors hold as they hold it: line ends of another system, blank lines, remarks', () => {
    const notes = log.checkpoints.map(({ note }) => note).join('\n');
    expect(parseNotes(`\ufeff\n${notes}\n\n`.replaceAll('\n', '\r\n'))).toHaveLength(log.checkpoints.length);
    expect(parseKeys(`# handed over on 1/12\r\n\r\n${log.signer.vkey}\r\n`)).toHaveLength(1);
    for (const wrong of ['x', notes.slice(0, 40), `${notes}x\n`]) expect(() => parseNotes(wrong)).toThrow();
    for (const wrong of ['x', log.signer.vkey.slice(0, -1), log.signer.vkey.replace(/.$/, 'A')])
      expect(() => parseKeys(wrong)).toThrow();
  });
});
