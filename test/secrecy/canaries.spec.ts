import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acts } from '../../workflows/admission/acts.js';
import { type Constructor, fieldsOf } from '../../workflows/kernel/fields.js';
import { openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { sampleOf } from '../support/sample-act.js';
import { tableDump } from '../support/table-dump.js';

const mark = 'HoaMiDat';
const classes: Readonly<Record<string, Constructor>> = acts;

describe('SEC-02, SEC-47: 500 canaries in every field, in clear nowhere but where a name stands', () => {
  let world: CaseWorld;
  const planted: string[] = [];
  const answers: { readonly status: number; readonly text: string }[] = [];
  let said = '';
  const write = { out: process.stdout.write.bind(process.stdout), err: process.stderr.write.bind(process.stderr) };
  const canary = (): string => {
    planted.push(`${mark}${randomBytes(6).toString('hex')}`);
    return planted.at(-1)!;
  };

  beforeAll(async () => {
    world = await caseWorld('sqlite');
    world.app.useLogger(['log', 'error', 'warn', 'debug', 'verbose', 'fatal']);
    const hear = (text: string | Uint8Array): boolean => ((said += String(text)), true);
    process.stdout.write = hear;
    process.stderr.write = hear;
    try {
      await plant();
    } finally {
      process.stdout.write = write.out;
      process.stderr.write = write.err;
    }
  });
  afterAll(() => world.close());

  async function plant(): Promise<void> {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('verifying');
    const send = async (method: string, path: string, sent: object = {}) => {
      const { status, body, headers } = await world.ask('grassroots.1', method, path, sent);
      answers.push({ status, text: JSON.stringify([body, [...headers]]) });
    };
    for (const [type, cls] of Object.entries(classes)) {
      const full = { ...sampleOf(cls, canary), type, on: walk.on };
      await walk.sends('grassroots.1', full).then(({ status, body, headers }) => {
        answers.push({ status, text: JSON.stringify([body, [...headers]]) });
        if (status === 200) walk.told = body;
      });
      // In each field in turn, whatever kind it is of.
      for (const field of fieldsOf(cls).keys())
        await send('POST', `${walk.path}/acts`, { body: { ...full, [field]: canary() }, revision: walk.told.revision });
    }
    for (const field of ['name', 'birth', 'sex', 'ethnicity'])
      await send('POST', '/api/v1/candidates', {
        body: { person: { name: 'Lò', birth: 'x', [field]: canary() }, unit: canary(), observation: { on: canary() } },
      });
    for (const path of ['candidates', 'deadlines'])
      for (const name of ['stage', 'unit', 'after', 'limit', 'timer', 'purpose'])
        await send('GET', `/api/v1/${path}?${name}=${canary()}`);
    for (const header of ['Lotrinh-Purpose', 'If-Match', 'Idempotency-Key', 'Cookie'])
      await send('POST', `${walk.path}/acts`, { body: { type: canary() }, headers: { [header]: canary() } });
    await send('POST', `${walk.path}/acts`, {
      body: `{"type": "${canary()}`,
      headers: { 'Content-Type': 'application/json' },
    });
  }

  it('plants as many as it says', () => {
    expect(planted.length).toBeGreaterThan(500);
    expect(answers.filter(({ status }) => status >= 400).length).toBeGreaterThan(300);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('finds none in an answer', () => {
    const told = answers.filter(({ text }) => text.includes(mark));
    expect(told.map(({ status, text }) => [status, text.slice(0, 300)])).toEqual([]);
  });

  it('finds none in what the service says of itself', () => {
    expect(said.includes(mark)).toBe(false);
  });

  it('finds none in the log, its checkpoints or any table', async () => {
    const dump = await tableDump(world.store);
    const tables = Object.entries(dump).filter(([, rows]) => rows.some((row) => row.includes(mark)));
    expect(tables.map(([name]) => name)).toEqual([]);
  });
});
