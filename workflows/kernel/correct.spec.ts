import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/legal-date.js';
import { vietnam } from '../calendar/holidays.js';
import { Walk } from '../admission/examples/walk.js';
import { vote } from '../admission/examples/papers.js';
import type { ActType } from '../admission/acts.js';
import { admission } from '../admission/procedure.js';
import { stages, type Stage } from '../admission/stages.js';
import type { Act } from './act.js';
import type { Change, Recorded, Settled } from './correct.js';
import { deadlinesOf } from './deadlines.js';
import { letPass } from './decide.js';
import { duties } from './duty.js';
import { correct } from './impact.js';
import { replay } from './replay.js';
import { placeAt } from './warrant.js';

const everyone = duties.filter((duty) => duty !== 'clock');

/** A walk's steps as a log would tell them. */
const told = ({ steps }: Walk): Recorded[] =>
  steps.map(({ act, slice, setting, lapses, step }, index) => ({
    seq: index + 1,
    by: step.law.by === 'clock' ? 'clock' : 'person',
    step: { act, slice, setting, lapses },
    duties: everyone,
    settingOf: index + 1,
    despite: false,
  }));

const seqOf = (walk: Walk, type: string): number => walk.steps.findLastIndex(({ act }) => act.type === type) + 1;

function annul(walk: Walk, type: string, others: Readonly<Record<string, Settled>> = {}) {
  return corrected(walk, { seq: seqOf(walk, type), restated: null, ...said(walk, others) });
}

function restate(walk: Walk, type: string, facts: object, others: Readonly<Record<string, Settled>> = {}) {
  const seq = seqOf(walk, type);
  const { act, setting } = walk.steps[seq - 1]!;
  return corrected(walk, { seq, restated: { act: { ...act, ...facts }, setting }, ...said(walk, others) });
}

const said = (walk: Walk, others: Readonly<Record<string, Settled>>): Pick<Change, 'others' | 'settingOf'> => ({
  others: new Map(Object.entries(others).map(([type, settled]) => [seqOf(walk, type), settled])),
  settingOf: 1_000,
});

const corrected = (walk: Walk, change: Change) =>
  correct(admission, vietnam, told(walk), change, { on: walk.on, setting: walk.setting, crossed: null });

const verdicts = ({ impact }: ReturnType<typeof corrected>) =>
  Object.fromEntries(impact.acts.map(({ act, verdict }) => [act, verdict]));
const stepsOf = ({ rejudged }: ReturnType<typeof corrected>) => rejudged.kept.map(({ recorded }) => recorded.step);

const walkTo = (stage: Stage, from = '2024-03-04') => new Walk({ from }).to(stage);
const far: readonly Stage[] = [
  'verifying',
  'dossierReady',
  'branchMeeting',
  'competentAuthority',
  'probation',
  'recognised',
];

