import { describe, expect, it } from '@jest/globals';
import { leftOut, vote } from '../../workflows/admission/examples/papers.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { moreThanHalf, reachesTwoThirds } from '../../workflows/admission/shares.js';
import { law } from '../../workflows/editions/law.js';
import type { Route } from '../../workflows/kernel/setting.js';
import { barsOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

/** A branch of so many official members met on the dossier. */
function met(officialMembers: number, route: Route = 'A') {
  const walk = new Walk({ from: '2024-03-04', route }).to('dossierReady');
  return walk.does('meeting.open', 1, { officialMembers, present: officialMembers });
}

describe('CH-24.1: at least three official members', () => {
  it('bars a meeting of two', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('dossierReady');
    const opens = (officialMembers: number) =>
      barsOf(walk.tries('meeting.open', walk.on, { officialMembers, present: officialMembers }));
    expect([opens(2), opens(3)]).toEqual([['CH-24.1'], []]);
  });
});

describe('VOTE-Q (A): nobody’s quorum, but who is absent cannot say yes', () => {
  it('tells that fewer than two thirds came', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('dossierReady');
    const told = (present: number) => noticesOf(walk.tries('meeting.open', walk.on, { present }));
    expect([told(5), told(6)]).toEqual([['VOTE-Q'], []]);
  });

  it('G01-5.1a: tells that the meeting did not choose ballot or card', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('dossierReady');
    expect(noticesOf(walk.tries('meeting.open', walk.on, { formChosenByMeeting: false }))).toEqual(['G01-5.1a']);
  });
});

describe('G01-3.6b, R24-9.3.2, R24-9.3.4: two thirds of all official members', () => {
  it.each([
    [6, 9, 0, 'grassrootsCommittee'],
    [5, 9, 0, 'branchBelowShare'],
    [7, 10, 0, 'grassrootsCommittee'],
    [6, 10, 0, 'branchBelowShare'],
    [2, 3, 0, 'grassrootsCommittee'],
    [1, 3, 0, 'branchBelowShare'],
    [6, 10, 1, 'grassrootsCommittee'],
    [5, 10, 2, 'branchBelowShare'],
    [6, 11, 2, 'grassrootsCommittee'],
  ])('%i yes of %i listed, %i left out: %s', (yes, listed, excluded, stage) => {
    const walk = met(listed).does('vote.record', 0, { vote: vote(yes, listed, leftOut(excluded)) });
    expect(walk.stage).toBe(stage);
    expect(walk.facts.branchVote).toMatchObject({ yes, base: listed - excluded });
  });

  it('for every base the smallest number that is two thirds, and one less is not', () => {
    const { parameters } = law.slices.at(-1)!;
    for (let base = 1; base <= 200; base += 1) {
      const least = Math.ceil((2 * base) / 3);
      expect([base, reachesTwoThirds(vote(least, base), parameters)]).toEqual([base, true]);
      expect([base, reachesTwoThirds(vote(least - 1, base), parameters)]).toEqual([base, false]);
      const more = Math.floor(base / 2) + 1;
      expect([base, moreThanHalf(vote(more, base)), moreThanHalf(vote(more - 1, base))]).toEqual([base, true, false]);
    }
  });

  it('neither abstentions nor invalid ballots are yes, and who stayed away counts', () => {
    const few = { ...vote(6, 10), present: 6, no: 0 };
    expect(met(10).does('vote.record', 0, { vote: few }).stage).toBe('branchBelowShare');
    const spoilt = { ...vote(6, 10), no: 0, invalid: 4 };
    expect(met(10).does('vote.record', 0, { vote: spoilt }).stage).toBe('branchBelowShare');
  });

  const bars = (counted: ReturnType<typeof vote>, members = 9) =>
    barsOf(met(members).tries('vote.record', met(members).on, { vote: counted }));

  it('is refused with a base that is typed too small, or counts others than official members', () => {
    expect(bars(vote(6, 8))).toEqual(['R24-9.3.2']);
    expect(bars(vote(9, 10))).toEqual(['CH-3']);
    expect(bars(vote(9, 9))).toEqual([]);
  });

  it('is refused where the figures cannot be', () => {
    expect(bars({ ...vote(6, 9), no: 4 })).toEqual(['R24-9.3.2']);
    expect(bars({ ...vote(6, 9), present: 5 })).toEqual(['R24-9.3.2']);
    expect(bars({ ...vote(6, 9), present: 10 })).toEqual(['R24-9.3.2']);
    expect(bars({ ...vote(8, 9, leftOut(2)), no: 0, present: 9 })).toEqual(['R24-9.3.2']);
    expect(bars(vote(0, 9, leftOut(9)))).toEqual(['R24-9.3.2']);
  });

  it('leaves nobody out twice', () => {
    const twice = [...leftOut(1), ...leftOut(1)];
    expect(bars(vote(6, 9, twice))).toEqual(['R24-9.3.2']);
  });

  it('tells the figures of a short vote', () => {
    const walk = met(9);
    const decision = walk.tries('vote.record', walk.on, { vote: vote(5, 9) });
    expect(saidOf(decision, 'G01-3.6b')).toMatchObject({ force: 'outcome', detail: { yes: 5, base: 9 } });
    expect(noticesOf(decision)).toEqual(['G01-3.6b', 'R24-9.3.4', 'G01-5.1b']);
  });
});

