import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { ESLint } from 'eslint';

const ruleSet = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: object[] };

/** A house of planted files, to see that the walls hold. */
const planted: Readonly<Record<string, string>> = {
  'workflows/kernel/planted.ts':
    "import { Module } from '@nestjs/common';\nimport { writer } from '../../src/database/writer.js';\nexport const x = [Module, writer];\n",
  'workflows/calendar/planted.ts': "import { x } from '../kernel/planted.js';\nexport const y = x;\n",
  'src/database/writer.ts':
    "import { candidate } from '../candidates/candidate.js';\nexport const writer = candidate;\n",
  'src/people/person.ts': "import { candidate } from '../candidates/candidate.js';\nexport const person = candidate;\n",
  'src/candidates/candidate.ts': 'export const candidate = 1;\n',
  'src/candidates/pages/list.page.tsx': "import { service } from '../list.service.js';\nexport const page = service;\n",
  'src/candidates/list.service.ts': 'export const service = 1;\n',
};

let house: string;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'lo-trinh-walls-'));
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
});

afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

describe('the walls of the house', () => {
  it('hold against every planted arrow', async () => {
    const { output } = await cruise(['workflows', 'src'], {
      baseDir: house,
      validate: true,
      ruleSet: { forbidden: ruleSet.forbidden } as never,
      tsPreCompilationDeps: true,
    });
    const broken = (output as ICruiseResult).summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
    expect(broken).toEqual(
      expect.arrayContaining([
        'law-is-pure workflows/kernel/planted.ts',
        'calendar-stands-alone workflows/calendar/planted.ts',
        'foundations-import-no-feature src/database/writer.ts',
        'people-leans-down-only src/people/person.ts',
        'pages-are-pure src/candidates/pages/list.page.tsx',
      ]),
    );
  });

  it.each([
    ['Date.now()', 'the clock'],
    ['new Date()', 'the time of day'],
    ['Math.random()', 'chance'],
    ['process.env', 'the environment'],
    ['({ after: {} })', 'a hidden process'],
  ])('%s is refused in the law: it knows nothing of %s', async (expression) => {
    const [result] = await new ESLint().lintText(`export const planted: unknown = ${expression};\n`, {
      filePath: 'workflows/kernel/duty.ts',
    });
    expect(result!.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-syntax');
  });

  it('a write beside the writer is refused in the service', async () => {
    const [result] = await new ESLint().lintText(
      'export const planted = (db: { save(x: number): void }) => db.save(1);\n',
      {
        filePath: 'src/clock.ts',
      },
    );
    expect(result!.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-syntax');
  });

  it.each(['Math.random()', '[1, 2].sort(() => Math.random() - 0.5)'])(
    'SEC-66: %s is refused in the service: chance comes from node:crypto',
    async (expression) => {
      const [result] = await new ESLint().lintText(`export const planted: unknown = ${expression};\n`, {
        filePath: 'src/clock.ts',
      });
      expect(result!.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-syntax');
    },
  );

  it.each(['given === password', 'secret !== given', 'code === stored.secret', 'passwordHash == given'])(
    'SEC-66: %s is refused: secrets are compared in constant time',
    async (expression) => {
      const text = `export const planted = (given: string, password: string, secret: string, code: string, passwordHash: string, stored: { secret: string }) => ${expression};\n`;
      const [result] = await new ESLint().lintText(text, { filePath: 'src/clock.ts' });
      expect(result!.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-syntax');
    },
  );
});
