import { describe, expect, it } from '@jest/globals';
import { paper, vote } from '../../workflows/admission/examples/papers.js';
import { people, unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { birthDate } from '../../workflows/calendar/months.js';
import type { Setting } from '../../workflows/kernel/setting.js';
import { barsOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

const applying = () => new Walk({ from: '2024-03-04' }).to('applying');
const since = (date: string) => ({ togetherSince: legalDate(date) });

describe('CH-4.2a, R24-3.2.1: the introducer, twelve months together in one unit', () => {
  it('bars the day before they are over and names that day', () => {
    const walk = applying();
    const decision = walk.tries('introduction.sign', '2024-07-20', since('2023-07-21'));
    expect([barsOf(decision), saidOf(decision, 'R24-3.2.1')?.earliest]).toEqual([['R24-3.2.1'], '2024-07-21']);
    expect(barsOf(walk.tries('introduction.sign', '2024-07-20', since('2023-07-20')))).toEqual([]);
  });

  it('counts from 29 February to the 28th', () => {
    const walk = new Walk({ from: '2024-09-04' }).to('applying');
    expect(barsOf(walk.tries('introduction.sign', '2025-02-27', since('2024-02-29')))).toEqual(['R24-3.2.1']);
    expect(barsOf(walk.tries('introduction.sign', '2025-02-28', since('2024-02-29')))).toEqual([]);
  });

  it('asks for an official member', () => {
    const walk = applying();
    expect(barsOf(walk.tries('introduction.sign', walk.on, { official: false }))).toEqual(['CH-4.2a']);
  });

  it('R24-3.2.1-x1: does not ask how long he has been one', () => {
    expect(noticesOf(applying().tries('introduction.sign', '2024-07-20', since('2023-07-20')))).toEqual([]);
  });
});

describe('R24-3.2.2: who stands in for another is spared the twelve months', () => {
  const replaced = () => applying().does('helper.replace', 1, { old: people.helper, new: people.third });
  const stepsIn = { introducer: people.third, replacement: true, ...since('2024-07-01') };

  it('and nobody else', () => {
    const walk = applying();
    expect(barsOf(walk.tries('introduction.sign', walk.on, stepsIn))).toEqual(['R24-3.2.2']);
    expect(outcomeOf(replaced().tries('introduction.sign', '2024-07-20', stepsIn))).toBe('accepted');
  });

  it('runs no longer for the new helper as a limit', () => {
    const ids = (walk: Walk) => walk.deadlines().map(({ timer }) => timer);
    expect(ids(applying())).toContain('T-INTRO');
    expect(ids(replaced())).not.toContain('T-INTRO');
  });

  it('replaces the helper or an introducer, by another person', () => {
    const walk = applying();
    expect(barsOf(walk.tries('helper.replace', walk.on, { old: people.third }))).toEqual(['R24-3.2.2']);
    expect(barsOf(walk.tries('helper.replace', walk.on, { new: people.helper }))).toEqual(['R24-3.2.2']);
    walk.does('introduction.sign', 0, { introducer: people.second });
    walk.does('helper.replace', 1, { old: people.second, new: people.third });
    expect([walk.facts.helper?.person, walk.facts.replacing]).toEqual([people.helper, [people.third]]);
  });
});

describe('R24-3.1: which union body resolves', () => {
  it('asks for an organisation that is there', () => {
    const resolve = (more: Partial<Setting>, body: 'youthUnionExecutive' | 'wholeCell' | 'tradeUnionExecutive') => {
      const walk = new Walk({ from: '2024-03-04' }).to('pool');
      walk.setting = unit('A', more);
      return barsOf(walk.tries('union.resolve', walk.on, { body }));
    };
    expect(resolve({ youthUnion: false }, 'wholeCell')).toEqual(['R24-3.1']);
    expect(resolve({ tradeUnion: false }, 'youthUnionExecutive')).toEqual([]);
    expect(resolve({ tradeUnion: false }, 'tradeUnionExecutive')).toEqual(['R24-3.1']);
    expect(resolve({ youthUnion: false }, 'tradeUnionExecutive')).toEqual([]);
  });

  it('UNI-1: no share was found; half and not more is told (A)', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('pool');
    expect(noticesOf(walk.tries('union.resolve', walk.on, { vote: vote(5, 10) }))).toEqual(['UNI-1']);
    expect(noticesOf(walk.tries('union.resolve', walk.on, { vote: vote(6, 10) }))).toEqual([]);
  });
});

describe('CH-4.1: two official members, or one with the union', () => {
  interface Case {
    readonly birth: string;
    readonly setting?: Partial<Setting>;
    readonly introducers?: readonly string[];
    readonly union?: 'youthUnionExecutive' | 'tradeUnionExecutive';
    readonly member?: boolean;
  }

  /** A record certified, everything gathered but what the case leaves out; the dossier is closed on 2024-08-20. */
  function closes(
    introRoute: 'two' | 'youth' | 'trade',
    { birth, setting = {}, introducers = [people.helper], ...by }: Case,
  ) {
    const walk = new Walk({
      from: '2024-03-04',
      introduction: 'two',
      saying: { 'application.write': { birthDate: birthDate(birth) } },
    }).to('applying');
    walk.setting = unit('A', setting);
    for (const introducer of introducers) walk.does('introduction.sign', 0, { introducer });
    if (by.union) {
      walk.does('union.resolve', 0, { body: by.union, member: by.member ?? true });
      walk.does('opinion.request', 0, { row: 'u', capacity: 'organisation' }).does('opinion.receive', 0, { row: 'u' });
    }
    walk.does('opinion.request').does('opinion.receive', 1).does('opinion.summarise');
    walk.does('record.declare').does('record.seal').does('verification.request');
    for (const row of ['candidate', 'father', 'mother']) walk.does('verification.reply', 1, { row });
    walk.does('record.comment').does('record.certify');
    return walk.tries('dossier.complete', '2024-08-20', { introRoute });
  }

  /** On 2024-08-20: 30 until August 1994, 35 until August 1989. */
  const young = '1993-09';
  const thirtyOne = '1993-08';
  const thirtySix = '1988-08';
  const both = [people.helper, people.second];

  it('CH-4.1a: asks for two introducers where none of the unions is there', () => {
    const none = { youthUnion: false, tradeUnion: false };
    expect(barsOf(closes('two', { birth: young, setting: none }))).toEqual(['CH-4.1a']);
    expect(barsOf(closes('two', { birth: young, setting: none, introducers: both }))).toEqual([]);
  });

  it('CH-4.1a, CH-4.2b: asks for an introduction at all', () => {
    const bars = barsOf(closes('youth', { birth: young, introducers: [], union: 'youthUnionExecutive' }));
    expect(bars).toEqual(['CH-4.1b', 'CH-4.2b']);
  });

  it('CH-4.1b: of youth age, the Youth Union where there is one, and its members only', () => {
    expect(barsOf(closes('youth', { birth: young, union: 'youthUnionExecutive' }))).toEqual([]);
    expect(barsOf(closes('youth', { birth: young, union: 'youthUnionExecutive', member: false }))).toEqual(['CH-4.1b']);
    expect(barsOf(closes('youth', { birth: young }))).toEqual(['CH-4.1b']);
    expect(barsOf(closes('two', { birth: young, introducers: both }))).toEqual(['CH-4.1b']);
    expect(barsOf(closes('trade', { birth: young, union: 'tradeUnionExecutive' }))).toEqual(['CH-4.1b']);
  });

  it('CH-4.1c: without a Youth Union, the Trade Union in agencies and enterprises', () => {
    const agency = { youthUnion: false, place: 'agency' } as const;
    expect(barsOf(closes('trade', { birth: young, setting: agency, union: 'tradeUnionExecutive' }))).toEqual([]);
    expect(barsOf(closes('trade', { birth: young, setting: agency }))).toEqual(['CH-4.1c']);
    expect(barsOf(closes('two', { birth: young, setting: agency, introducers: both }))).toEqual(['CH-4.1c']);
    const village = { youthUnion: false, place: 'village' } as const;
    const two = closes('two', { birth: young, setting: village, introducers: both });
    expect([barsOf(two), noticesOf(two)]).toEqual([[], ['L-ROUTE']]);
  });

  it('CONF-INTRO: past youth age sources disagree, so any way passes and it is told', () => {
    const told = (...of: Parameters<typeof closes>) => noticesOf(closes(...of));
    expect(told('two', { birth: thirtyOne, introducers: both })).toEqual(['CONF-INTRO']);
    expect(told('youth', { birth: thirtyOne, union: 'youthUnionExecutive' })).toEqual(['CONF-INTRO']);
    expect(told('youth', { birth: thirtySix, union: 'youthUnionExecutive' })).toEqual(['L-ROUTE', 'CONF-INTRO']);
    expect(told('trade', { birth: thirtySix, union: 'tradeUnionExecutive' })).toEqual(['L-ROUTE', 'CONF-INTRO']);
    expect(told('two', { birth: young, setting: { youthUnion: false, tradeUnion: false }, introducers: both })).toEqual(
      [],
    );
  });

  it('L-ROUTE: the local table is on by default and can be switched off', () => {
    const village = { youthUnion: false, place: 'village', options: [] } as const;
    expect(noticesOf(closes('two', { birth: young, setting: { ...village, options: [] }, introducers: both }))).toEqual(
      [],
    );
  });
});

describe('union.withdraw', () => {
  it('takes the resolution back, and a ready dossier with it', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('dossierReady').does('union.withdraw', 1);
    expect([walk.stage, walk.facts.union]).toEqual(['recordCertified', null]);
    expect(barsOf(walk.tries('dossier.complete', walk.on))).toEqual(['CH-4.1b']);
  });

  it('has no place where none was given', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('pool');
    expect(outcomeOf(walk.tries('union.withdraw', walk.on, { resolution: paper(walk.on) }))).toBe('notHere');
  });
});
