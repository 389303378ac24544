import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, legalDate } from '../../workflows/calendar/legal-date.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

describe.each(dialects)('SEC-18: what was verified opens by duty, stage and purpose, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterAll(() => world.close());

  const opens = async (walk: Walk, seq: number, login: string, purpose = 'verification'): Promise<string> => {
    const { status, body } = await world.ask(login, 'POST', `${walk.path}/disclosures`, { body: { seq, purpose } });
    if (status !== 200) return `${status} ${(body as { rule?: string }).rule ?? ''}`.trim();
    return (body as { items: { value: string }[] }).items.map(({ value }) => value).join();
  };
  const reads = async (): Promise<number> => {
    const found = await world.store.reader.all("SELECT seq FROM entry WHERE chain = 'site' AND type = 'value.read'");
    return found.length;
  };

  it('from stage to stage, until thirty days after the decision; each opening an entry, each refusal none', async () => {
    const walk = await (await openCase(world, { on: '2026-03-02' })).to('verifying');
    const content = 'Không có vấn đề gì.';
    await walk.records('grassroots.1', 'verification.reply', walk.on, { row: 'father', content, repliedOn: walk.on });
    const { seq } = walk.told;
    const logins = ['secretary.1', 'grassroots.1', 'organisationBoard.1', 'competent.1'] as const;
    const seen = async (): Promise<boolean[]> => {
      const before = await reads();
      const answers: string[] = [];
      for (const login of logins) answers.push(await opens(walk, seq, login));
      const opened = answers.map((answer) => answer === content);
      expect(answers.filter((answer) => answer !== content && answer !== '403 SEC-18')).toEqual([]);
      expect((await reads()) - before).toBe(opened.filter(Boolean).length);
      return opened;
    };
    expect(await seen()).toEqual([true, true, true, false]);
    await walk.to('recordCertified');
    expect(await seen()).toEqual([true, true, false, false]);
    await walk.to('grassrootsCommittee');
    expect(await seen()).toEqual([false, true, false, false]);
    await walk.to('competentAuthority');
    // The dossier has lain there for months: the committee that sent it up needs it no more.
    expect(await seen()).toEqual([false, false, true, true]);
    await walk.to('admissionDecided');
    world.clock.set(`${addDays(legalDate(walk.told.stage.since), 29)}T02:00:00.000Z`);
    expect(await seen()).toEqual([false, true, true, true]);
    world.clock.set(`${addDays(legalDate(walk.told.stage.since), 30)}T02:00:00.000Z`);
    expect(await seen()).toEqual([false, false, false, false]);

    // By mandate at any time, for the inspection and nothing else; nobody else says it is one.
    expect(await opens(walk, seq, 'inspection.1', 'inspection')).toBe(content);
    expect(await opens(walk, seq, 'inspection.1', 'appraisal')).toBe('403 SEC-18');
    expect(await opens(walk, seq, 'superior.1')).toBe('403 SEC-14');
    expect(await opens(walk, seq, 'elsewhere.1')).toBe('404');
  });

  it('without a purpose nothing opens, and what is less than C3 keeps no window', async () => {
    const walk = await (await openCase(world, { on: '2026-03-02' })).to('verifying');
    expect((await world.ask('secretary.1', 'POST', `${walk.path}/disclosures`, { body: { seq: 1 } })).status).toBe(400);
    expect((await opens(walk, 1, 'superior.1', 'appraisal')).startsWith('403')).toBe(false);
    expect(await opens(walk, 1, 'grassroots.1', 'inspection')).not.toContain('403');
  });
});
