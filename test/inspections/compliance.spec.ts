import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { vietnam } from '../../workflows/calendar/holidays.js';
import { workingDaysBetween } from '../../workflows/calendar/working-days.js';
import { paper } from '../../workflows/admission/examples/papers.js';
import { calendarHistory } from '../../src/calendar/calendar-history.js';
import { storedCase } from '../../src/candidates/history/case-log.js';
import { judgeAgain } from '../../src/candidates/history/judge-again.js';
import type { ComplianceView, JudgedEntry } from '../../src/inspections/compliance.view.js';
import { faultsOf, textOf } from '../support/html.js';
import { cases, openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';

describe('the compliance of a case', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite', 'B');
  });
  afterAll(() => world.close());

  const walked: Walk[] = [];
  const opened = async (on = '2024-03-04'): Promise<Walk> => {
    const walk = await openCase(world, { on });
    walked.push(walk);
    return walk;
  };
  const told = async ({ code }: Pick<Walk, 'code'>): Promise<ComplianceView> => {
    const { status, body } = await world.ask('inspection.1', 'GET', `${cases}/${code}/compliance`);
    if (status !== 200) throw new Error(`refused with ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  const entryOf = ({ entries }: ComplianceView, act: string): JudgedEntry =>
    entries.findLast((one) => one.act === act && one.kind === 'act')!;
  const rules = ({ findings }: JudgedEntry) => findings.map(({ rule, outcome }) => `${rule} ${outcome}`);
  const nothing = { lapsed: 0, overridden: 0, barred: 0, differing: 0, limitsOver: 0, backDated: 0, missingPapers: 0 };

  it('of a clean case shows no deviation, and every act kept', async () => {
    const walk = await (await opened()).to('sympathiser');
    // The list is looked through every month until the branch has met.
    const considered = ['courseAssigned', 'courseCertified', 'leaveToStart', 'applying', 'recordSealed'] as const;
    let reviewed = walk.on;
    for (const stage of [...considered, 'verifying', 'recordCertified', 'dossierReady'] as const) {
      const { on } = await walk.to(stage);
      for (; addDays(reviewed, 28) <= on; reviewed = addDays(reviewed, 28))
        await walk.records('secretary.1', 'list.review', addDays(reviewed, 28));
      walk.on = on;
    }
    await walk.records('secretary.1', 'list.review', addDays(walk.on, 1));
    await walk.to('official');
    const view = await told(walk);
    expect(view.summary).toMatchObject({ ...nothing, lapses: { open: 0, remedied: 0 } });
    expect(view.summary.kept).toBe(view.summary.judged);
    expect(view.entries.filter(({ answered }) => answered === null).map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: view.summary.judged }, () => 'kept'),
    );
    expect(view.limits.map(({ timer }) => timer)).toEqual(expect.arrayContaining(['T-CEREMONY', 'T-PROBATION']));
  });

  describe('with what was not kept', () => {
    let walk: Walk;
    let view: ComplianceView;
    let decided: LegalDate;
    let held: LegalDate;
    const late = 60;
    beforeAll(async () => {
      walk = await (await opened()).to('dossierReady');
      await walk.records('secretary.1', 'specialCase.declare', walk.on, { kind: 'businessOwner', papers: [] });
      await walk.to('grassrootsCommittee');
      const overrides = [{ rule: 'HD08-1', reason: 'Cấp trên đồng ý', paper: paper(walk.on) }];
      await walk.records('superior.1', 'committee.decide', walk.on, { overrides });
      if (walk.told.outcome === 'proposed') await walk.confirms('grassroots.2');
      decided = walk.on;
      if (walk.stage !== 'admissionDecided') await walk.to('admissionDecided');
      await walk.records('secretary.1', 'decision.receive', addDays(decided, 2), { receivedOn: addDays(decided, 2) });
      held = addDays(decided, late);
      await walk.records('secretary.1', 'ceremony.hold', held, {
        branch: world.units.branch,
        helper: world.members[0],
        readBy: world.members[1],
      });
      await walk.records('secretary.1', 'delay.explain', addDays(held, 2), { timer: 'T-CEREMONY' });
      await walk.records('grassroots.1', 'memberRecord.file', addDays(held, 80), { filedOn: addDays(held, 70) });
      world.clock.advance({ milliseconds: 90 * 86_400_000 });
      await walk.records('sponsor.1', 'help.report', addDays(held, 10));
      view = await told(walk);
    });

    it('names the rule, the article, the days over and the remedy of a late ceremony', () => {
      const ceremony = entryOf(view, 'ceremony.hold');
      expect(ceremony.verdict).toBe('lapsed');
      expect(rules(ceremony)).toEqual(expect.arrayContaining(['R24-4.1a lapsed', 'R24-4.1b lapsed']));
      const [finding] = ceremony.findings.filter(({ rule }) => rule === 'R24-4.1b');
      const { due } = finding!.over!;
      expect(finding!.cite).toMatch(/4\.1b$/);
      expect(finding!.over).toEqual({
        due,
        days: (Date.parse(held) - Date.parse(due)) / 86_400_000,
        workingDays: workingDaysBetween(vietnam, due, held),
      });
      expect(finding!.remedied).toEqual({ by: entryOf(view, 'delay.explain').seq, on: addDays(held, 2) });
      expect(view.limits.find(({ timer }) => timer === 'T-CEREMONY')).toMatchObject({
        due,
        over: finding!.over,
        answered: { seq: ceremony.seq, on: held },
      });
    });

    it('counts a record filed late to the day of its filing, and says that nothing has mended it', () => {
      const filed = entryOf(view, 'memberRecord.file');
      expect(rules(filed)).toEqual(['K38-2-30 lapsed']);
      const [{ over, remedied }] = filed.findings as [JudgedEntry['findings'][number]];
      expect([addDays(over!.due, over!.days), remedied]).toEqual([addDays(held, 70), null]);
      expect(view.summary.lapses).toEqual({ open: 1, remedied: 2 });
    });

    it('says what was let pass in spite of an unconfirmed rule, on which paper, and never that it is certain', () => {
      const decision = entryOf(view, 'committee.decide');
      expect(decision.verdict).toBe('overridden');
      expect(decision.findings).toContainEqual(
        expect.objectContaining({ rule: 'HD08-1', outcome: 'overridden', confidence: 'A', paper: expect.any(Object) }),
      );
      expect(view.summary).toMatchObject({ overridden: 1, barred: 0 });
    });

    it('tells acts recorded late from those written down when the case began, and those out of order', () => {
      const report = entryOf(view, 'help.report');
      expect(report.late).toMatchObject({ reasoned: false, fromPaper: false });
      expect(report.after).toBe(entryOf(view, 'memberRecord.file').seq);
      expect(view.summary).toMatchObject({ backDated: 1, backDatedWithoutReason: 1, outOfOrder: 1 });
      expect(entryOf(view, 'ceremony.hold').late).toMatchObject({ fromPaper: true });
    });

    it('says of what is stored otherwise that it differs', async () => {
      await world.store.writer.write((tx) =>
        tx.run(
          "UPDATE deadline SET budget = budget + 1 WHERE timer = 'T-CEREMONY' AND case_id = (SELECT id FROM candidate WHERE code = ?)",
          [walk.code],
        ),
      );
      const changed = await told(walk);
      expect(changed.entries.filter(({ differences }) => differences.length > 0)).toMatchObject([
        { seq: entryOf(view, 'decision.receive').seq, verdict: 'differs', differences: [{ what: 'limits' }] },
      ]);
      await world.store.writer.write((tx) =>
        tx.run(
          "UPDATE deadline SET budget = budget - 1 WHERE timer = 'T-CEREMONY' AND case_id = (SELECT id FROM candidate WHERE code = ?)",
          [walk.code],
        ),
      );
    });

    it.each(['vi', 'en'])('draws a page in %s with the rule, the article and the days', async (lang) => {
      const page = await world.ask('inspection.1', 'GET', `/quan-chung/${walk.code}/tuan-thu?lang=${lang}`);
      expect([page.status, faultsOf(page.body as string)]).toEqual([200, []]);
      const words = textOf(page.body);
      for (const one of ['R24-4.1b', 'K38-2-30', 'HD08-1', '208-QĐ/TW', '24-QĐ/TW'])
        expect([one, words.includes(one)]).toEqual([one, true]);
      const { over } = entryOf(view, 'memberRecord.file').findings[0]!;
      const days = lang === 'vi' ? `quá ${over!.workingDays} ngày làm việc` : `${over!.workingDays} working days over`;
      expect(words).toContain(days);
    });
  });

  it('comes out as `lotrinh judge` does, entry by entry, for every case here', async () => {
    const { reader } = world.store;
    const calendarAt = await calendarHistory(reader);
    for (const walk of [...walked, await (await opened('2026-01-05')).to('verifying')]) {
      const looked = await judgeAgain(reader, (await storedCase(reader, walk.code))!, calendarAt);
      if ('fault' in looked) throw new Error(looked.fault.fault);
      const { entries } = await told(walk);
      const said = entries.map(({ seq, kind, act, on, stage, differences, became }) => ({
        ...{ seq, kind, act, on, stage, differences, became },
      }));
      expect(said).toEqual(looked.found);
      for (const { verdict, differences } of entries)
        expect(['barred', 'differs'].includes(verdict)).toBe(differences.length > 0);
    }
  });

  it('is entered as read, under its purpose, before it is answered', async () => {
    const walk = await opened();
    const seq = async () =>
      world.store.reader.all<{ body: string }>(
        "SELECT body FROM entry WHERE chain = 'site' AND kind = 'read' ORDER BY seq DESC LIMIT 1",
      );
    await told(walk);
    const [last] = await seq();
    expect(JSON.parse(last!.body)).toMatchObject({ type: 'case.judged', purpose: 'inspection' });
    expect((await world.ask('secretary.1', 'GET', `${cases}/${walk.code}/compliance`)).status).toBe(403);
    expect((await world.ask('inspection.1', 'GET', `${cases}/7KQ2M9XDR/compliance`)).status).toBe(404);
  });
});
