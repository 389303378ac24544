import { describe, expect, it } from '@jest/globals';
import type { Introduction } from '../../workflows/admission/examples/road.js';
import { paper } from '../../workflows/admission/examples/papers.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { admission } from '../../workflows/admission/procedure.js';
import { vietnam } from '../../workflows/calendar/holidays.js';
import { begin } from '../../workflows/kernel/chart.js';
import { dutiesAbove } from '../../workflows/kernel/duty.js';
import type { StateValue } from '../../workflows/kernel/procedure.js';
import type { RecordedStep } from '../../workflows/kernel/recorded-step.js';
import { rejudge, type Rejudged } from '../../workflows/kernel/rejudge.js';
import type { Judged } from '../../workflows/kernel/rule.js';
import type { Route } from '../../workflows/kernel/setting.js';

const overridden = (rules: readonly Judged[]): boolean => rules.some(({ outcome }) => outcome === 'overridden');

/** A walk as a log would tell it: each act recorded under the first duty the law names, and confirmed by another person. */
function recorded(walk: Walk): RecordedStep[] {
  let from: StateValue = begin(admission).value;
  return walk.steps.map(({ act, slice, setting, step }, index): RecordedStep => {
    const { law, rules, left, entered, next } = step;
    const before = from;
    from = next.value;
    return {
      ...{ seq: index + 1, kind: law.by === 'clock' ? 'clock' : 'act', act, slice, setting, calendar: vietnam },
      duties: (overridden(rules) ? dutiesAbove(law.by) : law.recordedBy).slice(0, 1),
      second: law.confirm ? { duties: law.confirm.slice(0, 1), another: true } : null,
      ...{ rules, left, entered, from: before, to: next.value, annuls: null },
    };
  });
}

const judged = (steps: readonly RecordedStep[]): Rejudged[] => rejudge({ procedure: admission }, steps);
const differing = (steps: readonly RecordedStep[]): Rejudged[] =>
  judged(steps).filter(({ differences }) => differences.length > 0);

const starts = ['2021-10-04', '2023-02-01', '2024-03-04', '2024-11-18', '2025-06-16', '2025-10-01'];

/** Who may introduce where: two members where there is neither union. */
const unions = {
  two: { youthUnion: false, tradeUnion: false },
  youth: {},
  trade: { youthUnion: false },
};

describe('judged again, a case as it was recorded is the same', () => {
  it.each<Route>(['A', 'B', 'C', 'D', 'E', 'F'])('on route %s, whenever it began', (route) => {
    let walked = 0;
    let members = 0;
    for (const from of starts)
      for (const introduction of ['two', 'youth', 'trade'] satisfies Introduction[])
        for (const subdivision of [false, true]) {
          const walk = new Walk({ from, introduction, setting: unit(route, { subdivision, ...unions[introduction] }) });
          // Where the law of those days ends the road before, it is judged up to there.
          try {
            members += Number(walk.to('official').stage === 'official');
          } catch {
            expect(walk.steps.length).toBeGreaterThan(20);
          }
          const steps = recorded(walk);
          expect(differing(steps)).toEqual([]);
          walked += judged(steps).length;
        }
    expect([walked > 500, members > 0]).toEqual([true, route !== 'F']);
  });

  it('with acts recorded late, and limits that had passed by then', () => {
    const walk = new Walk({ from: '2024-01-08' }).to('probation').waits('2027-12-01');
    expect(walk.steps.some(({ step }) => step.law.by === 'clock')).toBe(true);
    expect(differing(recorded(walk))).toEqual([]);
  });
});

describe('an unconfirmed rule passed on purpose', () => {
  const walk = new Walk({ from: '2024-03-04', route: 'B' }).to('dossierReady');
  walk.does('specialCase.declare', 0, { kind: 'businessOwner', papers: [] }).to('grassrootsCommittee');
  const overrides = [{ rule: 'HD08-1', reason: 'Cấp trên đồng ý', paper: paper(walk.on) }];
  walk.does('committee.decide', 0, { overrides });
  const steps = recorded(walk);

  it('is passed again under the duty above, which the log names', () => {
    expect(steps.at(-1)?.rules).toContainEqual({ id: 'HD08-1', force: 'bar', outcome: 'overridden' });
    expect(differing(steps)).toEqual([]);
  });

  it('is not, where the log names a duty that may not', () => {
    const own = steps.map((step) =>
      step.act.type === 'committee.decide' ? { ...step, duties: ['grassroots' as const] } : step,
    );
    expect(differing(own)).toMatchObject([{ act: 'committee.decide', differences: [{ judged: 'unlawful HD08-1' }] }]);
  });
});

