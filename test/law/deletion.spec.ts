import { describe, expect, it } from '@jest/globals';
import { leftOut, paper, vote } from '../../workflows/admission/examples/papers.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { besideOf } from '../../workflows/admission/stages.js';
import { addDays, legalDate } from '../../workflows/calendar/legal-date.js';
import { addMonths } from '../../workflows/calendar/months.js';
import type { Route } from '../../workflows/kernel/setting.js';
import { barsOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

const at = (stage: Stage, route: Route = 'A') => new Walk({ from: '2024-03-04', route }).to(stage);
const proposed = (route: Route = 'A') => at('probation', route).does('deletion.propose', 10);
const asked = (route: Route = 'A') => proposed(route).does('selfCriticism.ask', 5);
const ofBranch = (yes: number, listed = 9) => ({ level: 'branch' as const, vote: vote(yes, listed) });
const ofCommittee = (yes: number, listed = 15) => ({ level: 'grassroots' as const, vote: vote(yes, listed) });
const end = (walk: Walk) => addMonths(walk.facts.ceremony!.on, 12);

describe('R24-8.1: a named ground, with its minimum period', () => {
  const tries = (more: object) => {
    const walk = at('probation');
    return [barsOf(walk.tries('deletion.propose', walk.on, more)), walk] as const;
  };

  it.each([
    ['inactive', 3, []],
    ['inactive', 2, ['R24-8.1']],
    ['inactive', undefined, ['R24-8.1']],
  ] as const)('%s for %s months of a year', (ground, months, bars) => {
    expect(tries({ ground, since: undefined, months })[0]).toEqual(bars);
  });

  it.each([
    ['will', 12],
    ['twoYears', 24],
  ] as const)('%s from the day %i months are over', (ground, months) => {
    const walk = at('probation');
    const since = (day: number) => ({ ground, since: addDays(addMonths(walk.on, -months), day) });
    expect(barsOf(walk.tries('deletion.propose', walk.on, since(0)))).toEqual([]);
    const early = walk.tries('deletion.propose', walk.on, since(1));
    expect(saidOf(early, 'R24-8.1')).toMatchObject({ force: 'bar', earliest: addDays(walk.on, 1) });
    expect(barsOf(walk.tries('deletion.propose', walk.on, { ground, since: undefined }))).toEqual(['R24-8.1']);
  });

  it.each(['card', 'political'] as const)('%s is judged by people', (ground) => {
    expect(tries({ ground, since: undefined })[0]).toEqual([]);
  });

  it('R24-4.2.1: not qualified is said after the twelve months', () => {
    const walk = at('probation');
    const refused = walk.tries('deletion.propose', end(walk), { ground: 'notQualified' });
    expect(saidOf(refused, 'R24-4.2.1-d')).toMatchObject({ force: 'bar', earliest: addDays(end(walk), 1) });
    expect(barsOf(walk.tries('deletion.propose', addDays(end(walk), 1), { ground: 'notQualified' }))).toEqual([]);
  });

  it('R296-2: or of one disciplined and no longer worthy, which a meeting on recognition is told', () => {
    const judged = (stillWorthy: 'yes' | 'no') => at('probation').does('discipline.record', 5, { stillWorthy });
    const tried = (walk: Walk) => barsOf(walk.tries('deletion.propose', walk.on, { ground: 'notQualified' }));
    expect([tried(judged('yes')), tried(judged('no'))]).toEqual([['R24-4.2.1-d'], []]);
    expect(tried(judged('no').does('conduct.clear', 1))).toEqual(['R24-4.2.1-d']);
    const told = (walk: Walk) => noticesOf(walk.tries('recognition.meet', walk.on));
    const ready = (stillWorthy: 'yes' | 'no') => {
      const walk = at('recognitionPreparing')
        .does('discipline.record', 1, { stillWorthy })
        .does('selfCriticism.submit');
      walk.does('help.review').does('opinion.request').does('opinion.receive').does('opinion.summarise');
      return walk;
    };
    expect(told(ready('yes'))).not.toContain('R296-2');
    expect(told(ready('no'))).toContain('R296-2');
  });

  it.each<Stage>(['recognitionPreparing', 'recognitionBranch', 'recognitionGrassroots', 'recognitionCompetent'])(
    'may be proposed in %s, not of one recognised',
    (stage) => {
      const walk = at(stage).does('deletion.propose', 1, { ground: 'notQualified' });
      expect(walk.stage).toBe('deletionProposed');
      const recognised = at('recognised');
      expect(outcomeOf(recognised.tries('deletion.propose', recognised.on))).toBe('notHere');
    },
  );
});

describe('G01-11.1: self-criticism before the vote of the branch', () => {
  const voted = (walk: Walk) => barsOf(walk.tries('deletion.vote', walk.on, ofBranch(9)));

  it('nobody votes before it is asked for', () => {
    const walk = proposed();
    const refused = walk.tries('deletion.vote', walk.on, ofBranch(9));
    expect(saidOf(refused, 'G01-11.1')).toMatchObject({ force: 'bar', remedy: { act: 'selfCriticism.ask' } });
    expect(walk.offers().find(({ act }) => act === 'deletion.vote')).toMatchObject({ allowed: false });
  });

  it.each(['done', 'refused'] as const)('once is enough where it was %s', (result) => {
    expect(voted(proposed().does('selfCriticism.ask', 1, { result }))).toEqual([]);
  });

  it('without result it is asked three times, one after another', () => {
    const walk = proposed();
    const asks = (time: number) => ({ time, result: 'absent' as const });
    expect(barsOf(walk.tries('selfCriticism.ask', walk.on, asks(2)))).toEqual(['G01-11.1']);
    walk.does('selfCriticism.ask', 1, asks(1)).does('selfCriticism.ask', 7, asks(2));
    expect(voted(walk)).toEqual(['G01-11.1']);
    expect(voted(walk.does('selfCriticism.ask', 7, asks(3)))).toEqual([]);
    expect(outcomeOf(walk.tries('selfCriticism.ask', walk.on, asks(3)))).toBe('unlawful');
  });
});

describe('G01-4.6: two thirds in the branch, two thirds in the committee, more than half above', () => {
  it.each([
    ['A', 6, 9, 'deletionVoting', 'deletionGrassroots'],
    ['E', 6, 9, 'deletionVoting', 'deletionGrassroots'],
    ['B', 6, 9, 'deletionVoting', 'deletionGrassroots'],
    ['C', 6, 9, 'deletionVoting', 'deletionCompetent'],
    ['A', 5, 9, 'deletionVoting', 'deletionBranch'],
  ] as const)('route %s, %i of %i: %s, %s', (route, yes, listed, stage, node) => {
    const walk = asked(route);
    const decision = walk.tries('deletion.vote', walk.on, ofBranch(yes, listed));
    if (decision.outcome !== 'accepted') throw new Error(outcomeOf(decision));
    expect(decision.step.entered.at(-1)).toBe(node);
    walk.takes(decision);
    expect(walk.stage).toBe(stage);
  });

  it.each<Route>(['D', 'F'])('on route %s the authority above the branch decides', (route) => {
    const walk = asked();
    walk.setting = unit(route);
    walk.does('deletion.vote', 1, ofBranch(6));
    expect(walk.offers().map(({ act }) => act)).toContain('deletion.decide');
    expect(walk.tries('deletion.vote', walk.on, ofCommittee(15)).outcome).toBe('refused');
  });

  it('R24-9.3.2: the base is the official members convened, less those the law leaves out', () => {
    const walk = asked();
    const base = (excluded: number) => ({ level: 'branch' as const, vote: vote(6, 10, leftOut(excluded)) });
    walk.does('deletion.vote', 0, base(0));
    expect(walk.facts.deletion?.branch).toMatchObject({ base: 10, reached: false });
    expect(walk.does('deletion.vote', 20, base(1)).facts.deletion?.branch).toMatchObject({ base: 9, reached: true });
  });

  it('the committee votes after the branch, each at its own level', () => {
    const walk = asked();
    expect(outcomeOf(walk.tries('deletion.vote', walk.on, ofCommittee(15)))).toBe('notHere');
    walk.does('deletion.vote', 1, ofBranch(6));
    expect(outcomeOf(walk.tries('deletion.vote', walk.on, ofBranch(6)))).toBe('notHere');
    expect(outcomeOf(walk.tries('deletion.decide', walk.on))).toBe('unlawful');
    expect(walk.does('deletion.vote', 3, ofCommittee(9)).facts.recognition.grassrootsShort).toBe(1);
    walk.does('deletion.vote', 30, ofCommittee(10));
    expect(walk.facts.deletion?.grassroots).toMatchObject({ yes: 10, base: 15, reached: true });
  });

  it('the competent committee decides by more than half, on a paper that is there', () => {
    const walk = asked().does('deletion.vote', 1, ofBranch(9)).does('deletion.vote', 3, ofCommittee(15));
    const decided = (more: object) => barsOf(walk.tries('deletion.decide', walk.on, more));
    expect([decided({ vote: vote(5, 10) }), decided({ vote: vote(6, 10) })]).toEqual([['G01-4.6'], []]);
    // Not before the committee it rests on voted.
    expect(decided({ decision: paper(addDays(walk.on, -1)) })).toEqual(['G01-4.6']);
    expect(decided({ decision: paper(addDays(walk.on, 1)) })).toEqual(['G01-4.6']);
    expect(walk.does('deletion.decide', 1).stage).toBe('deleted');
  });

  it('a delegated committee decides by two thirds of all', () => {
    const walk = asked('B').does('deletion.vote', 1, ofBranch(9));
    const decided = (yes: number) => barsOf(walk.tries('deletion.decide', walk.on, { vote: vote(yes, 15) }));
    expect([decided(9), decided(10)]).toEqual([['G01-4.6'], []]);
    walk.setting = unit('B', { delegation: null });
    expect(decided(15)).toEqual(['CH-23']);
  });

  it('a decision is confirmed by a second person', () => {
    const walk = asked('C').does('deletion.vote', 1);
    expect(walk.offers().find(({ act }) => act === 'deletion.decide')?.confirm).toEqual([
      'competent',
      'organisationBoard',
    ]);
  });
});

describe('R24-4.2.3: three meetings short in one body go up, whichever the motion', () => {
  it('of the branch on deletion', () => {
    const walk = asked().does('deletion.vote', 1, ofBranch(5)).does('deletion.vote', 20, ofBranch(5));
    expect([walk.stage, walk.facts.recognition.branchShort]).toEqual(['deletionVoting', 2]);
    expect(walk.does('deletion.vote', 20, ofBranch(5)).stage).toBe('deadlockReferred');
  });

  it('one meeting counts once', () => {
    const walk = asked().does('deletion.vote', 1, ofBranch(5)).does('deletion.vote', 0, ofBranch(4));
    expect(walk.facts.recognition.branchShort).toBe(1);
  });

  it('votes on recognition and on deletion are counted together', () => {
    const walk = at('recognitionBranch');
    for (const day of [0, 20]) walk.does('recognition.vote', day, { vote: vote(5, 9) });
    walk.does('deletion.propose', 1, { ground: 'notQualified' }).does('selfCriticism.ask', 1);
    expect(walk.does('deletion.vote', 5, ofBranch(5)).stage).toBe('deadlockReferred');
  });

  it('the committee counts its own', () => {
    const walk = asked().does('deletion.vote', 1, ofBranch(5)).does('deletion.vote', 10, ofBranch(6));
    for (const day of [1, 10]) walk.does('deletion.vote', day, ofCommittee(9));
    expect([walk.stage, walk.facts.recognition.grassrootsShort]).toEqual(['deletionVoting', 2]);
    expect(walk.does('deletion.vote', 10, ofCommittee(9)).stage).toBe('deadlockReferred');
  });

  const deadlocked = () => {
    const walk = asked();
    for (const day of [1, 20, 20]) walk.does('deletion.vote', day, ofBranch(5));
    return walk;
  };

  it('those above delete', () => {
    expect(deadlocked().does('deadlock.resolve', 30, { outcome: 'delete' }).stage).toBe('deleted');
  });

  it('or let it fall: the member is where he was, and the next votes are counted anew', () => {
    const walk = deadlocked().does('deletion.drop', 30);
    expect([walk.stage, walk.facts.deletion, walk.facts.recognition.branchShort]).toEqual(['probation', null, 0]);
  });

  it('CH-5.1p: but recognise nobody before the twelve months are over', () => {
    const walk = deadlocked();
    expect(barsOf(walk.tries('deadlock.resolve', end(walk)))).toEqual(['CH-5.1p']);
    expect(walk.doesOn('deadlock.resolve', addDays(end(walk), 1)).facts).toMatchObject({
      officialOn: end(walk),
      deletion: null,
    });
  });

  it('deleted by those above and given back, the member is voted on anew', () => {
    const walk = deadlocked().does('deadlock.resolve', 30, { outcome: 'delete' }).does('deletion.receive', 1);
    walk.does('complaint.file', 2).does('complaint.settle', 2, { outcome: 'upheld' });
    expect(walk.facts.recognition).toMatchObject({ branchShort: 0, branchShortOn: null, grassrootsShort: 0 });
    walk.does('deletion.propose', 5).does('selfCriticism.ask', 5);
    expect(walk.does('deletion.vote', 5, ofBranch(5)).stage).toBe('deletionVoting');
  });

  it('those above decide after the last vote, by a paper that is there, and recognise as of no day of the twelve months', () => {
    const walk = deadlocked();
    const last = walk.on;
    const dated = (outcome: 'recognise' | 'delete', on: string, decision: string) =>
      barsOf(walk.tries('deadlock.resolve', on, { outcome, decision: paper(decision) }));
    expect([-1, 0, 6].map((days) => dated('delete', addDays(last, 5), addDays(last, days)))).toEqual([
      ['R24-4.2.3'],
      [],
      ['R24-4.2.3'],
    ]);
    const after = addDays(end(walk), 20);
    expect(dated('recognise', after, end(walk))).toEqual(['CH-5.1p']);
    expect(dated('recognise', after, addDays(end(walk), 1))).toEqual([]);
  });

  it('there is no fourth vote of that body', () => {
    const walk = at('recognitionBranch');
    for (const day of [0, 20, 20]) walk.does('recognition.vote', day, { vote: vote(5, 9) });
    walk.does('deletion.propose', 5, { ground: 'notQualified' }).does('selfCriticism.ask', 5);
    expect(barsOf(walk.tries('deletion.vote', walk.on, ofBranch(9)))).toEqual(['R24-4.2.3']);
    expect(walk.does('deletion.drop').stage).toBe('deadlockReferred');
  });
});

describe('CH-24.1: three official members', () => {
  it.each([
    [2, ['CH-24.1']],
    [3, []],
  ])('a branch of %i', (members, bars) => {
    const walk = asked();
    expect(barsOf(walk.tries('deletion.vote', walk.on, ofBranch(members, members)))).toEqual(bars);
  });
});

describe('R24-4.2.1: not qualified, carried by the branch, is its proposal', () => {
  const proposing = (walk: Walk) => walk.deadlines().some(({ timer }) => timer === 'T-PROPOSE');
  const voted = (ground: 'notQualified' | 'card', yes: number) => {
    const walk = at('recognitionPreparing').does('deletion.propose', 1, { ground, since: undefined });
    return walk.does('selfCriticism.ask', 1).does('deletion.vote', 1, ofBranch(yes));
  };

  it('and ends the time to propose', () => {
    const walk = voted('notQualified', 6);
    expect(walk.facts.recognition.proposedOn).toBe(walk.on);
    expect(proposing(walk.does('deletion.drop', 1))).toBe(false);
  });

  it('on another ground, or short of the share, it is not', () => {
    expect(
      [voted('card', 6), voted('notQualified', 5)].map((walk) => proposing(walk.does('deletion.drop', 1))),
    ).toEqual([true, true]);
  });
});

describe('deletion.drop: who lets it fall is the body before which it lies', () => {
  const droppers = (walk: Walk) => {
    const offer = walk.offers().find(({ act }) => act === 'deletion.drop')!;
    return [offer.recordedBy, offer.confirm];
  };
  const above = ['competent', 'organisationBoard'];

  it('the branch, until it has carried it', () => {
    expect(droppers(proposed())).toEqual([['secretary'], []]);
    expect(droppers(asked().does('deletion.vote', 1, ofBranch(5)))).toEqual([['secretary'], []]);
  });

  it('the grassroots committee, then the competent one by its count', () => {
    const walk = asked().does('deletion.vote', 1, ofBranch(9));
    expect(droppers(walk)).toEqual([['grassroots'], ['grassroots', 'superior', 'organisationBoard']]);
    expect(droppers(walk.does('deletion.vote', 1, ofCommittee(15)))).toEqual([['competent'], above]);
    expect(outcomeOf(walk.tries('deletion.drop', walk.on, {}, ['secretary', 'grassroots']))).toBe('notYours');
  });
});

describe('R24-4.3.1c: the branch is told of the deletion', () => {
  it('by the competent committee', () => {
    const walk = at('probation').does('member.strikeOff', 3);
    expect(outcomeOf(walk.tries('result.notify', walk.on, {}, ['competent']))).toBe('accepted');
  });
});

describe('deletion.drop: the member stands where he stood, everything beside him as it is now', () => {
  it.each<Stage>([
    'probation',
    'recognitionPreparing',
    'recognitionBranch',
    'recognitionGrassroots',
    'recognitionCompetent',
  ])('from %s and back', (stage) => {
    const walk = at(stage);
    const before = walk.state.value;
    const ground = { ground: 'card' as const, since: undefined };
    expect(walk.does('deletion.propose', 1, ground).does('deletion.drop', 1).state.value).toEqual(before);
    expect(walk.facts.deletion).toBeNull();
  });

  it('what happened beside in the meantime stays', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('probation').does('deletion.propose', 10);
    walk.does('training.certify', 5).does('discipline.record', 5);
    expect(besideOf(walk.does('deletion.drop', 5).state.value)).toMatchObject({
      training: 'trained',
      conduct: 'disciplined',
    });
  });

  it('the twelve months ran on: back after their end is recognition', () => {
    const walk = proposed();
    walk.doesOn('deletion.drop', end(walk));
    expect(walk.stage).toBe('probation');
    const late = proposed();
    expect(late.doesOn('deletion.drop', addDays(end(late), 1)).stage).toBe('recognitionPreparing');
    expect(late.steps.map(({ act }) => act.type)).toContain('clock.probationEnded');
  });

  it('limits that ran out meanwhile pass at once', () => {
    const walk = at('recognitionGrassroots').does('deletion.propose', 1, { ground: 'notQualified' });
    walk.does('deletion.drop', 120);
    expect(walk.waits(addDays(walk.on, 1)).steps.at(-1)?.act.type).toBe('clock.recognitionDue');
  });

  it('a branch that would rather delete, refused above, stands in its meeting again', () => {
    const walk = at('recognitionBranch').does('recognition.vote', 0, { motion: 'delete' });
    expect(walk.does('deletion.drop', 20).stage).toBe('recognitionBranch');
    expect(walk.does('recognition.vote', 5).stage).toBe('recognitionGrassroots');
  });
});

