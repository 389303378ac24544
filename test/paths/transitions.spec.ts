import { describe, expect, it } from '@jest/globals';
import { leftOut, paper, vote } from '../../workflows/admission/examples/papers.js';
import { people, unit } from '../../workflows/admission/examples/unit.js';
import type { Said } from '../../workflows/admission/examples/scene.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import type { ActType } from '../../workflows/admission/acts.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { example } from '../../workflows/admission/examples/example.js';
import { admission } from '../../workflows/admission/procedure.js';
import { addDays, daysBetween, legalDate, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { reachedOn } from '../../workflows/calendar/months.js';
import { arrows, nameOf, nodeIds, type Arrow } from '../support/arrows.js';
import { decidedTooLate, nodes } from '../support/nodes.js';
import { shifted, shiftedAct } from '../support/shifted.js';
import { barsOf, outcomeOf } from '../support/verdict.js';

/**
 * Every transition of the chart is taken once as the law wants it and, where something can bar it, refused once. Both
 * lists are made from the definition: a transition that is added without an example here fails.
 */

/** How a case standing in the node comes to take the transition: what goes before, what the act says. */
type Attempt = (walk: Walk) => object | undefined;

const said =
  <K extends ActType>(_: K, more: Partial<Said<K>>): Attempt =>
  () =>
    more;
const after =
  (prepare: (walk: Walk) => unknown, more: object = {}): Attempt =>
  (walk) => {
    prepare(walk);
    return more;
  };

const renewing = (walk: Walk) => (walk.facts.course ? walk : walk.does('course.assign', 1));
const failing = (walk: Walk) =>
  renewing(walk)
    .does('course.attend', 0)
    .does('course.mark', 0, { marks: [3, 4] });
const late = (walk: Walk) => walk.waits(addDays(walk.on, 40));
const grown =
  (route: 'A' | 'C', subdivision = false) =>
  (walk: Walk) => {
    walk.setting = unit(route, { subdivision });
  };

const grassrootsVotes = (yes: number) => ({ level: 'grassroots' as const, vote: vote(yes, 15) });

/** A father and a spouse who are members spare a side each. */
const sparing =
  (stage: 'recordSealed' | 'verifying', ...spared: string[]) =>
  (walk: Walk) => {
    const subjects = [
      { relation: 'candidate', memberNow: false, person: people.candidate },
      { relation: 'father', memberNow: true },
      { relation: 'mother', memberNow: false },
      { relation: 'spouse', memberNow: true },
    ] as const;
    become(walk, new Walk({ from: '2024-03-04', saying: { 'record.declare': { subjects: [...subjects] } } }).to(stage));
    for (const subject of spared) walk.does('verification.exempt', 0, { subject });
  };
const ownSide = { subject: 'mother', ground: 'ownSide' };
const spouseSide = { subject: 'spouse', ground: 'spouseSide' };

/**
 * Looked up by `node type → target @article`, `node type @article`, `node type → target`, `type by article`, `type → target`, `node type`, then `type`;
 * else the plain example.
 */
const taken: Readonly<Record<string, Attempt>> = {
  'absence.end': after((walk) => walk.does('absence.start')),
  'pool union.withdraw': after((walk) => walk.does('union.resolve')),
  'sympathiser union.withdraw': after((walk) => walk.does('union.resolve')),
  'pool helper.replace': said('helper.replace', { new: people.second }),
  'sympathiser procedure.allow': after((walk) => again(walk)),
  'sympathiser certificate.reissue': after((walk) => again(walk)),
  'sympathiser certificate.revoke': after((walk) => again(walk)),
  'courseAssigned certificate.reissue': after((walk) => again(walk).does('course.assign', 1)),
  'delay.explain': after(late),
  'movingAfterDecision delay.explain': after((walk) => late(walk.does('decision.receive', 1))),
  'decisionUnderReview delay.explain': after((walk) => late(late(late(walk)))),
  'courseAssigned course.redo': after(failing),
  'courseAssigned course.remark': after((walk) => walk.does('course.attend').does('course.mark')),
  'course.admit': after(renewing),
  'course.attend': after(renewing),
  'course.mark': after(renewing),
  'course.redo': after(failing),
  'course.remark': after((walk) => renewing(walk).does('course.mark')),
  'course.pass': after(renewing),
  'course.fail': after(renewing),
  'certificate.issue': after((walk) => renewing(walk).does('course.attend').does('course.mark').does('course.pass')),
  'recordSealed verification.exempt → verifying @G01-3.4c-1': after(
    sparing('recordSealed', 'candidate', 'father', 'spouse'),
    ownSide,
  ),
  'recordSealed verification.exempt → verifying @G01-3.4c-2': after(
    sparing('recordSealed', 'candidate', 'father', 'mother'),
    spouseSide,
  ),
  'recordSealed verification.exempt → stays @G01-3.4c-1': after(sparing('recordSealed'), ownSide),
  'recordSealed verification.exempt → stays @G01-3.4c-2': after(sparing('recordSealed'), spouseSide),
  'verifying verification.exempt @G01-3.4c-1': after(sparing('verifying'), ownSide),
  'verifying verification.exempt @G01-3.4c-2': after(sparing('verifying'), spouseSide),
  'recordSealed verification.exempt → verifying': after(
    (walk) => {
      for (const subject of ['father', 'mother']) walk.does('verification.exempt', 0, { subject });
      return walk;
    },
    { subject: 'candidate' },
  ),
  'verification.escalate': after((walk) => walk.does('verification.reply', 1, { result: 'incomplete' })),
  'record.certify → recordCertified': after((walk) => {
    for (const row of ['candidate', 'father', 'mother']) walk.does('verification.reply', 1, { row });
    walk.does('record.comment');
  }),
  'record.certify → notEligible': said('record.certify', { eligible: false }),
  'record.seal': after((walk) => walk.does('record.declare')),
  'opinion.receive': after((walk) => walk.does('opinion.request')),
  'recognitionPreparing opinion.summarise': after((walk) => walk.does('opinion.request').does('opinion.receive')),
  'gathering opinion.summarise': after((walk) => walk.does('opinion.request').does('opinion.receive')),
  'dossier.resubmit': after((walk) => walk.does('dossier.return')),
  'branchMeeting vote.record → subdivisionAppraisal': after(grown('A', true)),
  'branchMeeting vote.record → competentAuthority': after(grown('C')),
  'branchMeeting vote.record → branchBelowShare': said('vote.record', { vote: vote(5, 9) }),
  'branchBelowShare result.report → subdivisionAppraisal': after(grown('A', true)),
  'branchBelowShare result.report → competentAuthority': after(grown('C')),
  'committee.vote → grassrootsBelowShare': said('committee.vote', { vote: vote(9, 15) }),
  'committee.decide': after(delegated),
  'committee.refuse': after(delegated),
  'political.conclude → notEligible': said('political.conclude', { conclusion: 'notMet' }),
  'political.conclude → stays': after(
    (walk) => {
      walk.does('political.conclude', 0).to('competentAuthority').does('political.raise', 0);
    },
    { conclusion: 'notMet' },
  ),
  'competentAuthority move.declare @G01-3.9b-2': after((walk) => walk.does('dossier.receive')),
  'moving move.receive @G01-3.9a': after((walk) => there(become(walk, nodes.verifying!().does('move.declare')))),
  'moving move.receive @G01-3.9b-1': after((walk) => there(become(walk, unsent().does('move.forward', 1)))),
  'moving move.receive @G01-3.9b-2': after((walk) => there(walk.does('move.forward', 1))),
  'moving move.forward @G01-3.9b-1': after((walk) => become(walk, unsent())),
  'review.settle → irregularityReview': said('review.settle', { outcome: 'faulty', kind: 'procedure' }),
  'posting.end': after((walk) => walk.does('posting.start')),
  'movingAfterDecision move.receive': after((walk) => there(walk.does('move.forward', 1))),
  'decisionAnnulledOnMove move.receive': after((walk) => there(walk.does('move.forward', 1))),
  'movingAfterDecision ceremony.hold': after((walk) =>
    there(walk.does('decision.receive', 1).does('move.forward', 1)).does('move.receive', 1),
  ),
  'movingAfterDecision decision.annul → decisionAnnulledOnMove': after((walk) =>
    become(walk, decidedTooLate().waits(addDays(walk.on, 5))),
  ),
  'ceremony.hold': after((walk) => (walk.facts.decision?.receivedOn ? walk : walk.does('decision.receive', 1))),
  'admissionDecided candidate.withdraw': after((walk) => walk.does('decision.annul')),
  'ceremonyOverdue candidate.withdraw': after((walk) => walk.does('decision.annul')),
  'movingAfterDecision candidate.withdraw': after((walk) => walk.does('decision.annul')),
  'membership ceremony.consent': after((walk) => {
    const overdue = nodes.ceremonyOverdue!().does('ceremony.hold', 1);
    Object.assign(walk, overdue);
  }),
  'recognition.meet': after((walk) => {
    walk.does('selfCriticism.submit').does('help.review').does('opinion.request').does('opinion.receive');
    walk.does('opinion.summarise');
  }),
  'recognition.vote → recognitionSubdivision': after(grown('A', true)),
  'recognition.vote → recognitionCompetent': after(grown('C')),
  'recognition.vote → deadlockReferred': after(
    (walk) => {
      for (const day of [0, 20]) walk.does('recognition.vote', day, { vote: vote(5, 9) });
      walk.waits(addDays(walk.on, 20));
    },
    { vote: vote(5, 9) },
  ),
  'recognition.vote → stays': said('recognition.vote', { vote: vote(5, 9) }),
  'recognition.resolve → recognised': after(delegated),
  'recognition.resolve → deadlockReferred': after(
    (walk) => {
      for (const day of [0, 5]) walk.does('recognition.resolve', day, { vote: vote(9, 15) });
      walk.waits(addDays(walk.on, 5));
    },
    { vote: vote(9, 15) },
  ),
  'recognition.resolve → stays': said('recognition.resolve', { vote: vote(9, 15) }),
  'fault.report by R24-4.4a': said('fault.report', { kind: 'standards' }),
  'recognition.vote → deletionGrassroots': said('recognition.vote', { motion: 'delete' }),
  'recognition.vote → deletionCompetent': after(grown('C'), { motion: 'delete' }),
  'deletion.vote → deletionCompetent': after(grown('C')),
  'deletion.vote → deletionBranch': said('deletion.vote', { vote: vote(5, 9) }),
  'deletionBranch deletion.vote → stays': said('deletion.vote', { vote: vote(5, 9) }),
  'selfCriticism.ask': said('selfCriticism.ask', { time: 2 }),
  'deletion.vote → deadlockReferred': after(
    (walk) => {
      walk.waits(addDays(walk.on, 20));
      walk.state = {
        ...walk.state,
        facts: { ...walk.facts, recognition: { ...walk.facts.recognition, branchShort: 2 } },
      };
    },
    { vote: vote(5, 9) },
  ),
  'deletionGrassroots deletion.vote → deletionCompetent': said('deletion.vote', grassrootsVotes(13)),
  'deletionGrassroots deletion.vote → stays': said('deletion.vote', grassrootsVotes(9)),
  'deletionGrassroots deletion.vote → deadlockReferred': after((walk) => {
    for (const day of [0, 5]) walk.does('deletion.vote', day, grassrootsVotes(9));
    walk.waits(addDays(walk.on, 5));
  }, grassrootsVotes(9)),
  'deletionGrassroots deletion.decide': after(delegated),
  'deadlockReferred deletion.drop': after((walk) => {
    standAs(walk, deadlockedOnDeletion());
  }),
  'complaint.settle → stays': said('complaint.settle', { outcome: 'upheld' }),
  'complaint.settle → deleted': said('complaint.settle', { final: false }),
  'exit.decide': after((walk) => walk.does('exit.request', 1)),
  'complaint deletion.receive': after((walk) => {
    standAs(
      walk,
      new Walk({ from: '2024-03-04' }).to('probation').does('member.strikeOff', 1).does('complaint.file', 5),
    );
  }),
  'official transfer.arrive': after((walk) => {
    const moving = new Walk({ from: '2024-03-04' }).to('recognised').does('transfer.start', 1);
    standAs(walk, moving.does('recognition.announce', 1));
  }),
  'deadlock.resolve → deleted': said('deadlock.resolve', { outcome: 'delete' }),
  'repair.conclude → official': (walk) => {
    standAs(walk, recognisedWrongly());
    const joined = walk.facts.ceremony!.on;
    return { newJoinDate: joined, newOfficialDate: reachedOn(joined, 12) };
  },
  'suspension.start → prosecuted': said('suspension.start', { kind: 'prosecuted' }),
  'transfer.start → temporary': said('transfer.start', { kind: 'temporary' }),
  'transfer.start → abroad': said('transfer.start', { kind: 'abroad' }),
};

/** The grassroots committee fell short three times of a deletion proposed in probation. */
function deadlockedOnDeletion() {
  const walk = nodes.deletionGrassroots!();
  for (const day of [1, 5, 5]) walk.does('deletion.vote', day, grassrootsVotes(9));
  return walk;
}
/** Recognised, by a procedure that is then found wrong and redone. */
const recognisedWrongly = () =>
  nodes.recognised!().does('fault.report', 5).does('repair.order', 5).does('repair.redo', 5);
const standAs = (walk: Walk, other: Walk) =>
  Object.assign(walk, { state: other.state, on: other.on, steps: other.steps });

function delegated(walk: Walk) {
  walk.setting = unit('B');
}

/** Back on the list after a first attempt, with its certificate. */
function again(walk: Walk) {
  const resumed = nodes.notEligible!().does('attempt.resume', 5);
  Object.assign(walk, resumed);
  return walk;
}

/** The case becomes another one that stands in the same node. */
function become(walk: Walk, other: Walk) {
  return Object.assign(walk, other);
}

/** The new branch takes over: its attributes are read. */
const there = (walk: Walk): Walk => Object.assign(walk, { setting: unit('A', { unit: 'branch-west' }) });

/** Moved after the resolutions, the dossier not yet at the authority. */
const unsent = () => nodes.grassrootsBelowShare!().does('move.declare', 1);

const attemptOf = (
  { node, type, target, law }: Arrow,
  table: Readonly<Record<string, Attempt>>,
): Attempt | undefined => {
  const to = target ?? 'stays';
  return (
    // Where several ways stay, the article tells them apart.
    table[`${node} ${type} → ${to} @${law.cite}`] ??
    table[`${node} ${type} @${law.cite}`] ??
    table[`${node} ${type} → ${to}`] ??
    table[`${type} by ${law.cite}`] ??
    table[`${type} → ${to}`] ??
    table[`${node} ${type}`] ??
    table[type]
  );
};

const ofPeople = arrows.filter(({ type }) => !type.startsWith('clock.'));

describe('every transition is taken as the law wants it', () => {
  it.each(ofPeople.map((arrow) => [nameOf(arrow), arrow] as const))('%s', (_, arrow) => {
    const walk = nodes[arrow.node]!();
    const more = attemptOf(arrow, taken)?.(walk) ?? {};
    const before = walk.state.value;
    const decision = walk.tries(arrow.type as ActType, walk.on, more);
    expect([outcomeOf(decision), barsOf(decision)]).toEqual(['accepted', []]);
    if (decision.outcome !== 'accepted') return;
    expect(decision.step.law).toEqual(arrow.law);
    // Back from a side state: to a place that is no target of the chart.
    if (arrow.law.returns) expect(decision.step.next.value).toEqual(admission.returnOf(walk.facts, before, arrow.type));
    else if (arrow.target === null) expect(decision.step.next.value).toEqual(before);
    else expect(decision.step.entered).toContain(arrow.target);
  });
});

describe('every node of the chart', () => {
  it('is entered on a lawful road, and but for the ends of the road something is offered in it', () => {
    const entered = new Set(Object.values(nodes).flatMap((stand) => stand().steps.flatMap(({ step }) => step.entered)));
    for (const { target } of arrows) if (target !== null) entered.add(target);
    expect(nodeIds.filter((id) => !entered.has(id) && id !== 'admission' && id !== 'unopened')).toEqual([]);
    expect(
      Object.entries(nodes).filter(
        ([, stand]) =>
          !stand()
            .offers()
            .some(({ allowed }) => allowed),
      ),
    ).toEqual([]);
  });
});

/** What makes an act unlawful, by type; the node it is tried in is that of the transition. */
const barred: Readonly<Record<string, readonly [rule: string, attempt: Attempt]>> = {
  'helper.replace': ['R24-3.2.1-x2', said('helper.replace', { new: people.probationer })],
  'list.enter': ['R24-3.2.1-x2', said('list.enter', { helper: people.probationer })],
  'list.remove': ['K38-1.1d-1', (walk) => ({ resolution: paper(addDays(walk.on, 1)) })],
  'union.resolve': ['R24-3.1', after((walk) => (walk.setting = unit('A', { youthUnion: false })))],
  'place.determine': ['K38-1.2', said('place.determine', { comments: [] })],
  'course.assign': ['K38-1.1d-1', (walk) => ({ proposal: paper(addDays(walk.on, 1)) })],
  'course.attend': ['QC1147-6', said('course.attend', { periodsHeld: 1, periodsAttended: 2 })],
  'course.mark': ['QC1147-6', said('course.mark', { attempt: 2 })],
  'course.redo': ['QC1147-6', said('course.redo', { essayOn: legalDate('2020-01-01') })],
  'certificate.issue': ['G01-3.1', (walk) => ({ certificateOn: addDays(walk.on, 1) })],
  'certificate.reissue': [
    'QC1147-10',
    after((walk) => {
      revoked(walk);
    }),
  ],
  'procedure.allow': [
    'K38-1.1c',
    (walk) => ({ branchResolution: paper(walk.on), decision: paper(addDays(walk.on, -1)) }),
  ],
  'application.write': ['CH-1.2', said('application.write', { citizenship: false })],
  'record.declare': ['G01-3.3a', (walk) => ({ completedOn: addDays(walk.on, 1) })],
  'record.supplement': ['R24-6.2', (walk) => ({ paper: paper(addDays(walk.on, 1)) })],
  'file.handover': ['G01-8.1', (walk) => ({ checkedOn: addDays(walk.on, 1) })],
  'record.seal': ['G01-3.4d-1', after((walk) => walk.does('record.declare'), { photo: false })],
  'verification.request': ['K38-conf', said('verification.request', { envoy: people.candidate })],
  'verification.exempt': [
    'G01-3.4c-1|G01-3.4c-2|G01-3.4c-4',
    said('verification.exempt', { memberConfirmed: undefined }),
  ],
  'verification.reply': ['G01-3.4d-3', said('verification.reply', { stamped: false })],
  'verification.report': ['K38-conf', said('verification.report', { envoy: people.candidate })],
  'record.certify': ['K38-26a', (walk) => ({ certifiedOn: addDays(walk.on, 1) })],
  'political.conclude': [
    'G01-3.7c',
    after(
      (walk) => {
        centrally(walk);
      },
      { consent: undefined },
    ),
  ],
  'introduction.sign': ['R24-3.2.1-x2', said('introduction.sign', { introducer: people.outsider })],
  'opinion.receive': ['G01-3.5a|G01-4.4', said('opinion.receive', { row: 'nobody-asked' })],
  'opinion.summarise': [
    'G01-3.5b|G01-4.4',
    after((walk) => {
      unheard(walk);
    }),
  ],
  'dossier.renew': ['G01-5.4a', said('dossier.renew', { changed: true })],
  'dossier.complete': [
    'CH-4.3a',
    said('dossier.complete', {
      checked: { conditions: false, introducers: true, union: true, opinions: true, record: true },
    }),
  ],
  'meeting.open': ['CH-24.1', said('meeting.open', { officialMembers: 2, present: 2 })],
  'vote.record': ['R24-9.3.2', said('vote.record', { vote: { ...vote(6, 9), present: 5 } })],
  'committee.vote': ['R24-9.3.3', said('committee.vote', { vote: vote(9, 15, leftOut(1, 'exemptAbsent')) })],
  'committee.decide': ['CH-23', after(undelegated)],
  'committee.refuse': ['CH-23', after(undelegated)],
  'admission.decide': ['G01-3.7a-1', said('admission.decide', { vote: vote(5, 11) })],
  'decision.receive': ['R24-4.1a', (walk) => ({ receivedOn: addDays(walk.on, 1) })],
  'move.declare': ['G01-3.9a|G01-3.9b-1|G01-3.9b-2|G01-3.9c-2', (walk) => ({ moveDecisionOn: addDays(walk.on, 1) })],
  'move.forward': ['G01-3.9b-1|G01-3.9b-2|G01-3.9c-2|G01-3.9c-3', (walk) => ({ forwardedOn: addDays(walk.on, 1) })],
  'move.receive': ['R24-3.2.1-x2', said('move.receive', { helper: people.probationer })],
  'posting.start': ['R24-3.2.1-x2', said('posting.start', { tempHelper: people.probationer })],
  'review.request': ['G01-3.9c-4', (walk) => ({ requestOn: addDays(walk.on, 1) })],
  'ceremony.hold': ['CH-4.3b', said('ceremony.hold', { oneByOne: false })],
  'training.certify': ['G01-4.1', said('training.certify', { issuer: 'commune' })],
  'discipline.record': ['CH-35.2', said('discipline.record', { form: 'expulsion' })],
  'transfer.start': ['R24-6.3.1', said('transfer.start', { noInspection: false })],
  'transfer.arrive': ['G01-3.10', said('transfer.arrive', { helper: people.probationer })],
  'selfCriticism.submit': ['R24-4.2.1-d', (walk) => ({ written: paper(walk.facts.ceremony!.on) })],
  'help.review': ['R24-4.2.1-d', (walk) => ({ review: paper(walk.facts.ceremony!.on) })],
  'recognition.meet': ['CH-24.1', said('recognition.meet', { officialMembers: 2, present: 2 })],
  'recognition.vote': ['R24-9.3.2', said('recognition.vote', { vote: { ...vote(6, 9), present: 5 } })],
  'recognition.resolve': ['R24-9.3.3', said('recognition.resolve', { vote: vote(9, 15, leftOut(1, 'exemptAbsent')) })],
  'admission.cancel': ['K38-3a', (walk) => ({ instruction: paper(addDays(walk.on, 1)) })],
  'repair.order': ['R24-4.4b', said('repair.order', { standardsMet: false })],
  'repair.redo': ['K38-3b', said('repair.redo', { step: 'ceremony' })],
  'repair.conclude': ['R24-4.4b', (walk) => ({ decision: paper(addDays(walk.on, 1)) })],
  'recognition.announce': ['G01-4.5b', (walk) => ({ meetingOn: addDays(walk.on, 1) })],
  'recognition.decide': ['G01-4.5a', said('recognition.decide', { vote: vote(5, 11) })],
  'deletion.propose': ['R24-8.1', (walk) => ({ since: addDays(walk.on, -300) })],
  'selfCriticism.ask': ['G01-11.1', said('selfCriticism.ask', { time: 3 })],
  'deletion.vote': ['R24-9.3.2|R24-9.3.3', said('deletion.vote', { vote: { ...vote(6, 9), present: 5 } })],
  'deletion.decide': ['G01-4.6', said('deletion.decide', { vote: vote(5, 11) })],
  'member.strikeOff': ['R296-3', (walk) => ({ decision: paper(addDays(walk.on, 1)) })],
  'complaint.file': ['R24-8.2.1', (walk) => ({ filedOn: addDays(walk.on, 1) })],
  'complaint.settle': ['R24-8.2.2', (walk) => ({ decision: paper(addDays(walk.on, 1)) })],
  'death.record': ['DEATH-1', (walk) => ({ diedOn: walk.on })],
  'exit.request': ['G01-11.2', (walk) => ({ letter: paper(addDays(walk.on, 1)) })],
  'exit.decide': ['G01-11.2', said('exit.decide', { breachPending: true })],
  'deletion.receive': ['R24-8.2.1', (walk) => ({ receivedOn: addDays(walk.on, 1) })],
  'deadlock.resolve': ['R24-4.2.3', (walk) => ({ decision: paper(addDays(walk.on, 1)) })],
};

/** One left out whom no committee leaves out. */
const badCommittee = (yes: number) =>
  said('deletion.vote', { level: 'grassroots', vote: vote(yes, 15, leftOut(1, 'exemptAbsent')) });

/** Short or carried, a vote that cannot be is refused before it leads anywhere: the way there is that of the taken one. */
const carried: Readonly<Record<string, Attempt>> = {
  'vote.record → branchBelowShare': said('vote.record', { vote: { ...vote(5, 9), present: 4 } }),
  'committee.vote → grassrootsBelowShare': said('committee.vote', { vote: vote(5, 15, leftOut(1, 'exemptAbsent')) }),
  'recognition.vote → deadlockReferred': said('recognition.vote', { vote: { ...vote(5, 9), present: 4 } }),
  'recognition.vote → stays': said('recognition.vote', { vote: { ...vote(5, 9), present: 4 } }),
  'recognition.resolve → deadlockReferred': said('recognition.resolve', {
    vote: vote(5, 15, leftOut(1, 'exemptAbsent')),
  }),
  'recognition.resolve → stays': said('recognition.resolve', { vote: vote(5, 15, leftOut(1, 'exemptAbsent')) }),
  'recognition.vote → deletionGrassroots': said('recognition.vote', {
    motion: 'delete',
    vote: { ...vote(6, 9), present: 5 },
  }),
  'recognition.vote → deletionCompetent': said('recognition.vote', {
    motion: 'delete',
    vote: { ...vote(6, 9), present: 5 },
  }),
  'deletion.vote → deadlockReferred': said('deletion.vote', { vote: { ...vote(5, 9), present: 4 } }),
  'deletion.vote → deletionBranch': said('deletion.vote', { vote: { ...vote(5, 9), present: 4 } }),
  'deletionBranch deletion.vote → stays': said('deletion.vote', { vote: { ...vote(5, 9), present: 4 } }),
  'deletionGrassroots deletion.vote → deletionCompetent': badCommittee(13),
  'deletionGrassroots deletion.vote → stays': badCommittee(5),
  'deletionGrassroots deletion.vote → deadlockReferred': badCommittee(5),
  'complaint.settle → stays': (walk) => ({ outcome: 'upheld', decision: paper(addDays(walk.on, 1)) }),
  'complaint.settle → deleted': (walk) => ({ final: false, decision: paper(addDays(walk.on, 1)) }),
  'deadlock.resolve → deleted': (walk) => ({ outcome: 'delete', decision: paper(addDays(walk.on, 1)) }),
  'verification.exempt by G01-3.4c-1': said('verification.exempt', { subject: 'candidate', ground: 'ownSide' }),
  'verification.exempt by G01-3.4c-2': said('verification.exempt', { subject: 'candidate', ground: 'spouseSide' }),
  'record.certify → notEligible': (walk) => ({ eligible: false, certifiedOn: addDays(walk.on, 1) }),
  'political.conclude → notEligible': () => undefined,
  'political.conclude → stays': () => undefined,
};

/** Acts that nothing bars where they have their place: papers and days of people, judgements, practice. */
const unbarred = new Set([
  'case.open',
  'nomination.make',
  'absence.start',
  'absence.end',
  'candidate.withdraw',
  'list.review',
  'help.report',
  'union.withdraw',
  'specialCase.declare',
  'delay.explain',
  'course.admit',
  'course.remark',
  'course.pass',
  'course.fail',
  'certificate.revoke',
  'procedure.refuse',
  'consent.request',
  'consent.grant',
  'consent.refuse',
  'record.comment',
  'verification.escalate',
  'political.raise',
  'opinion.request',
  'opinion.exempt',
  'attempt.resume',
  'meeting.convene',
  'meeting.postpone',
  'meeting.adjourn',
  'result.report',
  'dossier.send',
  'dossier.receive',
  'dossier.return',
  'dossier.resubmit',
  'subdivision.appraise',
  'board.appraise',
  'decision.extend',
  'admission.refuse',
  'result.notify',
  'ceremony.postpone',
  'ceremony.consent',
  'decision.annul',
  'posting.end',
  'review.settle',
  'memberRecord.file',
  'training.fail',
  'conduct.clear',
  'suspension.start',
  'transfer.return',
  'recognition.adjourn',
  'recognition.appraise',
  'recognition.refuse',
  'deletion.drop',
  'card.hand',
  'fault.report',
  'fault.dismiss',
]);

function undelegated(walk: Walk) {
  walk.setting = unit('B', { delegation: null });
}
function revoked(walk: Walk) {
  walk.waits('2026-01-15');
  Object.assign(walk.state, {
    facts: { ...walk.facts, certificate: { ...walk.facts.certificate, revokedOn: '2026-01-02' } },
  });
}
function centrally(walk: Walk) {
  Object.assign(walk.state, { facts: { ...walk.facts, political: { ...walk.facts.political, level: 'central' } } });
}
function unheard(walk: Walk) {
  Object.assign(walk.state, { facts: { ...walk.facts, opinions: {} } });
}

/** Where an act is bound to a date by its edition, it is tried on a day of that edition. */
const since1147 = (walk: Walk) =>
  Object.assign(walk, { on: walk.on < '2025-12-02' ? legalDate('2025-12-02') : walk.on });

describe('every transition that something can bar is refused', () => {
  it('each act is barred here, or said to be barred by nothing', () => {
    const types = new Set(ofPeople.map(({ type }) => type));
    expect([...types].filter((type) => !(type in barred) && !unbarred.has(type))).toEqual([]);
    expect([...Object.keys(barred), ...unbarred].filter((type) => !types.has(type))).toEqual([]);
    expect(Object.keys(barred).filter((type) => unbarred.has(type))).toEqual([]);
  });

  const refusable = ofPeople.filter(({ type }) => type in barred);
  it.each(refusable.map((arrow) => [nameOf(arrow), arrow] as const))('%s', (_, arrow) => {
    const [rule, attempt] = barred[arrow.type]!;
    const own = attemptOf(arrow, carried);
    const walk = nodes[arrow.node]!();
    attemptOf(arrow, taken)?.(walk);
    if (/^(course|certificate|repair)\./.test(arrow.type)) since1147(walk);
    const more = own ? own(walk) : attempt(walk);
    if (more === undefined) return; // a negative conclusion waits for no paper
    const decision = walk.tries(arrow.type as ActType, walk.on, more);
    expect(outcomeOf(decision)).toBe('unlawful');
    expect(barsOf(decision).filter((bar) => rule.split('|').includes(bar))).toHaveLength(1);
  });
});

describe('every transition of the clock is taken', () => {
  /** The case becomes another that stands in the same node with the limit running. */
  const as = (walk: Walk, other: Walk) => Object.assign(walk, { state: other.state, on: other.on });
  const in2026 = (stage: Stage) => (walk: Walk) => failing(as(walk, new Walk({ from: '2025-12-01' }).to(stage)));
  const reviewed = (walk: Walk) => walk.does('list.review');
  const underReview = (walk: Walk, left: Walk) => as(walk, left.does('fault.report'));

  /** What must be running for the limit to pass in the node. */
  const running: Readonly<Record<string, (walk: Walk) => unknown>> = {
    'sympathiser clock.certificateExpired': again,
    'courseAssigned clock.dutyDue': in2026('courseAssigned'),
    'courseCertified clock.dutyDue': in2026('courseCertified'),
    'leaveToStart clock.dutyDue': in2026('leaveToStart'),
    'considered clock.dutyDue': in2026('applying'),
    'courseAssigned clock.listReviewDue': reviewed,
    'courseCertified clock.listReviewDue': reviewed,
    'leaveToStart clock.listReviewDue': reviewed,
    'preparing clock.listReviewDue': reviewed,
    'dossierReady clock.listReviewDue': reviewed,
    'dossierReady clock.certificateExpired': (walk) =>
      as(walk, new Walk({ from: '2024-03-04', saying: oldCertificate }).to('dossierReady')),
    'deleted clock.complaintClosed': (walk) => walk.does('deletion.receive', 1),
    'deadlockReferred clock.recognitionDue': (walk) => {
      const carried = nodes.recognitionGrassroots!();
      for (const day of [0, 5, 5]) carried.does('recognition.resolve', day, { vote: vote(9, 15) });
      as(walk, carried);
    },
    'deadlockReferred clock.probationEnded': (walk) => as(walk, deadlockedOnDeletion()),
    'admissionDecided clock.ceremonyDue': (walk) => walk.does('decision.receive'),
    'irregularityReview clock.ceremonyDue': (walk) =>
      underReview(walk, nodes.admissionDecided!().does('decision.receive')),
    'irregularityReview clock.proposalDue': (walk) => underReview(walk, nodes.recognitionPreparing!()),
    'irregularityReview clock.recognitionDue': (walk) => underReview(walk, nodes.recognitionGrassroots!()),
    'movingAfterDecision clock.ceremonyDue': (walk) => walk.does('decision.receive'),
    'irregularityReview clock.moveDue': (walk) => underReview(walk, nodes.movingAfterDecision!()),
    'decisionUnderReview clock.ceremonyDue': (walk) =>
      as(walk, nodes.admissionDecided!().does('decision.receive').does('review.request')),
    'decisionUnderReview clock.moveDue': (walk) => as(walk, nodes.movingAfterDecision!().does('review.request')),
    'competentAuthority clock.moveDue': (walk) =>
      as(walk, there(nodes.moving!().does('move.forward', 1)).does('move.receive', 1)),
    'repairProcedure clock.ceremonyDue': (walk) =>
      underReview(walk, nodes.admissionDecided!().does('decision.receive')).does('repair.order'),
    'repairProcedure clock.recognitionDue': (walk) =>
      underReview(walk, nodes.recognitionGrassroots!()).does('repair.order'),
    'repairProcedure clock.moveDue': (walk) => underReview(walk, nodes.movingAfterDecision!()).does('repair.order'),
    'deceased clock.dutyDue': (walk) => walk,
    // A limit that could be counted only once a later year's holidays were known.
    'official clock.dutyDue': (walk) => {
      const passed = Object.entries(walk.facts.passed).filter(([key]) => !key.startsWith('T-MEMBERREC/'));
      const facts = { ...walk.facts, memberRecordOn: null, passed: Object.fromEntries(passed) };
      walk.state = { ...walk.state, facts };
    },
  };
  const oldCertificate = { 'certificate.issue': { certificateOn: legalDate('2019-09-10') } };
  /** The check of a file comes due wherever a case stands, in the editions that know its rhythm. */
  const fileChecked = (walk: Walk) => {
    const later = shifted(walk, daysBetween(walk.on, legalDate('2025-07-15')));
    as(walk, later ?? walk).does('file.handover');
  };
  const ofClock = arrows.filter(({ type }) => type.startsWith('clock.'));

  it.each(ofClock.map((arrow) => [nameOf(arrow), arrow] as const))('%s', (_, arrow) => {
    const walk = nodes[arrow.node]!();
    const prepare =
      running[`${arrow.node} ${arrow.type}`] ?? (arrow.type === 'clock.dutyDue' ? fileChecked : undefined);
    prepare?.(walk);
    const known = walk.steps.length;
    const stage = walk.stage;
    for (let day = addDays(walk.on, 1); day < '2029-12-31'; day = addDays(day, 30)) walk.waits(day);
    const steps = walk.steps.slice(known).map(({ step }) => step);
    const found = steps.find(
      ({ act, law, entered, from }) =>
        act.type === arrow.type &&
        from === stage &&
        law.rules.join() === arrow.law.rules.join() &&
        (arrow.target === null ? true : entered.includes(arrow.target)),
    );
    expect(found?.act.type).toBe(arrow.type);
  });
});

/** The same histories, moved to days of each edition, so that every act is judged by its law and its bodies. */
describe('every transition is taken in every edition', () => {
  const editions = [...new Set(admission.law.slices.map(({ edition }) => edition))].filter((one) => one !== 'before');
  /** Days of an edition to try an act on, so far as the holidays are known. */
  const daysOf = (edition: string): LegalDate[] => {
    const slices = admission.law.slices.filter((slice) => slice.edition === edition);
    const until = slices.at(-1)!.until ?? legalDate('2027-03-01');
    const days: LegalDate[] = [];
    for (let day = addDays(slices[0]!.from, 11); day < until; day = addDays(day, 23)) days.push(day);
    return days;
  };

  const takenOn = ({ node, type, target, law }: Arrow, day: LegalDate): boolean => {
    const walk = nodes[node]!();
    const more = attemptOf({ node, type, target, law }, taken)?.(walk) ?? {};
    const act = example(type as ActType, walk.on, more, walk.setting);
    const days = daysBetween(walk.on, day);
    const moved = shifted(walk, days);
    const decision = moved?.judges(shiftedAct(act, days, walk.setting));
    return decision?.outcome === 'accepted' && decision.step.law.rules.join() === law.rules.join();
  };

  it.each(editions)('%s', (edition) => {
    const days = daysOf(edition);
    expect(ofPeople.filter((arrow) => !days.some((day) => takenOn(arrow, day))).map(nameOf)).toEqual([]);
  });
});
