import { describe, expect, it } from '@jest/globals';
import { vietnam } from '../calendar/holidays.js';
import { legalDate } from '../calendar/legal-date.js';
import { limitsAltered, planFaults, slicesNamed } from '../editions/migration-plan.js';
import { crossing, type Crossing, type CrossingReport } from '../kernel/crossing.js';
import { waysFrom } from '../kernel/chart.js';
import { deadlinesOf } from '../kernel/deadlines.js';
import type { StateValue } from '../kernel/procedure.js';
import { Walk } from './examples/walk.js';
import { unit } from './examples/unit.js';
import { admission } from './procedure.js';

const { law } = admission;
const on = legalDate('2026-07-26');
const to = law.on(on).id;
const all = new Set(admission.timers.map(({ id }) => id));
const crosses = (walk: Walk, day = on, keep: ReadonlySet<string> = all): Crossing =>
  crossing(
    admission,
    { state: walk.state, setting: { ...unit('A'), candidate: 'c', members: {} }, calendar: vietnam },
    { to: law.on(day).id, on: day, keep },
  );
const reportOf = (outcome: Crossing): CrossingReport => {
  if (outcome.outcome === 'refused') throw new Error(`${outcome.why}: ${outcome.detail}`);
  return outcome.report;
};

describe('one case that crosses to a later slice', () => {
  it('keeps its state and what was done; the limit of the decision keeps the 60 days of its start (R24-4.3.1a)', () => {
    const walk = new Walk({ from: '2024-12-02', route: 'C' }).to('dossierReady').doesOn('meeting.open', '2025-06-30');
    walk.does('vote.record');
    const report = reportOf(crosses(walk, legalDate('2025-07-01')));
    expect(report).toMatchObject({ from: '232-QĐ/TW:2025-01-20+06-HD/TW:2025-06-09', stage: 'competentAuthority' });
    expect(report.kept).toEqual([{ timer: 'T-DECIDE', subject: '', due: '2025-09-24', underNew: '2025-09-03' }]);
    expect(report.moved).toEqual([]);
  });

  it('is refused where the plan does not say what becomes of such a limit', () => {
    const walk = new Walk({ from: '2024-12-02', route: 'C' }).to('dossierReady').doesOn('meeting.open', '2025-06-30');
    walk.does('vote.record');
    expect(crosses(walk, legalDate('2025-07-01'), new Set())).toEqual({
      outcome: 'refused',
      why: 'incompletePlan',
      detail: 'T-DECIDE',
    });
  });

  it('is told what becomes unmet: who raised the spouse must be verified from 19/5/2026 (G01-3.4a-26)', () => {
    const family = (['candidate', 'father', 'mother', 'spouse', 'spouseRaiser'] as const).map((relation) => ({
      ...{ relation, memberNow: false },
    }));
    const saying = { 'record.declare': { subjects: family } };
    const walk = new Walk({ from: '2026-01-05', saying }).to('verifying');
    const report = reportOf(crosses(walk, legalDate('2026-05-19')));
    expect(report.unmet).toEqual([{ act: 'record.certify', rule: 'G01-3.4a-26', force: 'bar' }]);
    expect([report.lost, report.gained, report.met]).toEqual([[], [], []]);
    expect(reportOf(crosses(new Walk({ from: '2026-01-05' }).to('verifying'), legalDate('2026-05-19'))).unmet).toEqual(
      [],
    );
  });

  it('is refused where it has no image, is over, is there already, or the slice is not in force', () => {
    const walk = new Walk({ from: '2026-01-05' }).to('verifying');
    const standing = (value: StateValue) =>
      crossing(
        admission,
        { state: { ...walk.state, value }, setting: { ...unit('A'), candidate: 'c', members: {} }, calendar: vietnam },
        { to, on, keep: all },
      );
    expect(standing('elsewhere')).toMatchObject({ outcome: 'refused', why: 'noImage' });
    expect(standing({ considered: 'elsewhere' })).toMatchObject({ outcome: 'refused', why: 'noImage' });
    expect(standing('withdrawn')).toMatchObject({ outcome: 'refused', why: 'over' });
    expect(crosses(new Walk({ from: '2026-07-27' }).to('sympathiser'))).toMatchObject({
      outcome: 'refused',
      why: 'there',
    });
    expect(
      crossing(
        admission,
        { state: walk.state, setting: { ...unit('A'), candidate: 'c', members: {} }, calendar: vietnam },
        { to, on: legalDate('2026-07-25'), keep: all },
      ),
    ).toMatchObject({ outcome: 'refused', why: 'notInForce' });
  });

  it('on every stage of the road and over every neighbouring pair: no limit moves, none is lost unmentioned', () => {
    for (const { from, until } of law.slices.filter((slice) => slice.judged && slice.until)) {
      const walk = new Walk({ from: legalDate(from) });
      let steps = 0;
      for (const stage of ['sympathiser', 'courseAssigned', 'applying', 'verifying', 'dossierReady'] as const) {
        walk.to(stage);
        if (walk.on >= until! || waysFrom(admission, walk.state.value) === null) break;
        steps += 1;
        const report = reportOf(crosses(walk, until!));
        expect(report.moved).toEqual([]);
        const running = deadlinesOf(admission, walk.state, vietnam).map(({ timer }) => timer);
        for (const { timer } of report.kept) expect(running).toContain(timer);
      }
      expect(steps).toBeGreaterThan(0);
    }
  });
});

describe('a plan', () => {
  const whole = {
    ...{ from: 'E2025b', to, on, basis: 'Hướng dẫn chuyển tiếp 01' },
    keep: limitsAltered(admission, slicesNamed(law, 'E2025b'), to),
  };

  it('names every limit whose rule is not equal', () => {
    expect(whole.keep).toEqual(expect.arrayContaining(['T-INTRO', 'T-DECIDE', 'T-CEREMONY', 'T-RECOG']));
    expect(whole.keep).not.toContain('T-PROPOSE');
    expect(planFaults(admission, whole)).toEqual([]);
  });

  it.each([
    ['from', 'unknown', { from: 'E1999' }],
    ['from', 'unknown', { from: 'before' }],
    ['to', 'unknown', { to: 'E2026b' }],
    ['on', 'notInForce', { on: legalDate('2026-07-25') }],
    ['to', 'notLater', { from: 'E2026b' }],
    ['keep', 'missing', { keep: whole.keep.slice(1) }],
    ['keep', 'notAltered', { keep: [...whole.keep, 'T-PROPOSE'] }],
  ])('wrong in %s: %s', (field, code, more) => {
    expect(planFaults(admission, { ...whole, ...more })).toEqual([expect.objectContaining({ field, code })]);
  });
});