describe('R296-3: struck off directly, on a ground with its paper', () => {
  it.each<Stage>(['probation', 'recognitionBranch', 'deadlockReferred', 'recognised'])('in %s', (stage) => {
    const walk = stage === 'deadlockReferred' ? at('recognitionBranch') : at(stage);
    if (stage === 'deadlockReferred')
      for (const day of [0, 20, 20]) walk.does('recognition.vote', day, { vote: vote(5, 9) });
    expect(walk.does('member.strikeOff', 3).stage).toBe('deleted');
  });

  it('papers in their order', () => {
    const walk = at('probation');
    const struck = (ground: string, decision: string) =>
      barsOf(walk.tries('member.strikeOff', '2025-03-20', { paper: paper(ground), decision: paper(decision) }));
    expect(struck('2025-03-20', '2025-03-20')).toEqual([]);
    expect(struck('2025-03-20', '2025-03-19')).toEqual(['R296-3']);
    expect(struck('2025-03-20', '2025-03-21')).toEqual(['R296-3']);
  });

  it('not an official member', () => {
    const walk = at('official');
    expect(outcomeOf(walk.tries('member.strikeOff', walk.on))).toBe('notHere');
  });
});

describe('the member receives the decision', () => {
  it('R24-8.2.1: on a day that can be, once', () => {
    const walk = at('probation').does('member.strikeOff', 3);
    const received = (on: string) =>
      barsOf(walk.tries('deletion.receive', addDays(walk.on, 5), { receivedOn: legalDate(on) }));
    expect(received(addDays(walk.on, -1))).toEqual(['R24-8.2.1']);
    expect(received(addDays(walk.on, 6))).toEqual(['R24-8.2.1']);
    expect(received(walk.on)).toEqual([]);
    walk.does('deletion.receive', 5);
    expect(outcomeOf(walk.tries('deletion.receive', walk.on))).toBe('notHere');
  });
});