describe('a correction replayed', () => {
  it('of the last act gives the state before it, at every step of the road', () => {
    const walk = walkTo('official');
    for (let count = 2; count <= walk.steps.length; count += 1) {
      const upTo = told(walk).slice(0, count);
      const last = upTo.at(-1)!;
      if (last.by === 'clock') continue;
      const change: Change = { seq: count, restated: null, others: new Map(), settingOf: 1_000 };
      const { rejudged } = correct(admission, vietnam, upTo, change, {
        on: last.step.act.on,
        setting: walk.setting,
        crossed: null,
      });
      const lastHuman = upTo.slice(0, -1).findLastIndex(({ by }) => by === 'person');
      expect(rejudged.state).toEqual(
        replay(
          admission,
          upTo.slice(0, lastHuman + 1).map(({ step }) => step),
        ),
      );
      expect(rejudged.undecided).toEqual([]);
    }
  });

  it.each(far)('that says the same facts again changes nothing, up to %s', (stage) => {
    const walk = walkTo(stage);
    for (const { seq, by } of told(walk)) {
      if (by === 'clock') continue;
      const { act, setting } = walk.steps[seq! - 1]!;
      const change: Change = { seq: seq!, restated: { act, setting }, others: new Map(), settingOf: 1_000 };
      const { impact, rejudged, passing } = corrected(walk, change);
      expect(impact).toMatchObject({
        ...{ clock: { gone: [], appeared: [] }, deadlines: [], undecided: [], needless: [] },
        stage: { from: walk.stage, to: walk.stage },
      });
      expect(impact.acts.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
      const { state } = letPass(admission, { ...walk, state: rejudged.state }, walk.on);
      expect([state, passing.length]).toEqual([walk.state, walk.steps.length - rejudged.kept.length]);
    }
  });

  it('leads to the state that its steps alone rebuild', () => {
    fc.assert(
      fc.property(fc.constantFrom(...far), fc.nat(), fc.integer({ min: -400, max: 400 }), (stage, at, days) => {
        const walk = walkTo(stage);
        const people = told(walk).filter(({ by }) => by === 'person');
        const { seq, step } = people[1 + (at % (people.length - 1))]!;
        const act: Act = { ...step.act, on: addDays(step.act.on, days) };
        for (const restated of [{ act, setting: step.setting }, null]) {
          const result = corrected(walk, { seq: seq!, restated, others: new Map(), settingOf: 1_000 });
          const kept = stepsOf(result);
          expect(replay(admission, JSON.parse(JSON.stringify(kept)) as typeof kept)).toEqual(result.rejudged.state);
          // Nobody's act is lost: it stands, or it is told.
          const dropped = result.rejudged.dropped.map(({ recorded }) => recorded.seq);
          const stands = result.rejudged.kept.filter(({ recorded }) => recorded.by === 'person');
          expect(dropped.length + stands.length).toBe(people.length);
          const told_ = new Set(result.impact.acts.map(({ seq: of }) => of));
          expect(dropped.filter((of) => of !== seq && !told_.has(of!))).toEqual([]);
        }
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });
});

describe('the impact report', () => {
  it('says *same* of acts that what was corrected does not touch', () => {
    const walk = walkTo('competentAuthority');
    const report = annul(walk, 'introduction.sign', { 'dossier.complete': 'standing', 'meeting.open': 'standing' });
    expect(verdicts(report)).toMatchObject({ 'vote.record': 'same' });
  });

  it('says *otherDeadline* of a vote whose true day moves the limits it started', () => {
    const walk = walkTo('competentAuthority');
    const { act } = walk.steps[seqOf(walk, 'vote.record') - 1]!;
    const report = restate(walk, 'vote.record', { on: addDays(act.on, 1) });
    const [vote_] = report.impact.acts;
    expect(vote_).toMatchObject({ act: 'vote.record', verdict: 'otherDeadline', settled: null });
    expect(vote_!.deadlines.map(({ timer }) => timer)).toContain('T-DECIDE');
    expect(vote_!.deadlines.every(({ from, to }) => from !== null && to !== null && from < to)).toBe(true);
  });

  it('says *notLawful* of the meeting when the true date of the certificate was too old for it', () => {
    const walk = walkTo('branchMeeting');
    const report = restate(walk, 'certificate.issue', { certificateOn: '2019-08-15' });
    const meeting = report.impact.acts.find(({ act }) => act === 'meeting.open')!;
    expect([meeting.verdict, meeting.settled]).toEqual(['notLawful', null]);
    expect(meeting.refused!.unmet.map(({ rule }) => rule)).toContain('G01-5.4b');
    expect(meeting.refused!.unmet[0]!.cite).not.toBe('');
    expect(report.impact.undecided).toContain(seqOf(walk, 'meeting.open'));
  });

  it('says of acts for which the chart has no way any more that they cannot stand', () => {
    const walk = walkTo('competentAuthority');
    const report = annul(walk, 'meeting.open');
    const later = report.impact.acts.find(({ act }) => act === 'vote.record')!;
    expect([later.verdict, later.canStand, later.refused!.kind]).toEqual(['notLawful', false, 'notHere']);
    expect(report.impact.stage).toEqual({ from: 'competentAuthority', to: 'dossierReady' });
  });

  it('follows a vote count to where it leads: short, the dossier never went up', () => {
    const walk = walkTo('competentAuthority');
    const report = restate(walk, 'vote.record', { vote: vote(5, 9) });
    expect(report.impact.stage.to).toBe('branchBelowShare');
    expect(report.impact.undecided.length).toBeGreaterThan(0);
  });

  it('lets limits go that no longer follow, and others come', () => {
    const walk = walkTo('sympathiser').waits('2024-08-01');
    const reviews = walk.steps.filter(({ step }) => step.law.by === 'clock').map(({ act }) => act.on);
    expect(reviews.length).toBeGreaterThan(0);
    const { act } = walk.steps[seqOf(walk, 'list.enter') - 1]!;
    const { clock } = restate(walk, 'list.enter', { on: addDays(act.on, 3) }).impact;
    expect(clock.gone.map(({ on }) => on)).toEqual(reviews);
    expect(clock.appeared.map(({ on }) => on)).toEqual(reviews.map((on) => expect.not.stringMatching(on)));
  });
});

describe('acts that would no longer be lawful', () => {
  it('are kept standing despite, or annulled too, as was said of each; then nothing is undecided', () => {
    const walk = walkTo('branchMeeting');
    const open = annul(walk, 'introduction.sign').impact;
    expect(open.acts.filter(({ verdict }) => verdict === 'notLawful').map(({ canStand }) => canStand)).toContain(true);
    const all = (settled: Settled) =>
      Object.fromEntries(open.undecided.map((seq) => [walk.steps[seq - 1]!.act.type, settled]));
    const standing = annul(walk, 'introduction.sign', all('standing'));
    expect([standing.impact.undecided, standing.impact.needless]).toEqual([[], []]);
    expect(standing.rejudged.state.value).toEqual(walk.state.value);
    expect(standing.impact.acts.filter(({ settled }) => settled === 'standing').length).toBe(open.undecided.length);

    const others = { ...all('annulled'), 'meeting.open': 'annulled' as const };
    const annulled = annul(walk, 'introduction.sign', others);
    expect(annulled.impact.stage.to).toBe('recordCertified');
    expect(annulled.impact.undecided).toEqual([]);
  });

  it('stand by an earlier correction when the next one is made: nobody is asked again', () => {
    const walk = walkTo('branchMeeting');
    const { undecided } = annul(walk, 'introduction.sign').impact;
    const types = Object.fromEntries(undecided.map((seq) => [walk.steps[seq - 1]!.act.type, 'standing' as const]));
    const { rejudged } = annul(walk, 'introduction.sign', types);
    const history = rejudged.kept.map(({ recorded }) => recorded);
    const seq = seqOf(walk, 'opinion.summarise');
    const { step } = history.find((one) => one.seq === seq)!;
    const change: Change = { seq, restated: { act: step.act, setting: step.setting }, others: new Map(), settingOf: 9 };
    const { impact } = correct(admission, vietnam, history, change, {
      on: walk.on,
      setting: walk.setting,
      crossed: null,
    });
    expect([impact.undecided, impact.acts.filter(({ settled }) => settled === 'standing').length]).toEqual([
      [],
      undecided.length,
    ]);
  });

  it('are not spoken of needlessly: what stays lawful needs nobody to let it stand', () => {
    const walk = walkTo('competentAuthority');
    const { act } = walk.steps[seqOf(walk, 'vote.record') - 1]!;
    const report = restate(walk, 'vote.record', { on: addDays(act.on, 1) }, { 'committee.vote': 'standing' });
    expect(seqOf(walk, 'committee.vote')).toBeGreaterThan(0);
    expect(report.impact.needless).toEqual([seqOf(walk, 'committee.vote')]);
  });
});

describe('a warrant puts a case at any stage', () => {
  const numbered = (Object.keys(stages) as Stage[]).filter((stage) => stages[stage] !== '');

  const aside = numbered.filter((stage) => /^S(19|26|3\d|4\d|5\d)/.test(stages[stage]));

  it.each(numbered)('%s: from everywhere on the road, and the limits there can be let pass', (to) => {
    for (const from of ['pool', ...far] as const) {
      const walk = walkTo(from);
      const { facts } = walk;
      const value = placeAt(admission, to, walk.state);
      // A side state has nowhere to return to: only its own act leads there.
      if (value === null) {
        expect(aside).toContain(to);
        continue;
      }
      expect(admission.stageOf(value)).toBe(to);
      const given = { act: { type: 'case.move', on: walk.on } as Act, setting: walk.setting, value };
      const state = replay(admission, [...walk.steps, given]);
      expect([state.facts, admission.stageOf(state.value)]).toEqual([facts, to]);
      deadlinesOf(admission, state, vietnam);
      const lived = letPass(admission, { state, setting: walk.setting, calendar: vietnam }, addDays(walk.on, 600));
      for (const at of [state, lived.state]) {
        walk.state = at;
        // Facts that the stage's own road would have brought may be missing: acts are then refused, not broken.
        for (const { act } of walk.offers()) walk.tries(act as ActType, walk.on);
      }
    }
  });

  it('leaves the regions it does not speak of as they are', () => {
    const { state } = new Walk({ from: '2024-03-04' }).to('verifying');
    const value = placeAt(admission, 'applying', state) as { considered: { political: string } };
    expect(value.considered.political).toBe((state.value as typeof value).considered.political);
    expect(placeAt(admission, 'nowhere', state)).toBeNull();
  });
});
