import type { LegalDate } from '../calendar/legal-date.js';
import { reachedOn } from '../calendar/months.js';
import type { CaseState, Running, Timer } from '../kernel/procedure.js';
import type { Parameters } from '../editions/parameters.js';
import type { ClockType } from './effects/clock.js';
import { decidesAnew, goesAfter } from './effects/moving.js';
import { passedKey } from './effects/passed.js';
import type { Facts } from './facts.js';
import { sendingLimits } from './rules/local.js';
import { register, type Registered, type RuleId } from './rules/register.js';
import { deathFiled, deletionClosed, stageOf, stages, type Stage } from './stages.js';

type State = Pick<CaseState<Facts>, 'value' | 'facts'>;
type At = (date: LegalDate) => Parameters;

interface Limit {
  readonly rule: RuleId;
  readonly kind: Timer<Facts, Parameters>['kind'];
  readonly passes: ClockType | null;
  /** Stages in which it can run. */
  readonly during: readonly Stage[];
  readonly starts: (facts: Facts, at: At) => readonly (Running | null)[];
}

const one = (
  anchor: LegalDate | null | undefined,
  unit: Running['unit'],
  budget: number,
  subject = '',
): Running | null => (anchor ? { subject, anchor, unit, budget } : null);

const list: Stage[] = ['sympathiser', 'courseAssigned', 'courseCertified', 'leaveToStart'];
const preparing: Stage[] = ['applying', 'recordSealed', 'verifying', 'recordCertified'];
const considering: Stage[] = [...preparing, 'dossierReady'];
/** A course is taken, on the list or renewed in place. */
const learning: Stage[] = ['courseAssigned', 'courseCertified', 'leaveToStart', ...considering];
const deciding: Stage[] = ['subdivisionAppraisal', 'grassrootsCommittee', 'grassrootsBelowShare', 'competentAuthority'];
const recognising: Stage[] = ['recognitionSubdivision', 'recognitionGrassroots', 'recognitionCompetent'];
const member: Stage[] = [
  'probation',
  'recognitionPreparing',
  'recognitionBranch',
  ...recognising,
  'deadlockReferred',
  'deletionProposed',
  'deletionVoting',
  'recognised',
  'official',
];
/** The twelve months run on while a member is being deleted, and for one who is, as if they had never stopped (R24-5.2.2). */
const onProbation: Stage[] = [
  'probation',
  'deletionProposed',
  'deletionVoting',
  'deadlockReferred',
  'deleted',
  'complaint',
];

const ends: readonly Stage[] = [
  'unopened',
  'cancelledStandards',
  'withdrawn',
  'removedFromList',
  'leftParty',
  'deceased',
];
/** A file is checked as long as the case is open and the person lives. */
const open = (Object.keys(stages) as Stage[]).filter((stage) => !ends.includes(stage));