describe('judged again, what was planted is found and named', () => {
  const steps = recorded(new Walk({ from: '2024-01-08' }).to('probation'));
  const place = (type: string): number => steps.findIndex(({ act }) => act.type === type);
  const planted = (type: string, change: (step: RecordedStep) => Partial<RecordedStep>): Rejudged[] => {
    const at = place(type);
    return differing(steps.map((step, index) => (index === at ? { ...step, ...change(step) } : step)));
  };
  const found = (all: readonly Rejudged[]) =>
    all.map(({ act, differences }) => [act, differences.map(({ what }) => what)]);

  it('a fact tampered with so that a rule bars: the rule that refuses', () => {
    const [again, ...more] = planted('vote.record', ({ act }) => ({
      act: {
        ...act,
        vote: { form: 'ballot', listed: 9, excluded: [], present: 9, yes: 9, no: 9, invalid: 0 },
      } as never,
    }));
    expect([again?.act, again?.stage.judged]).toEqual(['vote.record', null]);
    expect(again?.differences).toMatchObject([{ what: 'outcome', recorded: 'accepted' }]);
    expect(String(again?.differences[0]?.judged)).toMatch(/^unlawful .*\b(R24|CH|G01)-/);
    // What came after stands on what was recorded, and is not blamed for it.
    expect(more).toEqual([]);
  });

  it('a vote count tampered with so that the share is missed: another way, another stage', () => {
    const all = planted('vote.record', ({ act }) => ({
      act: {
        ...act,
        vote: { form: 'ballot', listed: 9, excluded: [], present: 9, yes: 3, no: 6, invalid: 0 },
      } as never,
    }));
    expect(found(all)[0]).toEqual(['vote.record', expect.arrayContaining(['entered', 'to'])]);
    expect(all[0]?.stage).toEqual({ recorded: 'grassrootsCommittee', judged: 'branchBelowShare' });
  });

  it('a day moved past a limit: what lapses now, and the limit that had passed', () => {
    const all = planted('ceremony.hold', ({ act }) => ({ act: { ...act, on: '2025-12-01' as never } }));
    expect(found(all)).toEqual([['ceremony.hold', expect.arrayContaining(['passed'])]]);
  });

  it('a rule outcome changed, left out or invented: the rule by its id', () => {
    for (const type of ['list.enter', 'record.certify', 'admission.decide']) {
      const [first, ...rest] = steps[place(type)]!.rules;
      for (const rules of [
        [{ ...first!, outcome: 'lapsed' as const }, ...rest],
        rest,
        [...rest, first!, { ...first!, id: 'R24-9.9' }],
      ])
        expect(JSON.stringify(planted(type, () => ({ rules })))).toMatch(/"what":"rules"/);
      const [again] = planted(type, () => ({ rules: [{ ...first!, outcome: 'overridden' as const }, ...rest] }));
      expect(again?.differences).toEqual([
        {
          what: 'rules',
          recorded: [`${first!.id} ${first!.force} overridden`],
          judged: [`${first!.id} ${first!.force} met`],
        },
      ]);
    }
  });

  it('another slice of the law', () => {
    const [later] = admission.law.slices.slice(-1);
    for (const type of ['nomination.make', 'vote.record']) {
      const [again] = planted(type, () => ({ slice: later!.id }));
      expect(again?.differences[0]).toEqual({ what: 'slice', recorded: later!.id, judged: steps[place(type)]!.slice });
    }
  });

  it('another duty, no second person, or the same person twice', () => {
    const [foreign] = planted('vote.record', () => ({ duties: ['politicalCentre'] }));
    expect(foreign?.differences).toMatchObject([{ what: 'outcome', judged: 'notYours' }]);
    const own = steps[place('vote.record')]!.second!;
    for (const second of [null, { ...own, another: false }, { ...own, duties: ['politicalCentre'] as const }])
      expect(found(planted('vote.record', () => ({ second })))).toEqual([['vote.record', ['second']]]);
    expect(found(planted('list.review', () => ({})))).toEqual([]);
  });

  it('an entry that is missing: the next one stood elsewhere', () => {
    const without = steps.filter(({ act }) => act.type !== 'board.appraise');
    expect(found(differing(without))[0]).toEqual(['admission.decide', expect.arrayContaining(['outcome'])]);
  });

  it('facts of any shape, without failing', () => {
    for (const act of [{ vote: null }, { vote: 'all' }, { vote: [] }])
      expect(planted('vote.record', (step) => ({ act: { ...step.act, ...act } })).length).toBeGreaterThan(0);
  });
});
