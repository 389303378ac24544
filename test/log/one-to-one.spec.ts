import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { example } from '../../workflows/admission/examples/example.js';
import type { Entry } from '../../src/log/entry.js';
import { historyOf, openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { intrude } from '../support/intruder.js';
import { tablePrint } from '../support/table-dump.js';

/** How many histories of commands are lived; each draws its own acts, lawful, refused, doubled and stale. */
const histories = process.env.LOTRINH_TORTURE === '1' ? 2_000 : 60;

describe('SEC-01: every effect is one record, and every record one effect', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
  });
  afterAll(() => world.close());

  const bodies = async (): Promise<Entry[]> =>
    (await world.store.reader.all<{ body: string }>('SELECT body FROM entry ORDER BY rowid')).map(
      ({ body }) => JSON.parse(body) as Entry,
    );

  it(`over ${histories} random histories`, async () => {
    const next = random(20_261_121);
    const before = (await bodies()).length;
    let [accepted, refused] = [0, 0];
    for (let n = 0; n < histories; n += 1) {
      const walk = await openCase(world);
      accepted += 1;
      for (let step = 0; step < 4; step += 1) {
        const type = (['absence.start', 'absence.end', 'vote.record', 'ceremony.hold'] as const)[next() % 4]!;
        const key = `history-${n}-${step}`;
        const body = example(type, '2026-02-02');
        const stale = next() % 5 === 0;
        const revision = walk.told.revision + (stale ? 7 : 0);
        const answers = [];
        for (let again = 0; again <= next() % 2; again += 1)
          answers.push(await walk.sends('secretary.1', body, { key, revision }));
        const [{ status, body: told }] = answers as [(typeof answers)[0]];
        if (status === 200) {
          accepted += 1;
          walk.told = told;
        } else if (!stale) refused += 1;
      }
      expect(await historyOf(walk)).toHaveLength(walk.told.revision);
    }
    const written = (await bodies()).slice(before);
    const of = (...kinds: string[]) => written.filter(({ kind }) => kinds.includes(kind));
    expect(of('start', 'act', 'proposal')).toHaveLength(accepted);
    expect(of('refusal').filter(({ command }) => command !== null)).toHaveLength(refused);
    expect(of('start', 'act', 'proposal').length + refused).toBeGreaterThan(histories * 3);
    expect(new Set(written.map(({ chain, seq }) => `${chain}/${seq}`)).size).toBe(written.length);
    expect(await world.faults()).toEqual([]);
    // SEC-02: what each kind of record must say.
    for (const entry of written) {
      expect(Object.keys(entry).sort()).toEqual(fields);
      expect(entry.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      if (['start', 'act', 'proposal'].includes(entry.kind)) {
        expect(entry).toMatchObject({
          on: expect.any(String),
          edition: expect.any(String),
          command: expect.any(String),
        });
        expect(entry.actor).toMatchObject({
          person: expect.any(String),
          duty: expect.any(String),
          unit: expect.any(String),
        });
        expect(entry.session).toMatchObject({ hash: expect.any(String), strength: expect.any(String) });
      }
      if (entry.kind === 'read' || entry.kind === 'refusal') expect(entry.actor.person).not.toBeNull();
    }
  });

  it('no log, no action and no read: 503, and nothing has changed', async () => {
    const walk = await openCase(world);
    const note = await walk.sends('secretary.1', { ...example('absence.start', '2026-02-02'), note: 'Ốm' });
    expect(note.status).toBe(200);
    walk.told = note.body;
    const before = await tablePrint(world.store, ['session']);
    await intrude(
      world.at.address,
      "CREATE TRIGGER log_full BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    );
    const act = await walk.sends('secretary.1', example('absence.end', '2026-02-03'));
    const read = await world.ask('secretary.1', 'POST', `${walk.path}/disclosures`, {
      body: { seq: walk.told.seq, purpose: 'verification' },
    });
    const seen = await world.ask('secretary.1', 'GET', walk.path);
    expect([act.status, read.status, seen.status]).toEqual([503, 503, 503]);
    expect(JSON.stringify([read.body, seen.body])).not.toContain('Ốm');
    expect(await tablePrint(world.store, ['session'])).toEqual(before);
  });
});

const fields = [
  ...['actor', 'annuls', 'at', 'chain', 'command', 'edition', 'entered', 'facts', 'from', 'kind', 'left', 'on'],
  ...['purpose', 'rules', 'sealed', 'seq', 'session', 'setting', 'to', 'type', 'v'],
];

/** Mulberry32: the same histories in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
