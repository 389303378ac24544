import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { example } from '../../workflows/admission/examples/example.js';
import { cases, openCase, type Told } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { counts, seed } from '../support/torture.js';

/** What becomes of one sending of a command. */
const fates = ['answered', 'answer dropped', 'cut in the head', 'cut in the body', 'cut at once', 'twins'] as const;
type Fate = (typeof fates)[number];

interface Command {
  readonly path: string;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
}

describe.each([
  ['sqlite', counts(1_500, 10_000)],
  ['postgres', counts(400, 3_000)],
] as const)('REL-03: on %s %i commands, each sent 1 to 5 times over lines that are cut', (dialect, commands) => {
  let world: CaseWorld;
  let bearer: string;
  beforeAll(async () => {
    world = await caseWorld(dialect);
    bearer = `Bearer ${await world.token('secretary.1')}`;
  });
  afterAll(() => world.close());

  const ask = ({ path, body, headers }: Command) => world.send('POST', path, { body, headers });

  /** The request as bytes on a line of its own, of which a part is sent before it is cut; the answer is never read. */
  function cutOff({ path, body, headers }: Command, fate: Fate): Promise<void> {
    const { hostname, port } = new URL(world.url);
    const text = JSON.stringify(body);
    const fields = {
      Host: `${hostname}:${port}`,
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(text)),
      ...headers,
    };
    const head = [
      `POST ${path} HTTP/1.1`,
      ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`),
      '',
      '',
    ].join('\r\n');
    const sent =
      fate === 'cut in the head'
        ? head.slice(0, head.length / 2)
        : fate === 'cut in the body'
          ? head + text.slice(0, text.length / 2)
          : head + text;
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(sent, () => {
          if (fate === 'cut at once') socket.resetAndDestroy();
          else socket.destroySoon();
        });
      });
      socket.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
      });
      socket.on('close', () => {
        resolve();
      });
      socket.resume();
    });
  }

  it('have one effect each, and every answer tells the same', async () => {
    const seeded = seed();
    const chances = fc.sample(fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 4 }), {
      seed: seeded,
      numRuns: commands,
    });
    const told = new Map<string, Told>();
    const sendings = { count: 0, replayed: 0 };

    /** Sends one command as chance will have it, and once more to learn its answer. */
    async function perform(command: Command, key: string): Promise<Told> {
      const answers: Told[] = [];
      for (const fate of chances[told.size % chances.length]!) {
        sendings.count += 1;
        if (fate === 'answered') answers.push((await ask(command)).body);
        else if (fate === 'twins')
          answers.push(...(await Promise.all([ask(command), ask(command)])).map(({ body }) => body as Told));
        else await cutOff(command, fate);
      }
      const last = await ask(command);
      expect([seeded, key, last.status, last.body]).toEqual([
        seeded,
        key,
        command.path === cases ? 201 : 200,
        expect.any(Object),
      ]);
      if (last.headers.get('Idempotency-Replayed')) sendings.replayed += 1;
      answers.push(last.body);
      expect(new Set(answers.map(({ hash, revision, code }) => `${code} ${revision} ${hash}`)).size).toBe(1);
      told.set(key, last.body);
      return last.body;
    }

    /** Goes on with one case after another until enough was commanded. */
    async function caller(): Promise<void> {
      while (told.size < commands) {
        const key = randomUUID();
        const headers = { Authorization: bearer, 'Idempotency-Key': key };
        const person = { name: 'Vàng Thị Súa', birth: '1998-03' };
        let at = await perform(
          { path: cases, headers, body: { person, unit: world.units.branch, observation: { on: '2026-02-02' } } },
          key,
        );
        for (let n = 0; n < 12 && told.size < commands; n += 1) {
          const next = randomUUID();
          at = await perform(
            {
              path: `${cases}/${at.code}/acts`,
              body: example(n % 2 === 0 ? 'absence.start' : 'absence.end', '2026-02-02'),
              headers: { Authorization: bearer, 'Idempotency-Key': next, 'If-Match': `"${at.revision}"` },
            },
            next,
          );
        }
      }
    }

    await Promise.all(Array.from({ length: 12 }, caller));
    // Most had their effect before the last sending, whose answer was the first to be read.
    expect(sendings.count).toBeGreaterThan(commands * 1.5);
    expect(sendings.replayed).toBeGreaterThan(commands * 0.5);
    const entries = await world.store.reader.all<{ chain: string; seq: number; body: string }>(
      "SELECT chain, seq, body FROM entry WHERE chain <> 'site'",
    );
    const effects = entries.map(({ seq, body }) => `${(JSON.parse(body) as { command: string }).command} ${seq}`);
    expect(effects.sort()).toEqual([...told].map(([key, { seq }]) => `${key} ${seq}`).sort());
    expect(await world.faults()).toEqual([]);
  }, 900_000);
});

describe.each([
  ['sqlite', 1],
  ['postgres', 1],
  ['postgres', 2],
] as const)('REL-04: 50 clients at one case, on %s with %i instances', (dialect, instances) => {
  const edits = counts(6, 20);
  let worlds: CaseWorld[];
  beforeAll(async () => {
    const first = await caseWorld(dialect);
    worlds = [first, ...(instances > 1 ? [await caseWorld(dialect, 'A', first)] : [])];
  });
  afterAll(async () => {
    for (const world of worlds.reverse()) await world.close();
  });

  it('the revision is the number of edits accepted; everybody else is told the present one', async () => {
    const walk = await openCase(worlds[0]!);
    let accepted = 0;
    const client = async (n: number): Promise<void> => {
      const world = worlds[n % worlds.length]!;
      let revision = 1;
      for (let edit = 0; edit < edits; edit += 1) {
        const body = example('absence.start', '2026-02-02', { reason: `Lý do ${n}.${edit}` });
        const { status, body: told } = await world.ask('secretary.1', 'POST', `${walk.path}/acts`, { body, revision });
        expect([200, 409]).toContain(status);
        const seen = (told as Told).revision;
        expect(seen).toBeGreaterThan(status === 200 ? revision : revision - 1);
        if (status === 200) accepted += 1;
        else expect(told).toMatchObject({ code: 'stale' });
        revision = seen;
      }
    };
    await Promise.all(Array.from({ length: 50 }, (_, n) => client(n)));
    const [row] = await worlds[0]!.store.reader.all<{ revision: number }>(
      'SELECT revision FROM candidate WHERE code = ?',
      [walk.code],
    );
    expect(row!.revision).toBe(1 + accepted);
    expect(accepted).toBeGreaterThan(edits);
    expect(await worlds[0]!.faults()).toEqual([]);
  }, 300_000);
});