/** Every timer of 13.4 that the ordinary road starts. A limit keeps the parameters of the day it started. */
const limits: Readonly<Record<string, Limit>> = {
  'T-LIST': {
    rule: 'K38-1.1d-1',
    kind: 'duty',
    passes: 'clock.listReviewDue',
    during: [...list, ...considering],
    starts: ({ list: entered }, at) => [
      one(entered?.reviewedOn, 'month', entered ? at(entered.reviewedOn).listReviewMonths : 0),
    ],
  },
  'T-INTRO': {
    rule: 'R24-3.2.1',
    kind: 'exact',
    passes: null,
    during: [...list, ...preparing],
    starts: ({ helper, introductions }, at) => [
      helper?.replacement || introductions.some(({ introducer }) => introducer === helper?.person)
        ? null
        : one(helper?.togetherSince, 'month', helper?.togetherSince ? at(helper.togetherSince).togetherMonths : 0),
    ],
  },
  'T-REDO': {
    rule: 'QC1147-6',
    kind: 'right',
    passes: 'clock.dutyDue',
    during: learning,
    starts: ({ course }, at) => [
      one(course?.failedEssayOn, 'day', course?.failedEssayOn ? at(course.failedEssayOn).course.redoDays : 0),
    ],
  },
  'T-CERTISSUE': {
    rule: 'QC1147-9',
    kind: 'duty',
    passes: 'clock.dutyDue',
    during: learning,
    starts: ({ course }, at) => [
      one(course?.passedOn, 'day', course?.passedOn ? at(course.passedOn).course.issueDays : 0),
    ],
  },
  'T-CERT': {
    rule: 'G01-5.4b',
    kind: 'hard',
    passes: 'clock.certificateExpired',
    during: ['sympathiser', 'courseCertified', 'leaveToStart', ...considering],
    starts: ({ certificate }, at) => [
      certificate && !certificate.revokedOn && !certificate.expiredOn
        ? one(certificate.on, 'month', at(certificate.on).certificateMonths.value)
        : null,
    ],
  },
  'T-DOSSIER': {
    rule: 'G01-5.4a',
    kind: 'hard',
    passes: 'clock.dossierExpired',
    during: considering,
    starts: ({ dossierOn, dossierExpiredOn }, at) => [
      dossierExpiredOn ? null : one(dossierOn, 'month', dossierOn ? at(dossierOn).dossierMonths.value : 0),
    ],
  },
  'T-VERIFY': {
    rule: 'G01-3.4d-3',
    kind: 'reminder',
    passes: 'clock.verificationDue',
    during: ['verifying'],
    starts: ({ verification }, at) =>
      Object.entries(verification)
        .filter(([, row]) => row.state === 'requested')
        .map(([subject, row]) => {
          const anchor = row.receivedOn ?? row.sentOn;
          const { home, abroad } = at(anchor).verification;
          return one(anchor, 'workday', row.abroad ? abroad : home, subject);
        }),
  },
  'T-DECIDE': {
    rule: 'R24-4.3.1a',
    kind: 'duty',
    passes: 'clock.decisionDue',
    during: deciding,
    starts: (facts, at) => {
      const { branchVote, extension } = facts;
      if (decidesAnew(facts)) return [];
      return [one(branchVote?.on, 'workday', branchVote ? at(branchVote.on).decision.value + (extension ?? 0) : 0)];
    },
  },
  'T-SEND': {
    rule: 'L-SEND',
    kind: 'duty',
    passes: 'clock.dutyDue',
    during: deciding,
    starts: ({ branchVote, sending }) => [
      sending?.branchOn === null ? one(branchVote?.on, 'workday', sendingLimits.branch, 'branch') : null,
      sending?.committeeOn === null ? one(branchVote?.on, 'workday', sendingLimits.grassroots, 'grassroots') : null,
    ],
  },
  'T-CEREMONY': {
    rule: 'R24-4.1a',
    kind: 'duty',
    passes: 'clock.ceremonyDue',
    during: ['admissionDecided', 'movingAfterDecision'],
    starts: ({ decision }, at) => {
      if (!decision || decision.annulledOn) return [];
      const { ceremony, ceremonyFrom } = at(decision.on);
      return [one(ceremonyFrom.value === 'issue' ? decision.on : decision.receivedOn, 'workday', ceremony)];
    },
  },
  'T-FORWARD': {
    rule: 'G01-3.9b-2',
    kind: 'duty',
    passes: 'clock.moveDue',
    during: ['moving'],
    starts: ({ move }, at) => [
      move?.stood === 'atAuthority' && goesAfter(move) && !move.forwardedOn
        ? one(move.knownOn, 'workday', at(move.knownOn).mover.value.forward)
        : null,
    ],
  },
  'T-NEWDECIDE': {
    rule: 'G01-3.9b-2',
    kind: 'duty',
    passes: 'clock.moveDue',
    during: ['competentAuthority'],
    starts: (facts, at) => {
      const on = decidesAnew(facts)?.receivedOn;
      return [one(on, 'workday', on ? at(on).mover.value.decide : 0)];
    },
  },
  'T-MOVE30': {
    rule: 'G01-3.9c-2',
    kind: 'exact',
    passes: 'clock.moveDue',
    during: ['movingAfterDecision'],
    starts: ({ move, decision }, at) => [
      move?.stood === 'decided' && !move.sameAuthority && !decision?.annulledOn
        ? one(move.decisionOn, 'workday', at(move.decisionOn).mover.value.switchAfter)
        : null,
    ],
  },
  'T-REVIEW': {
    rule: 'G01-3.9c-4',
    kind: 'duty',
    passes: 'clock.dutyDue',
    during: ['decisionUnderReview'],
    starts: ({ review }, at) => [
      one(review?.requestedOn, 'workday', review ? at(review.requestedOn).mover.value.review : 0),
    ],
  },
  'T-MEMBERREC': {
    rule: 'K38-2-30',
    kind: 'duty',
    passes: 'clock.dutyDue',
    during: member,
    starts: ({ ceremony, memberRecordOn }, at) => [
      memberRecordOn ? null : one(ceremony?.on, 'workday', ceremony ? at(ceremony.on).memberRecord : 0),
    ],
  },
  'T-PROBATION': {
    rule: 'CH-5.1p',
    kind: 'exact',
    passes: 'clock.probationEnded',
    during: onProbation,
    starts: ({ ceremony }, at) => [one(ceremony?.on, 'month', ceremony ? at(ceremony.on).probationMonths : 0)],
  },
  'T-COMPLAINT': {
    rule: 'R24-8.2.1',
    kind: 'right',
    passes: 'clock.complaintClosed',
    during: ['deleted'],
    starts: ({ deleted }, at) => [
      one(deleted?.receivedOn, 'workday', deleted?.receivedOn ? at(deleted.receivedOn).complaint.file : 0),
    ],
  },
  'T-SETTLE': {
    rule: 'R24-8.2.2',
    kind: 'duty',
    passes: 'clock.dutyDue',
    during: ['complaint'],
    starts: ({ complaint }, at) => {
      if (!complaint) return [];
      const { settle, settleCentre } = at(complaint.receivedOn).complaint;
      return [one(complaint.receivedOn, 'workday', complaint.level === 'centre' ? settleCentre : settle)];
    },
  },
  'T-PROPOSE': {
    rule: 'R24-4.2.1',
    kind: 'duty',
    passes: 'clock.proposalDue',
    during: ['recognitionPreparing', 'recognitionBranch'],
    starts: ({ ceremony, recognition }, at) => {
      if (!ceremony || recognition.proposedOn) return [];
      const end = reachedOn(ceremony.on, at(ceremony.on).probationMonths);
      return [one(end, 'workday', at(end).proposal)];
    },
  },
  'T-TRANSFER': {
    rule: 'R24-6.3.1',
    kind: 'duty',
    passes: 'clock.dutyDue',
    during: member,
    starts: ({ transfer }, at) => [
      transfer?.kind === 'official'
        ? one(transfer.effectiveOn, 'workday', at(transfer.effectiveOn).transfer.within)
        : null,
    ],
  },
  'T-DEATHFILE': {
    rule: 'DEATH-1',
    kind: 'duty',
    passes: 'clock.dutyDue',
    during: ['deceased'],
    starts: ({ death }, at) => [one(death?.formOn, 'workday', death ? at(death.formOn).deathFile : 0)],
  },
  'T-RECOG': {
    rule: 'R24-4.3.1o',
    kind: 'duty',
    passes: 'clock.recognitionDue',
    during: [...recognising, 'deadlockReferred'],
    starts: ({ recognition: { vote }, extension }, at) => [
      vote?.reached ? one(vote.on, 'workday', at(vote.on).recognition.value + (extension ?? 0)) : null,
    ],
  },
  // Where the rhythm of an edition is unknown, nothing runs.
  'T-FILECHECK': {
    rule: 'G01-8.2h',
    kind: 'duty',
    passes: 'clock.dutyDue',
    during: open,
    starts: ({ custody }, at) => {
      const months = custody && at(custody.checkedOn).fileCheckMonths;
      return months ? [one(custody.checkedOn, 'month', months)] : [];
    },
  },
};

