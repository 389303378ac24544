import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acts } from '../../workflows/admission/acts.js';
import type { Constructor } from '../../workflows/kernel/fields.js';
import { readRows, site } from '../../src/log/log.js';
import { verifyChain } from '../../src/log/verify-chain.js';
import { journalIn } from '../../src/people/erasure-journal.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { worded } from '../support/sample-act.js';
import { tableDump, tablePrint } from '../support/table-dump.js';
import { dialects } from '../support/test-store.js';

interface Draft {
  readonly id: string;
  readonly hash: string;
  readonly state: string;
}
const classes: Readonly<Record<string, Constructor>> = acts;
const mark = 'Sơn Ca Bay';

describe.each(dialects)('SEC-10, SEC-21: data of a person erased over HTTP, on %s', (dialect) => {
  let world: CaseWorld;
  let person: string;
  let walk: Walk;
  const texts: string[] = [];
  beforeAll(async () => {
    world = await caseWorld(dialect);
    walk = await ended();
    person = await personOf(walk);
  });
  afterAll(() => world.close());

  /** A case with a word in every free-text field, that came to its end. */
  async function ended(): Promise<Walk> {
    const found = await openCase(world, { on: '2024-03-04', name: `Lý ${mark}` });
    const sends = found.sends.bind(found);
    found.sends = (login, body, sent) => {
      const full = worded(classes[(body as { type: string }).type]!, body as never, () => {
        texts.push(`chim ${randomBytes(6).toString('hex')}`);
        return texts.at(-1)!;
      });
      return sends(login, full, sent);
    };
    await found.to('applying');
    await found.records('secretary.1', 'list.remove', found.on);
    return found;
  }
  const personOf = async ({ code }: Walk): Promise<string> => {
    const [row] = await world.store.reader.all<{ person_id: string }>(
      'SELECT person_id FROM candidate WHERE code = ?',
      [code],
    );
    return row!.person_id;
  };
  const path = (id = person) => `/api/v1/people/${id}/erasure`;
  const body = { ground: 'consentWithdrawn', paper: '12-TB/ĐU' };
  const draft = (login: string, id?: string, said: object = body) => world.ask(login, 'POST', path(id), { body: said });
  const settle = (login: string, { id, hash }: Pick<Draft, 'id' | 'hash'>, decision = 'confirm', of?: string) =>
    world.ask(login, 'POST', `${path(of)}/${id}/confirmation`, { body: { hash, decision } });
  const drafts = async () =>
    ((await world.ask('inspection.1', 'GET', path())).body as unknown as { items: Draft[] }).items;

  it('is drafted by those over the unit alone, on a ground and a paper', async () => {
    for (const login of ['secretary.1', 'grassroots.1', 'inspection.1', 'administrator.1', 'superior.1'])
      expect([login, (await draft(login)).status]).toEqual([login, 403]);
    for (const said of [{ ...body, ground: 'whim' }, { ground: body.ground }, { ...body, more: 1 }])
      expect((await draft('competent.1', person, said)).status).toBe(400);
    expect((await draft('competent.1', 'nobody-there')).status).toBe(404);
    expect(await drafts()).toEqual([]);
  });

  it('is refused while a case runs, and of a member or officer of today', async () => {
    const running = await openCase(world, { on: '2024-03-04' });
    const answer = await draft('competent.1', await personOf(running));
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'case-active']);
    expect((await draft('competent.1', world.personOf('secretary.1'))).status).toBe(404);
    const officer = await (await openCase(world, { on: '2024-03-04' })).to('applying');
    await officer.records('secretary.1', 'list.remove', officer.on);
    await world.account('officer.9', await personOf(officer));
    const serving = await draft('competent.1', await personOf(officer));
    expect([serving.status, (serving.body as { code: string }).code]).toEqual([409, 'person-serves']);
  });

  it('needs another person on the exact content', async () => {
    const first = (await draft('organisationBoard.1')).body as unknown as Draft;
    expect((await settle('organisationBoard.1', first)).status).toBe(403);
    const [head, tail] = [first.hash.startsWith('a') ? 'b' : 'a', first.hash.slice(1)];
    expect((await settle('competent.1', { ...first, hash: head + tail })).status).toBe(409);
    expect((await settle('secretary.1', first)).status).toBe(403);
    expect((await settle('competent.1', first, 'reject')).status).toBe(200);
    expect((await settle('competent.1', first)).status).toBe(409);
    expect((await drafts()).map(({ state }) => state)).toEqual(['rejected']);
    expect((await world.ask('grassroots.1', 'GET', walk.path)).status).toBe(200);
    expect(JSON.stringify((await world.ask('grassroots.1', 'GET', walk.path)).body)).toContain(mark);
  });

  it('is not confirmed where it is another than was drafted, by a character or by its author', async () => {
    for (const change of [
      "paper = '12-TB/ĐV'",
      "ground = 'retentionOver'",
      "drafted_by = (SELECT id FROM person WHERE id = '$')",
    ]) {
      const made = (await draft('organisationBoard.1')).body as unknown as Draft;
      await world.store.writer.write((tx) =>
        tx.run(`UPDATE erasure_draft SET ${change.replace('$', world.personOf('secretary.1'))} WHERE id = ?`, [
          made.id,
        ]),
      );
      const { status, body: told } = await settle('competent.1', made);
      expect([change, status, (told as { code: string }).code]).toEqual([change, 409, 'draft-void']);
    }
  });

  it('takes name, values and key away, and leaves the log and the case as they were', async () => {
    expect(texts.length).toBeGreaterThan(20);
    const caseRow = 'SELECT id, value, context, revision, head_hash FROM candidate WHERE person_id = ?';
    const before = await world.store.reader.all(caseRow, [person]);
    const entries = await tablePrint(world.store, ['candidate']);
    expect(entries['sealed_value']).toMatch(/^[1-9]\d+ rows/);
    const made = (await draft('competent.1')).body as unknown as Draft;
    const answer = await settle('competent.2', made);
    expect([answer.status, (answer.body as unknown as Draft).state]).toEqual([200, 'confirmed']);

    const dump = JSON.stringify(await tableDump(world.store));
    for (const text of [mark, ...texts, 'son ca bay']) expect([text, dump.includes(text)]).toEqual([text, false]);
    const left = await world.store.reader.all('SELECT field FROM sealed_value WHERE person_id = ?', [person]);
    expect(left).toEqual([]);
    expect(await world.store.reader.all('SELECT state, wrapped FROM person_key WHERE person_id = ?', [person])).toEqual(
      [{ state: 'erased', wrapped: null }],
    );
    expect(await world.store.reader.all(caseRow, [person])).toEqual(before);
    expect(await world.faults()).toEqual([]);
    expect(verifyChain(await readRows(world.store.reader, site, { limit: 100_000 }))).toBeNull();
    const journal = readFileSync(journalIn(dirname(world.at.address.databaseFile)), 'utf8');
    expect(JSON.parse(journal.trim())).toEqual({ person, at: world.clock.now(), ...body });
  });

  it('is told to whoever asks for the person, and done once', async () => {
    const view = await world.ask('grassroots.1', 'GET', walk.path);
    expect([view.status, (view.body as { name: string }).name]).toEqual([200, '[đã xóa]']);
    for (const more of ['/history', '/offers', '/deadlines', '/plan'])
      expect((await world.ask('grassroots.1', 'GET', walk.path + more)).status).toBeLessThan(500);
    const page = await world.ask('grassroots.1', 'GET', `/quan-chung/${walk.code}`, {
      headers: { Accept: 'text/html' },
    });
    expect(page.status).toBe(200);
    const opened = await world.ask('grassroots.1', 'POST', `${walk.path}/disclosures`, {
      body: { seq: 2, purpose: 'appraisal' },
    });
    expect(opened.status).toBe(410);
    expect((await draft('competent.1')).status).toBe(410);
  });

  it('is kept in the journal even where the process ended before its line', async () => {
    // The table knows, the file does not: the next start writes the line.
    const file = journalIn(dirname(world.at.address.databaseFile));
    const kept = readFileSync(file, 'utf8');
    const { ErasuresService } = await import('../../src/erasures/erasures.service.js');
    const { truncateSync } = await import('node:fs');
    for (const cut of [0, 7]) {
      truncateSync(file, cut);
      await world.app.get(ErasuresService, { strict: false }).onApplicationBootstrap();
      expect(readFileSync(file, 'utf8')).toBe(kept);
    }
  });
});
