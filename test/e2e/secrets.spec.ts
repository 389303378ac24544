import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Act } from '../../workflows/kernel/act.js';
import type { Constructor } from '../../workflows/kernel/fields.js';
import { split } from '../../workflows/kernel/keeping.js';
import { acts, type ActType } from '../../workflows/admission/acts.js';
import { example } from '../../workflows/admission/examples/example.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { sampleOf, worded } from '../support/sample-act.js';
import type { Answer } from '../support/serve.js';
import { tableDump } from '../support/table-dump.js';
import { dialects } from '../support/test-store.js';

const mark = 'ChimHoangYen';
const canary = () => `${mark}${randomBytes(9).toString('hex')}`;
const classes: Readonly<Record<string, Constructor<Act>>> = acts;

describe('SEC-10: an act taken apart', () => {
  it.each(Object.keys(acts) as ActType[])('%s: no free text stays among its facts, and none is lost', (type) => {
    const planted: string[] = [];
    const full = sampleOf(classes[type]!, () => {
      planted.push(canary());
      return planted.at(-1)!;
    });
    const { facts, values } = split(classes[type]!, { ...full, type } as never);
    expect(JSON.stringify(facts)).not.toContain(mark);
    expect(values.flatMap(({ value }) => value)).toEqual(planted);
  });
});

describe.each(dialects)('SEC-10, SEC-47: what is written about people, on %s', (dialect) => {
  let world: CaseWorld;
  const answers: string[] = [];
  /** Every text planted, by the case's code and the entry that was to hold it; null where the act was refused. */
  const planted: { readonly text: string; readonly code: string; readonly seq: number | null }[] = [];
  const accepted = new Set<string>();

  beforeAll(async () => {
    world = await caseWorld(dialect);
    const { ask } = world;
    const heard = async (...asked: Parameters<CaseWorld['ask']>): Promise<Answer> => {
      const answer = await ask(...asked);
      // The one door through which values leave, asked on purpose below.
      if (!asked[2].endsWith('/disclosures'))
        answers.push(JSON.stringify([...answer.headers]), JSON.stringify(answer.body));
      return answer;
    };
    world = { ...world, ask: heard };
    for (const live of [ordinary, short, refused, otherwise]) await live();
  }, 120_000);
  afterAll(() => world.close());

  /** A walk that writes a canary into every free-text field of each of its acts. */
  async function talkative(): Promise<Walk> {
    const walk = await openCase(world, { on: '2024-03-04' });
    const sends = walk.sends.bind(walk);
    walk.sends = async (login, body, sent) => {
      const { type } = body as { type: string };
      const texts: string[] = [];
      const full = worded(classes[type]!, body as never, () => {
        texts.push(canary());
        return texts.at(-1)!;
      });
      const answer = await sends(login, full, sent);
      const seq = answer.status === 200 && !sent?.dry ? (answer.body as { seq: number }).seq : null;
      planted.push(...texts.map((text) => ({ text, code: walk.code, seq })));
      if (seq !== null) accepted.add(type);
      return answer;
    };
    return walk;
  }

  async function ordinary(): Promise<void> {
    const walk = await (await talkative()).to('official');
    await walk.records('secretary.1', 'card.hand', walk.on);
  }

  async function short(): Promise<void> {
    const walk = await (await talkative()).to('branchMeeting');
    await walk.records('secretary.1', 'meeting.adjourn', walk.on);
    await walk.records('secretary.1', 'meeting.postpone', walk.on);
    await walk.records('secretary.1', 'list.remove', walk.on);
  }

  async function refused(): Promise<void> {
    const walk = await (await talkative()).to('competentAuthority');
    for (const type of [
      'decision.extend',
      'delay.explain',
      'dossier.return',
      'dossier.resubmit',
      'political.raise',
    ] as const)
      await walk
        .sends(type === 'decision.extend' ? 'competent.1' : 'grassroots.1', example(type, walk.on))
        .then((answer) => {
          if (answer.status === 200) walk.told = answer.body;
        });
    await walk.records('organisationBoard.1', 'board.appraise', walk.on);
    await walk.records('competent.1', 'admission.refuse', walk.on);
    // Dropped: what was proposed stays sealed.
    const { seq, hash } = walk.told.pending[0]!;
    await world.ask('competent.2', 'POST', `${walk.path}/rejections`, {
      body: { seq, hash },
      revision: walk.told.revision,
    });
  }

  /** Every act there is, sent where most have no place, dry and in earnest, by the right person and by a wrong one. */
  async function otherwise(): Promise<void> {
    const walk = await (await talkative()).to('verifying');
    for (const type of Object.keys(acts) as ActType[]) {
      for (const login of ['secretary.1', 'grassroots.1', 'elsewhere.1'])
        for (const dry of [true, false]) {
          const answer = await walk.sends(login, example(type, walk.on), { dry });
          if (answer.status === 200 && !dry) walk.told = answer.body;
        }
      await walk.sends('secretary.1', { ...example(type, walk.on), beside: canary() });
    }
    for (const path of ['', '/offers', '/plan', '/deadlines', '/history?limit=50'])
      await world.ask('secretary.1', 'GET', walk.path + path);
    for (const path of ['/api/v1/candidates?limit=50', '/quan-chung', `/quan-chung/${walk.code}`])
      await world.ask('secretary.1', 'GET', path, { headers: { Accept: 'text/html, application/json' } });
  }

  it('was planted in many acts, and opens only to who may read it, for a purpose', async () => {
    expect(accepted.size).toBeGreaterThan(45);
    const kept = planted.filter(({ seq }) => seq !== null);
    expect(kept.length).toBeGreaterThan(200);
    const opened: string[] = [];
    for (const key of new Set(kept.map(({ code, seq }) => `${code} ${seq}`))) {
      const [code, seq] = key.split(' ');
      const answer = await world.ask('inspection.1', 'POST', `/api/v1/candidates/${code}/disclosures`, {
        body: { seq: Number(seq), purpose: 'inspection' },
      });
      opened.push(JSON.stringify(answer.body));
    }
    const all = opened.join();
    expect(kept.filter(({ text }) => !all.includes(text))).toEqual([]);
  });

  it('stands nowhere in the tables, in clear or in hexadecimal', async () => {
    const dump = JSON.stringify(await tableDump(world.store));
    expect(dump.length).toBeGreaterThan(100_000);
    expect([dump.includes(mark), dump.includes(Buffer.from(mark).toString('hex'))]).toEqual([false, false]);
  });

  it('stands nowhere in the files of the database', () => {
    const folder = dirname(world.at.address.databaseFile);
    // The socket of the console is no file and keeps nothing.
    const names = readdirSync(folder, { withFileTypes: true }).filter((found) => found.isFile());
    const files = names.map(({ name }) => readFileSync(join(folder, name)));
    if (dialect === 'sqlite') expect(Math.max(...files.map(({ length }) => length))).toBeGreaterThan(500_000);
    expect(files.filter((bytes) => bytes.includes(mark))).toEqual([]);
  });

  it('leaves in no answer: no list, no offers, no history, no page, no refusal', () => {
    expect(answers.length).toBeGreaterThan(1_000);
    expect(answers.filter((answer) => answer.includes(mark)).map((answer) => answer.slice(0, 200))).toEqual([]);
  });

  it('leaves every case as its log says', async () => {
    expect(await world.faults()).toEqual([]);
  });
});