const frozen: readonly Stage[] = ['irregularityReview', 'repairProcedure', 'decisionUnderReview'];

/**
 * While a decision or a fault is reviewed or repaired, the limits of the place that was left run on, beside those of the
 * review.
 */
export const limitStages = ({ value, facts: { returnTo } }: State): readonly Stage[] => {
  if (value === deletionClosed || value === deathFiled) return [];
  const stage = stageOf(value);
  return returnTo !== null && frozen.includes(stage) ? [stage, stageOf(returnTo)] : [stage];
};

/** A limit of a rule that came later, or was gone by then, never began. */
const existed = (rule: RuleId, on: LegalDate): boolean => {
  const { since, until }: Registered = register[rule];
  return (since === undefined || on >= since) && (until === undefined || on < until);
};

export const timers: readonly Timer<Facts, Parameters>[] = Object.entries(limits).map(([id, limit]) => ({
  id,
  rule: limit.rule,
  kind: limit.kind,
  passes: limit.passes,
  during: limit.during,
  running: ({ facts }: State, law) => {
    return limit
      .starts(facts, (date) => law.on(date).parameters)
      .filter(
        (run): run is Running =>
          run !== null &&
          existed(limit.rule, run.anchor) &&
          facts.passed[passedKey(id, run.subject, run.anchor)] === undefined,
      );
  },
}));
