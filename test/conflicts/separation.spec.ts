import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import { example } from '../../workflows/admission/examples/example.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import type { Answer } from '../support/serve.js';
import { dialects } from '../support/test-store.js';

const since = legalDate('2015-01-01');
const paper = { number: '08-CV/ĐU', date: '2024-03-04', issuer: 'Đảng ủy' };

describe.each(dialects)('SEC-19: who may not also be whom, by the history of the case, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterEach(async () => {
    expect(await world.faults()).toEqual([]);
  });
  afterAll(() => world.close());

  let count = 0;
  /** An official member of the branch with an account, and no duty yet. */
  async function member(): Promise<{ login: string; person: string }> {
    count += 1;
    const person = await world.person('Lường Văn Quân');
    await world.store.writer.write((tx) =>
      tx.run("INSERT INTO member (person_id, unit_id, kind, valid_from) VALUES (?, ?, 'official', ?)", [
        ...[person, world.units.branch, since],
      ]),
    );
    await world.account(`member.${count}`, person);
    return { login: `member.${count}`, person };
  }
  const seat = (personId: string, duty: Exclude<Duty, 'clock'>, unitId: string, to?: string) =>
    world.duty({ personId, duty, unitId, from: since, ...(to !== undefined && { to: legalDate(to) }) });
  const refusedFor = ({ status, body }: Answer, expected: number, rule: string) => {
    expect([status, body]).toMatchObject([expected, { code: 'separation-of-duties', rule, by: expect.any(Array) }]);
  };

  const introduces = (walk: Walk, introducer: string, more: object = {}) =>
    walk.sends('secretary.1', { ...example('introduction.sign', walk.on, { introducer }), ...more });
  const sends = (walk: Walk, envoy: string, more: object = {}) =>
    walk.sends('grassroots.1', { ...example('verification.request', walk.on, { envoy }), ...more });
  const settle = (walk: Walk, login: string, how = 'confirmations') => {
    const { seq, hash } = walk.told.pending.at(-1)!;
    return world.ask(login, 'POST', `${walk.path}/${how}`, { body: { seq, hash }, revision: walk.told.revision });
  };
  const took = (walk: Walk, answer: Answer): void => {
    expect([answer.status, answer.body]).toMatchObject([200, {}]);
    walk.told = answer.body;
  };

  it('introducer, then verifier: who introduced is not sent to verify; another is', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('recordSealed');
    const { person } = await member();
    took(walk, await introduces(walk, person));
    const answer = await sends(walk, person);
    refusedFor(answer, 422, 'SEC-19-introducer-verifier');
    expect(answer.body).toMatchObject({ clashes: [{ person, wanted: 'verifier', held: 'introducer' }] });
    took(walk, await sends(walk, (await member()).person));
  });

  it('verifier, then introducer', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('recordSealed');
    const { person } = await member();
    took(walk, await sends(walk, person));
    refusedFor(await introduces(walk, person), 422, 'SEC-19-introducer-verifier');
  });

  it.each([
    ['introducer', 'SEC-19-introducer-signer', 'applying', introduces],
    ['verifier', 'SEC-19-verifier-signer', 'recordSealed', sends],
  ] as const)(
    '%s, then signer: not by a later role, nor as deputy, neither proposing nor confirming',
    async (...of) => {
      const [, rule, stage, first] = of;
      const walk = await (await openCase(world, { on: '2024-03-04' })).to(stage);
      const { login, person } = await member();
      took(walk, await first(walk, person));
      await walk.to('competentAuthority');
      await walk.records('organisationBoard.1', 'board.appraise', walk.on);
      // Promoted: the office of the committee, and its deputy in the board that confirms.
      await seat(person, 'competent', world.units.superior);
      const proposes = await walk.sends(login, example('admission.decide', walk.on));
      refusedFor(proposes, 403, rule);
      expect((proposes.body as { by: string[] }).by).toContain('competent');
      await walk.records('competent.1', 'admission.decide', walk.on);
      refusedFor(await settle(walk, login), 403, rule);
      await seat(person, 'organisationBoard', world.units.superior);
      refusedFor(await settle(walk, login), 403, rule);
      // Not to sign binds him to nothing else: he may still drop the proposal, and another signs.
      await walk.confirms('competent.2');
      expect(walk.stage).toBe('admissionDecided');
    },
  );

  it('signer, then introducer or verifier of the next attempt', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('competentAuthority');
    const { login, person } = await member();
    await seat(person, 'competent', world.units.superior);
    await walk.records('organisationBoard.1', 'board.appraise', walk.on);
    await walk.records('competent.1', 'admission.refuse', walk.on);
    await walk.confirms(login);
    expect(walk.stage).toBe('refused');
    await walk.records('secretary.1', 'attempt.resume', walk.on);
    await walk.to('recordSealed');
    for (const signer of [person, world.personOf('competent.1')]) {
      refusedFor(await sends(walk, signer), 422, 'SEC-19-verifier-signer');
      const introduced = await introduces(walk, signer);
      // The one is no member of the branch, which the law finds first.
      if (signer === person) refusedFor(introduced, 422, 'SEC-19-introducer-signer');
      else expect(introduced.status).toBe(422);
    }
  });

  it('an introduction that was annulled binds nobody', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('recordSealed');
    const { person } = await member();
    took(walk, await introduces(walk, person));
    const correction = {
      ...{ type: 'act.annul', on: walk.on, ground: 'wrongCase', reason: 'Ghi nhầm hồ sơ.' },
      ...{ entry: walk.told.seq, paper },
    };
    const proposed = await world.ask('secretary.1', 'POST', `${walk.path}/corrections`, {
      body: correction,
      revision: walk.told.revision,
    });
    took(walk, proposed);
    refusedFor(await sends(walk, person), 422, 'SEC-19-introducer-verifier');
    took(walk, await settle(walk, 'grassroots.1'));
    took(walk, await sends(walk, person));
  });

  it('a correction leads round it no more than an act does', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('recordSealed');
    const [one, two] = [await member(), await member()];
    took(walk, await introduces(walk, one.person));
    took(walk, await sends(walk, two.person));
    const answer = await world.ask('grassroots.1', 'POST', `${walk.path}/corrections`, {
      body: {
        ...{ type: 'act.restate', on: walk.on, ground: 'typingError', reason: 'Ghi nhầm người.' },
        ...{ entry: walk.told.seq, paper, restated: { envoy: one.person } },
      },
      revision: walk.told.revision,
    });
    refusedFor(answer, 422, 'SEC-19-introducer-verifier');
  });

  it('auditor, then writer: who opened the case for an inspection acts in it under no later duty', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('sympathiser');
    const { login, person } = await member();
    const inspection = await seat(person, 'inspection', world.units.province);
    const body = { seq: 1, purpose: 'inspection' };
    expect((await world.ask(login, 'POST', `${walk.path}/disclosures`, { body })).status).toBe(200);
    await world.store.writer.write((tx) => world.accounts.revoke(tx, inspection, world.clock.today(), null));
    await seat(person, 'secretary', world.units.branch);
    refusedFor(await walk.sends(login, example('list.review', walk.on)), 403, 'SEC-19-auditor-writer');
    const other = await (await openCase(world, { on: '2024-03-04' })).to('sympathiser');
    expect((await other.sends(login, example('list.review', other.on))).status).toBe(200);
  });

  it('writer, then auditor: nobody opens for an inspection what he recorded himself', async () => {
    const { login, person } = await member();
    const held = await seat(person, 'secretary', world.units.branch);
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('sympathiser');
    took(walk, await walk.sends(login, example('list.review', walk.on)));
    await world.store.writer.write((tx) => world.accounts.revoke(tx, held, world.clock.today(), null));
    await seat(person, 'inspection', world.units.province);
    const body = { seq: 1, purpose: 'inspection' };
    const answer = await world.ask(login, 'POST', `${walk.path}/disclosures`, { body });
    refusedFor(answer, 403, 'SEC-19-auditor-writer');
  });

  it('recorder of a count, then confirmer of its minutes: one person through two duties', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('branchMeeting');
    const { login, person } = await member();
    await seat(person, 'secretary', world.units.branch);
    took(walk, await walk.sends(login, example('vote.record', walk.on)));
    await seat(person, 'grassroots', world.units.commune);
    const answer = await settle(walk, login);
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'forbidden', rule: 'SEC-21' }]);
    await walk.confirms('secretary.2');
  });

  it('a warning passes with a reason and a paper, the reason sealed', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('recordSealed');
    const rule = 'SEC-19-helper-verifier';
    refusedFor(await sends(walk, world.members[0]), 422, rule);
    const reason = 'Chi bộ chỉ có ba đảng viên chính thức.';
    took(walk, await sends(walk, world.members[0], { overrides: [{ rule, reason, paper }] }));
    const history = (await world.ask('secretary.1', 'GET', `${walk.path}/history?limit=50`)).body as {
      items: { seq: number; facts: object; sealed: string[] }[];
    };
    const entry = history.items.find(({ seq }) => seq === walk.told.seq)!;
    expect(entry).toMatchObject({
      facts: { overrides: [{ rule }] },
      sealed: expect.arrayContaining(['overrides.0.reason']),
    });
    expect(JSON.stringify(entry)).not.toContain(reason);
    // Who introduced should not conclude on the record either.
    const { login, person } = await member();
    took(walk, await introduces(walk, person));
    await seat(person, 'grassroots', world.units.commune);
    const exempt = example('verification.exempt', walk.on);
    refusedFor(await walk.sends(login, exempt), 403, 'SEC-19-introducer-certifier');
  });

  it('who declared a conflict of his own is not sent to verify', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('recordSealed');
    const { login, person } = await member();
    await world.ask(login, 'POST', '/api/v1/me/conflicts', { body: { code: walk.code } });
    walk.on = world.clock.today();
    refusedFor(await sends(walk, person), 422, 'SEC-20');
  });
});
