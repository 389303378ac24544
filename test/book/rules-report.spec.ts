import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { testsNaming } from '../../book/named-tests.js';
import { rulesReport } from '../../book/rules-report.js';
import { code, tests } from '../../book/sources.js';

const ids = readFileSync('docs/law/rule-ids.txt', 'utf8').trim().split('\n');
const read = { ids, code: code(), tests: tests() };
const report = rulesReport(read);

describe('the rules report', () => {
  it('finds every rule modelled and named by a test, or not modelled and why', () => {
    expect(report.faults).toEqual([]);
    expect([...report.rules, ...report.changes].map(({ id }) => id)).toEqual(ids);
  });

  it('says of a rule where it stands, which acts and limits use it and which tests name it', () => {
    expect(report.rules.find(({ id }) => id === 'R24-4.2.1')).toMatchObject({
      status: 'modelled',
      how: ['judged', 'timed'],
      force: 'lapse',
      confidence: 'C2T',
      file: 'workflows/admission/rules/recognition.ts',
      acts: expect.arrayContaining(['recognition.meet']),
      timers: ['T-PROPOSE'],
      tests: expect.arrayContaining([expect.objectContaining({ file: 'test/law/recognition.spec.ts' })]),
    });
    expect(report.rules.find(({ id }) => id === 'FEE-1')).toMatchObject({
      status: 'not-modelled',
      why: expect.any(String),
    });
  });

  it('tells of an id that nobody knows', () => {
    expect(rulesReport({ ...read, ids: [...ids, 'R24-99.9'] }).faults).toEqual([
      'R24-99.9 is in the list, but neither in the register nor among what is not modelled',
    ]);
  });

  it('tells of a rule that the list lacks and code names', () => {
    const named = { path: 'src/some.ts', text: "const rule = 'R24-77.7';" };
    const { faults } = rulesReport({ ...read, ids: ids.filter((id) => id !== 'CH-5.1p'), code: [named] });
    expect(faults.filter((fault) => fault.includes('not in the list'))).toEqual([
      'R24-77.7 is named in src/some.ts, but not in the list',
      'CH-5.1p is named in workflows/admission/rules/register.ts, but not in the list',
    ]);
  });

  it('tells of a modelled rule that no test names', () => {
    const silent = tests().map(({ path, text }) => ({ path, text: text.replaceAll('G01-4.4', 'G01-4') }));
    expect(rulesReport({ ...read, tests: silent }).faults).toEqual(['G01-4.4 is modelled, but no test names it']);
  });
});

describe('a test names a rule', () => {
  const named = (text: string) => Object.fromEntries(testsNaming([{ path: 'some.spec.ts', text }]));
  const by = (...names: string[]) => [{ file: 'some.spec.ts', names }];

  it('in its title, in what it expects, in its rows and in a template; not in a comment', () => {
    expect(
      named(`
        // CH-1.2 is not tested.
        describe('R24-3.3: what follows', () => {
          it('one', () => expect(bars).toEqual(['G01-3.4đ']));
          it.each([['L-54']])('two %s', () => {});
          it(\`three \${x} R24-3.5.2-x\`, () => {});
        });`),
    ).toEqual({
      'R24-3.3': by('R24-3.3: what follows'),
      'G01-3.4đ': by('R24-3.3: what follows › one'),
      'L-54': by('R24-3.3: what follows › two %s'),
      'R24-3.5.2-x': by('R24-3.3: what follows › three … R24-3.5.2-x'),
    });
  });

  it('by its file alone where a table outside of tests does', () => {
    expect(named(`const table = ['CH-1.2'];`)).toEqual({ 'CH-1.2': by() });
  });
});