describe('G01-5.1b: below the share the full result is reported, and those above decide', () => {
  const short = (route: Route, from = '2024-03-04') =>
    new Walk({ from, route }).to('branchMeeting').does('vote.record', 0, { vote: vote(5, 9) });

  it.each([
    ['A', 'grassrootsCommittee'],
    ['B', 'grassrootsCommittee'],
    ['C', 'competentAuthority'],
    ['E', 'grassrootsCommittee'],
  ] as const)('on route %s it goes to %s', (route, stage) => {
    expect(short(route).does('result.report', 2).stage).toBe(stage);
  });

  it('may be voted on again, or reported', () => {
    const walk = short('A').does('meeting.open', 30);
    expect(walk.does('vote.record').stage).toBe('grassrootsCommittee');
  });

  it('starts the limit of the decision from the vote (A)', () => {
    const walk = short('C');
    const votedOn = walk.on;
    walk.does('result.report', 9);
    expect(walk.deadlines().find(({ timer }) => timer === 'T-DECIDE')?.anchor).toBe(votedOn);
  });

  it('does not keep the competent committee from admitting; it is told', () => {
    const walk = short('C').does('result.report', 2).does('board.appraise', 3);
    expect(noticesOf(walk.tries('admission.decide', walk.on))).toEqual(['G01-5.1b']);
  });
});

describe('G01-3.6d, R24-9.3.3: two thirds of the grassroots committee', () => {
  const atCommittee = () => new Walk({ from: '2024-03-04' }).to('grassrootsCommittee');
  it.each([
    [10, 15, 0, 'competentAuthority'],
    [9, 15, 0, 'grassrootsBelowShare'],
    [9, 15, 1, 'grassrootsBelowShare'],
    [9, 15, 2, 'competentAuthority'],
    [8, 15, 3, 'competentAuthority'],
  ])('%i yes of %i, %i left out: %s', (yes, listed, excluded, stage) => {
    const walk = atCommittee().does('committee.vote', 1, { vote: vote(yes, listed, leftOut(excluded, 'suspended')) });
    expect(walk.stage).toBe(stage);
  });

  it('exempts nobody from a committee’s base: that is a ground of members’ meetings only', () => {
    const walk = atCommittee();
    const exempted = vote(8, 15, leftOut(3, 'exemptAbsent'));
    expect(barsOf(walk.tries('committee.vote', walk.on, { vote: exempted }))).toEqual(['R24-9.3.3']);
    expect(outcomeOf(met(15).tries('vote.record', met(15).on, { vote: exempted }))).toBe('accepted');
  });

  it('below the share is reported to the competent committee', () => {
    const walk = atCommittee()
      .does('committee.vote', 1, { vote: vote(9, 15) })
      .does('result.report', 2);
    expect(walk.stage).toBe('competentAuthority');
    walk.does('board.appraise', 3);
    expect(noticesOf(walk.tries('admission.decide', walk.on))).toEqual(['G01-5.1b']);
  });
});
