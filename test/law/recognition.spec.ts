import { describe, expect, it } from '@jest/globals';
import { leftOut, paper, vote } from '../../workflows/admission/examples/papers.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { addDays, legalDate } from '../../workflows/calendar/legal-date.js';
import type { Route } from '../../workflows/kernel/setting.js';
import { nodes } from '../support/nodes.js';
import { barsOf, lapsesOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

/** A member since a day; the road before it is walked so that the ceremony is lawful on it. */
function joined(on: string, route: Route = 'A') {
  const from = addDays(legalDate(on), -215);
  const walk = new Walk({ from, route }).to('admissionDecided').does('decision.receive', 1);
  return walk.doesOn('ceremony.hold', on);
}

/** All papers of recognition written after the twelve months, on the day of the last. */
function prepared(on = '2024-10-10', route: Route = 'A') {
  const walk = joined(on, route).does('memberRecord.file', 10).does('training.certify', 60);
  const end = `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`;
  walk
    .waits(addDays(legalDate(end), 1))
    .does('selfCriticism.submit')
    .does('help.review');
  return walk.does('opinion.request').does('opinion.receive', 3).does('opinion.summarise');
}
const met = (on?: string, route?: Route) => prepared(on, route).does('recognition.meet', 1);
const yes = (count: number, of = 9) => ({ vote: vote(count, of) });

describe('CH-5.1p: twelve months from the ceremony, the same day', () => {
  it.each([
    ['2024-10-10', '2025-10-10'],
    ['2024-02-29', '2025-02-28'],
    ['2023-02-28', '2024-02-28'],
    ['2024-08-31', '2025-08-31'],
    ['2024-12-31', '2025-12-31'],
    ['2025-01-01', '2026-01-01'],
  ])('joined on %s: ends on %s, recognition the day after', (on, end) => {
    const walk = joined(on);
    expect(walk.deadlines().find(({ timer }) => timer === 'T-PROBATION')).toMatchObject({ due: end, kind: 'exact' });
    expect(walk.waits(end).stage).toBe('probation');
    walk.waits(addDays(legalDate(end), 1));
    expect(walk.stage).toBe('recognitionPreparing');
    expect(walk.steps.find(({ act }) => act.type === 'clock.probationEnded')?.act.on).toBe(addDays(legalDate(end), 1));
  });

  it('says in probation when recognition may begin', () => {
    const walk = joined('2024-10-10');
    const refused = walk.tries('recognition.meet', '2025-10-10');
    expect(outcomeOf(refused)).toBe('notHere');
    expect(saidOf(refused, 'CH-5.1p')).toMatchObject({ earliest: '2025-10-11', force: 'bar' });
    const ahead = walk.ahead().find(({ act }) => act === 'selfCriticism.submit')!;
    expect([ahead.stage, ahead.unmet.map(({ rule, earliest }) => [rule, earliest])]).toEqual([
      'recognitionPreparing',
      [['R24-4.2.1-d', '2025-10-11']],
    ]);
  });
});

describe('R24-4.2.1-d, G01-4.2 to G01-4.4: papers dated after the twelve months', () => {
  const after = () => joined('2024-10-10').waits('2025-10-20');

  it.each(['selfCriticism.submit', 'help.review'] as const)('%s', (act) => {
    const walk = after();
    const dated = (date: string) =>
      act === 'selfCriticism.submit'
        ? barsOf(walk.tries(act, '2025-10-20', { written: paper(date) }))
        : barsOf(walk.tries(act, '2025-10-20', { review: paper(date) }));
    expect(dated('2025-10-10')).toEqual(['R24-4.2.1-d']);
    expect(dated('2025-10-11')).toEqual([]);
    expect(dated('2025-10-21')).toEqual([act === 'help.review' ? 'G01-4.3' : 'G01-4.2']);
  });

  it('G01-4.1 to G01-4.4: names each that is missing', () => {
    const walk = after();
    expect(barsOf(walk.tries('recognition.meet', walk.on))).toEqual(['G01-4.1', 'G01-4.2', 'G01-4.3', 'G01-4.4']);
    walk.does('training.certify').does('selfCriticism.submit').does('help.review');
    expect(saidOf(walk.tries('recognition.meet', walk.on), 'G01-4.4')?.remedy).toMatchObject({ paper: 'residence' });
    walk.does('opinion.request').does('opinion.receive').does('opinion.summarise');
    expect(barsOf(walk.tries('recognition.meet', walk.on))).toEqual([]);
  });

  it('what was gathered for admission does not serve again', () => {
    const walk = after();
    expect(walk.facts).toMatchObject({ opinions: {}, synthesisOn: null });
    expect(barsOf(walk.tries('opinion.summarise', walk.on))).toEqual(['G01-4.4']);
    expect(barsOf(walk.tries('opinion.receive', walk.on))).toEqual(['G01-4.4']);
  });

  it('G01-4.1: the class is certified by the centre of the day, or the competent committee', () => {
    const walk = joined('2024-10-10');
    const issued = (on: string, issuer: 'district' | 'commune' | 'committee') =>
      barsOf(walk.tries('training.certify', on, { issuer }));
    expect([issued('2025-06-08', 'district'), issued('2025-06-08', 'commune')]).toEqual([[], ['G01-4.1']]);
    expect([issued('2025-06-09', 'district'), issued('2025-06-09', 'committee')]).toEqual([['G01-4.1'], []]);
  });
});

describe('R24-4.2.1: the branch proposes within thirty working days of the end', () => {
  it('late is a lapse, and moves neither the meeting nor the official date', () => {
    const walk = prepared();
    const { due } = walk.deadlines().find(({ timer }) => timer === 'T-PROPOSE')!;
    expect(due).toBe('2025-11-21');
    expect(lapsesOf(walk.tries('recognition.meet', '2025-11-21'))).toEqual([]);
    expect(lapsesOf(walk.tries('recognition.meet', '2025-11-24'))).toEqual(['R24-4.2.1']);
    walk.doesOn('recognition.meet', '2025-11-24').does('recognition.vote').does('recognition.resolve', 3);
    walk.does('board.appraise', 2).does('recognition.decide', 2);
    expect(walk.facts.officialOn).toBe('2025-10-10');
    walk.does('delay.explain', 1, { timer: 'T-PROPOSE' });
    expect(walk.facts.lapses).toEqual([]);
  });

  it('ends with the proposal, not with a short vote', () => {
    const ids = (walk: Walk) => walk.deadlines().map(({ timer }) => timer);
    expect(ids(met().does('recognition.vote', 0, yes(5)))).toContain('T-PROPOSE');
    expect(ids(met().does('recognition.vote', 0, yes(6)))).not.toContain('T-PROPOSE');
  });

  it('does not begin again when the committee says "not yet"', () => {
    const walk = met().does('recognition.vote').does('recognition.resolve', 3).does('board.appraise', 2);
    walk.does('recognition.refuse', 30);
    expect([walk.stage, walk.deadlines().map(({ timer }) => timer)]).toEqual(['recognitionPreparing', []]);
    expect(lapsesOf(walk.tries('recognition.meet', '2026-03-02'))).toEqual([]);
  });
});

describe('G01-4.5a, R24-4.2.3: two thirds, and three meetings short go up', () => {
  it.each(['recognitionBranch', 'recognitionGrassroots'] as const)(
    'that the third short vote is counted of the body is told as a reading, in %s (A)',
    (stage) => {
      const walk = nodes[stage]!();
      const [type, short] =
        stage === 'recognitionBranch'
          ? (['recognition.vote', { vote: vote(5, 9) }] as const)
          : (['recognition.resolve', { vote: vote(9, 15) }] as const);
      const marks: (string | undefined)[] = [];
      for (const days of [0, 20, 20]) {
        const said = walk.tries(type, addDays(walk.on, days), short);
        marks.push(saidOf(said, 'R24-4.2.3')?.confidence);
        walk.does(type, days, short);
      }
      expect([marks, walk.stage]).toEqual([['C2T', 'C2T', 'A'], 'deadlockReferred']);
    },
  );

  it.each([
    [6, 9, 0, 'recognitionGrassroots'],
    [5, 9, 0, 'recognitionBranch'],
    [6, 10, 1, 'recognitionGrassroots'],
  ])('%i yes of %i, %i left out: %s', (count, listed, excluded, stage) => {
    const walk = prepared().does('recognition.meet', 1, { officialMembers: listed, present: listed });
    walk.does('recognition.vote', 0, { vote: vote(count, listed, leftOut(excluded)) });
    expect(walk.stage).toBe(stage);
  });

  it('R24-9.3.2, CH-3: the base is the members met', () => {
    const walk = met();
    expect(barsOf(walk.tries('recognition.vote', walk.on, { vote: vote(6, 8) }))).toEqual(['R24-9.3.2']);
    expect(barsOf(walk.tries('recognition.vote', walk.on, { vote: vote(8, 10) }))).toEqual(['CH-3']);
  });

  it('the third meeting short in the branch refers the case', () => {
    const walk = met().does('recognition.vote', 0, yes(5)).does('recognition.vote', 30, yes(5));
    expect([walk.stage, walk.facts.recognition.branchShort]).toEqual(['recognitionBranch', 2]);
    expect(walk.does('recognition.vote', 30, yes(5)).stage).toBe('deadlockReferred');
    expect(outcomeOf(walk.tries('recognition.vote', walk.on))).toBe('notHere');
  });

  it('one meeting counts once, whichever motion fell short (A)', () => {
    const walk = met().does('recognition.vote', 0, yes(5));
    walk.does('recognition.vote', 0, { ...yes(3), motion: 'delete' });
    expect([walk.stage, walk.facts.recognition.branchShort]).toEqual(['recognitionBranch', 1]);
    walk.does('recognition.vote', 30, { ...yes(3), motion: 'delete' });
    expect(walk.facts.recognition.branchShort).toBe(2);
  });

  it('a vote to delete recognises nobody: it proposes deletion, which ends the limit for proposing', () => {
    const walk = met().does('recognition.vote', 0, { ...yes(9), motion: 'delete' });
    expect([walk.stage, walk.facts.deletion?.ground]).toEqual(['deletionVoting', 'notQualified']);
    expect([walk.facts.recognition.vote, walk.facts.officialOn]).toEqual([null, null]);
    expect(walk.deadlines().map(({ timer }) => timer)).not.toContain('T-PROPOSE');
  });

  it('the committee counts its own three', () => {
    const walk = met().does('recognition.vote');
    for (const day of [3, 10, 10]) walk.does('recognition.resolve', day, { vote: vote(9, 15) });
    expect([walk.stage, walk.facts.recognition.branchShort]).toEqual(['deadlockReferred', 0]);
  });

  it('short twice in each body is not three', () => {
    const walk = met().does('recognition.vote', 0, yes(5)).does('recognition.vote', 20, yes(5));
    walk.does('recognition.vote', 20).does('recognition.resolve', 3, { vote: vote(9, 15) });
    walk.does('recognition.resolve', 3, { vote: vote(9, 15) });
    expect(walk.stage).toBe('recognitionGrassroots');
  });

  it('those above decide after a deadlock; the official date is the end of the twelve months', () => {
    const walk = met();
    for (const day of [0, 20, 20]) walk.does('recognition.vote', day, yes(5));
    walk.does('deadlock.resolve', 90);
    expect([walk.stage, walk.facts.officialOn]).toEqual(['recognised', '2025-10-10']);
  });

  it('an adjourned meeting counts for nothing', () => {
    const walk = met().does('recognition.adjourn');
    expect([walk.stage, walk.facts.recognition.branchShort]).toEqual(['recognitionPreparing', 0]);
  });
});

describe('K38-II-card: card list and photo with the proposal, one meeting decides both, since 29/9/2025', () => {
  it('asks for the list of a proposal only', () => {
    const walk = met();
    const bare = { cardList: false, photo: true };
    expect(barsOf(walk.tries('recognition.vote', walk.on, bare))).toEqual(['K38-II-card']);
    expect(barsOf(walk.tries('recognition.vote', walk.on, { cardList: true, photo: false }))).toEqual(['K38-II-card']);
    expect(barsOf(walk.tries('recognition.vote', walk.on, { ...bare, ...yes(5) }))).toEqual([]);
  });

  it('and for the card decision', () => {
    const walk = met().does('recognition.vote').does('recognition.resolve', 2).does('board.appraise', 2);
    expect(barsOf(walk.tries('recognition.decide', walk.on, { cardDecision: undefined }))).toEqual(['K38-II-card']);
  });

  it('not before', () => {
    const walk = met('2024-03-04');
    expect(barsOf(walk.tries('recognition.vote', walk.on, { cardList: false }))).toEqual([]);
  });
});

describe('R24-4.3.1o: thirty working days from the branch’s proposal', () => {
  const proposed = (on?: string) =>
    met(on).does('recognition.vote').does('recognition.resolve', 2).does('board.appraise', 1);
  const limit = (walk: Walk) => walk.deadlines().find(({ timer }) => timer === 'T-RECOG')!.due!;

  it('is in time on its day, a lapse on the next', () => {
    const walk = proposed();
    const due = limit(walk);
    expect(lapsesOf(walk.tries('recognition.decide', due))).toEqual([]);
    expect(lapsesOf(walk.tries('recognition.decide', addDays(due, 1)))).toEqual(['R24-4.3.1o']);
  });

  it.each([
    ['2024-03-04', 30],
    ['2024-10-10', 15],
  ])('of a member since %s is extended by %i at most', (on, most) => {
    const walk = proposed(on);
    expect(lapsesOf(walk.tries('decision.extend', walk.on, { workingDays: most }))).toEqual([]);
    expect(lapsesOf(walk.tries('decision.extend', walk.on, { workingDays: most + 1 }))).toEqual(['R24-4.3.1b']);
  });

  it.each([
    [6, 11, true],
    [5, 11, false],
    [5, 10, false],
  ])('%i of %i of the standing committee: %s', (count, of, enough) => {
    const walk = proposed();
    expect(barsOf(walk.tries('recognition.decide', walk.on, { vote: vote(count, of) }))).toEqual(
      enough ? [] : ['G01-4.5a'],
    );
  });

  it('L-15: under a local rule both resolutions are made again after 45 working days; it is told', () => {
    const walk = proposed();
    walk.setting = unit('A', { options: ['L-15'] });
    expect(noticesOf(walk.tries('recognition.decide', '2026-03-30'))).toEqual(['L-15']);
  });
});

describe('route B: the delegated committee recognises by its own vote', () => {
  const atCommittee = (on = '2024-10-10') => met(on, 'B').does('recognition.vote');

  it.each([
    [10, 15, 'recognised'],
    [9, 15, 'recognitionGrassroots'],
  ])('%i of %i: %s', (count, of, stage) => {
    expect(atCommittee().does('recognition.resolve', 3, { vote: vote(count, of) }).stage).toBe(stage);
  });

  it('CH-23: while its delegation holds', () => {
    const walk = atCommittee();
    walk.setting = unit('B', { delegation: { paper: '07', from: '2021-01-01', to: walk.on } });
    expect(barsOf(walk.tries('recognition.resolve', walk.on))).toEqual(['CH-23']);
  });

  it('late is a lapse of its own', () => {
    const walk = atCommittee();
    const { due } = walk.deadlines().find(({ timer }) => timer === 'T-RECOG')!;
    expect(lapsesOf(walk.tries('recognition.resolve', addDays(due!, 1)))).toEqual(['R24-4.3.1o']);
    const ordinary = met().does('recognition.vote');
    expect(lapsesOf(ordinary.tries('recognition.resolve', addDays(due!, 1)))).toEqual([]);
  });
});

describe('R24-4.2.2, G01-4.5b, CARD-1, CARD-2: official, announced, the card handed over', () => {
  const recognised = () =>
    met()
      .does('recognition.vote')
      .does('recognition.resolve', 2)
      .does('board.appraise', 1)
      .does('recognition.decide', 1);

  it('nothing is announced before it is decided, nor on a day to come', () => {
    const walk = recognised();
    const [decided, later] = [walk.on, addDays(walk.on, 10)];
    const met = (day: number) =>
      barsOf(walk.tries('recognition.announce', later, { meetingOn: addDays(decided, day) }));
    expect([met(-1), met(0), met(10), met(11)]).toEqual([['G01-4.5b'], [], [], ['G01-4.5b']]);
  });

  it('a card number has twelve digits since 2/9/2025; another is told', () => {
    const walk = recognised().does('recognition.announce', 5);
    const told = (cardNumber: string) => noticesOf(walk.tries('card.hand', walk.on, { cardNumber }));
    expect([told('001099012345'), told('00109901234'), told('00109901234A')]).toEqual([[], ['CARD-2'], ['CARD-2']]);
  });
});

describe('probation beside the main line', () => {
  it('CH-35.2: reprimand or warning only', () => {
    const walk = joined('2024-10-10');
    const bars = (form: 'reprimand' | 'warning' | 'dismissal' | 'expulsion') =>
      barsOf(walk.tries('discipline.record', walk.on, { form }));
    expect([bars('reprimand'), bars('warning'), bars('dismissal'), bars('expulsion')]).toEqual([
      [],
      [],
      ['CH-35.2'],
      ['CH-35.2'],
    ]);
  });

  it('DISC-2 (A): a suspension stops no clock by itself; it is told, at the meeting too', () => {
    const walk = joined('2024-10-10');
    expect(noticesOf(walk.tries('suspension.start', walk.on))).toEqual(['DISC-2']);
    const suspended = prepared().does('suspension.start');
    expect(noticesOf(suspended.tries('recognition.meet', suspended.on))).toEqual(['DISC-2']);
    suspended.does('conduct.clear', 1);
    expect(noticesOf(suspended.tries('recognition.meet', suspended.on))).toEqual([]);
  });

  it('R24-6.3.1: no transfer under inspection or complaint; sixty working days to arrive', () => {
    const walk = joined('2024-10-10');
    expect(barsOf(walk.tries('transfer.start', walk.on, { noInspection: false }))).toEqual(['R24-6.3.1']);
    expect(barsOf(walk.tries('transfer.start', walk.on, { noComplaint: false }))).toEqual(['R24-6.3.1']);
    walk.does('transfer.start', 1);
    const { due } = walk.deadlines().find(({ timer }) => timer === 'T-TRANSFER')!;
    const arrives = (arrivedOn: string) =>
      lapsesOf(walk.tries('transfer.arrive', addDays(due!, 9), { arrivedOn: legalDate(arrivedOn) }));
    expect([arrives(due!), arrives(addDays(due!, 1))]).toEqual([[], ['R24-6.3.1']]);
    walk.does('transfer.arrive', 20);
    expect([walk.facts.transfer, walk.facts.helper?.person]).toEqual([null, 'third-member']);
  });

  it('G01-3.10: the new branch assigns an official member', () => {
    const walk = joined('2024-10-10').does('transfer.start', 1);
    expect(barsOf(walk.tries('transfer.arrive', walk.on, { helper: 'probationer' }))).toEqual(['G01-3.10']);
  });

  it('G01-5.2b: on the way to another place no meeting is held; from a temporary one it is', () => {
    const leaving = prepared().does('transfer.start');
    expect(barsOf(leaving.tries('recognition.meet', leaving.on))).toEqual(['G01-5.2b']);
    const away = prepared().does('transfer.start', 0, { kind: 'temporary' });
    expect(barsOf(away.tries('recognition.meet', away.on))).toEqual([]);
  });

  it.each([
    [undefined, '2025-10-20', '2025-10-21'],
    ['study' as const, '2026-10-21', '2026-10-22'],
  ])('R24-6.3.2: away for less than twelve months, for %s not more than twenty-four', (ground, last, after) => {
    const walk = joined('2024-10-10').doesOn('transfer.start', '2024-10-21', { kind: 'temporary', ground });
    const returns = (on: string) => lapsesOf(walk.tries('transfer.return', on));
    expect([returns(last), returns(after)]).toEqual([[], ['R24-6.3.2']]);
  });

  it('R24-6.3.3a: alone abroad, the sending committee’s opinion comes before the decision', () => {
    const walk = prepared().does('transfer.start', 0, { kind: 'abroad' });
    const decide = () => {
      walk.does('recognition.meet').does('recognition.vote').does('recognition.resolve').does('board.appraise');
      return barsOf(walk.tries('recognition.decide', walk.on));
    };
    expect(decide()).toEqual(['R24-6.3.3a']);
    const heard = prepared().does('transfer.start', 0, { kind: 'abroad' });
    heard.does('opinion.request', 0, { row: 's', capacity: 'sender' }).does('opinion.receive', 0, { row: 's' });
    heard.does('recognition.meet').does('recognition.vote').does('recognition.resolve').does('board.appraise');
    expect(barsOf(heard.tries('recognition.decide', heard.on))).toEqual([]);
  });
});

describe('the day of a decision on recognition', () => {
  const decidedOn = (walk: Walk, decision: string) =>
    barsOf(walk.tries('recognition.decide', addDays(walk.on, 5), { decision: paper(decision) }));

  it('lies neither ahead nor before the last vote it rests on', () => {
    const walk = met().does('recognition.vote').does('recognition.resolve', 3);
    const resolved = walk.on;
    walk.does('board.appraise', 2);
    expect(decidedOn(walk, addDays(resolved, -1))).toEqual(['G01-4.5a']);
    expect(decidedOn(walk, resolved)).toEqual([]);
    expect(decidedOn(walk, addDays(walk.on, 6))).toEqual(['G01-4.5a']);
    expect(decidedOn(walk, '2025-10-10')).toEqual(['G01-4.5a']);
  });

  it('of a delegated committee is that of its resolution', () => {
    const walk = met('2024-10-10', 'B').does('recognition.vote');
    const resolved = (date: string) =>
      barsOf(walk.tries('recognition.resolve', addDays(walk.on, 2), { resolution: paper(date) }));
    expect([resolved(addDays(walk.on, -1)), resolved(walk.on), resolved(addDays(walk.on, 3))]).toEqual([
      ['G01-4.5a'],
      [],
      ['G01-4.5a'],
    ]);
  });
});

describe('R24-4.3.1o: where the branch carried recognition the time to decide runs on above', () => {
  const due = (walk: Walk) => walk.deadlines().find(({ timer }) => timer === 'T-RECOG')?.due;

  it('after three short votes of the committee, and those above are late after it', () => {
    const walk = met().does('recognition.vote');
    const last = due(walk)!;
    for (const day of [1, 5, 5]) walk.does('recognition.resolve', day, { vote: vote(9, 15) });
    expect([walk.stage, due(walk)]).toEqual(['deadlockReferred', last]);
    for (const outcome of ['recognise', 'delete'] as const) {
      expect(lapsesOf(walk.tries('deadlock.resolve', last, { outcome }))).toEqual([]);
      expect(lapsesOf(walk.tries('deadlock.resolve', addDays(last, 1), { outcome }))).toEqual(['R24-4.3.1o']);
    }
    walk.waits(addDays(last, 1));
    expect(walk.steps.at(-1)?.act.type).toBe('clock.recognitionDue');
  });

  it('but not where the branch itself fell short', () => {
    const walk = met();
    for (const day of [0, 20, 20]) walk.does('recognition.vote', day, yes(5));
    expect([walk.stage, due(walk)]).toEqual(['deadlockReferred', undefined]);
    expect(lapsesOf(walk.tries('deadlock.resolve', addDays(walk.on, 90)))).toEqual([]);
  });
});

describe('R24-6.3.1: an official transfer still open at S28', () => {
  it('arrives there, and its limit ends', () => {
    const walk = met().does('recognition.vote').does('recognition.resolve', 3).does('board.appraise', 2);
    expect(outcomeOf(walk.tries('transfer.arrive', walk.on))).toBe('notHere');
    walk.does('transfer.start', 1).does('recognition.decide', 1).does('recognition.announce', 1);
    const running = () => walk.deadlines().some(({ timer }) => timer === 'T-TRANSFER');
    expect([walk.stage, running()]).toEqual(['official', true]);
    walk.does('transfer.arrive', 5);
    expect([walk.stage, running(), outcomeOf(walk.tries('transfer.arrive', walk.on))]).toEqual([
      'official',
      false,
      'notHere',
    ]);
  });
});
