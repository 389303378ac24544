import { addDays, legalDate, type LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { branchKeys, type BranchKey } from '../targets/seed/branch-keys.js';

/** How an invented life leaves the straight road, if it does. */
export type Turn =
  | 'refused'
  | 'notEligible'
  | 'political'
  | 'opinionsAsked'
  | 'belowShare'
  | 'committeeShort'
  | 'overdue'
  | 'withdrawn'
  | 'removed'
  | 'resumed'
  | 'deadlock'
  | 'faulty'
  | 'repairing'
  | 'moving'
  | 'movedDecided'
  | 'annulledOnMove'
  | 'underReview'
  | 'cancelled'
  | 'deletionProposed'
  | 'deletionVoting'
  | 'struckOff';

/** One invented person: where, from when or until when, and how far. */
export interface Life {
  readonly branch: BranchKey;
  /** The first day of the story. */
  readonly from: LegalDate;
  readonly until: Stage;
  readonly turn: Turn | null;
  /** The day of the branch's last review of its list, where it reviews. */
  readonly reviewedOn?: LegalDate;
}

const ends: readonly (readonly [Stage, Turn | null])[] = [
  ['pool', null],
  ['sympathiser', null],
  ['sympathiser', 'removed'],
  ['courseAssigned', null],
  ['courseCertified', null],
  ['leaveToStart', null],
  ['applying', null],
  ['recordSealed', null],
  ['verifying', null],
  ['verifying', 'notEligible'],
  ['verifying', 'political'],
  ['recordCertified', null],
  ['recordCertified', 'withdrawn'],
  ['dossierReady', null],
  ['branchMeeting', 'belowShare'],
  ['branchMeeting', null],
  ['subdivisionAppraisal', null],
  ['grassrootsCommittee', null],
  ['grassrootsCommittee', 'committeeShort'],
  ['competentAuthority', null],
  ['competentAuthority', 'refused'],
  ['competentAuthority', 'resumed'],
  ['admissionDecided', null],
  ['admissionDecided', 'overdue'],
  ['verifying', 'moving'],
  ['admissionDecided', 'movedDecided'],
  ['admissionDecided', 'annulledOnMove'],
  ['admissionDecided', 'underReview'],
  ['probation', null],
  ['probation', 'faulty'],
  ['probation', 'repairing'],
  ['probation', 'cancelled'],
  ['probation', 'deletionProposed'],
  ['probation', 'deletionVoting'],
  ['probation', 'struckOff'],
  ['recognitionPreparing', null],
  ['recognitionBranch', null],
  ['recognitionBranch', 'deadlock'],
  ['recognitionSubdivision', null],
  ['recognitionGrassroots', null],
  ['recognitionCompetent', null],
  ['recognised', null],
  ['official', null],
];

/** Lives of 2022 to 2024 in the units of the plans, half of them lived to the end; as many that stand on the road today. */
export function lives(today: LegalDate): Life[] {
  const branches = branchKeys();
  const lasting = branches.filter(({ to }) => to === null);
  const old = lasting.filter(({ from }) => from < '2022-01-01');
  return [
    ...ends.flatMap(([until, turn], index) =>
      [0, 1].map((again) => historic(old, again === 1 && turn === null ? 'official' : until, turn, 2 * index + again)),
    ),
    ...ends.flatMap(([until, turn], index) =>
      [0, 1].map((again) => present(lasting, until, turn, 2 * index + again, today)),
    ),
    ...busyDesk.map(([until, daysThere, reviewed, turn = null]) => ({
      branch: branches.find(({ key }) => key === busyBranch)!,
      ...{ from: startFor(until, turn, daysThere, today), until, turn },
      ...(reviewed !== undefined && { reviewedOn: addDays(today, -reviewed) }),
    })),
  ];
}

/** The branch whose secretary most visitors try: a desk with work at every part of the road, some of it late. */
const busyBranch = 'HH:thpt-1';
const busyDesk: readonly (readonly [until: Stage, daysThere: number, reviewedDaysAgo?: number, turn?: Turn])[] = [
  ['sympathiser', 40, 4],
  ['courseAssigned', 12, 4],
  ['courseCertified', 30, 27],
  ['leaveToStart', 6],
  ['applying', 15, 4],
  ['verifying', 9, 4],
  ['dossierReady', 21, 4],
  ['branchMeeting', 4],
  ['branchMeeting', 2],
  ['admissionDecided', 24],
  ['probation', 300],
  ['recognitionPreparing', 12],
  // So that the board and the committee above find a dossier to appraise.
  ['competentAuthority', 6],
  ['recordCertified', 6, 4, 'opinionsAsked'],
];

/** Branches with the layer a stage needs, else any: spread over all plans by a stride. */
function pick(branches: readonly BranchKey[], until: Stage, n: number, on: string): BranchKey {
  const route = (branch: BranchKey) => branch.routes.findLast(({ from }) => from <= on)?.route;
  const fits = branches.filter((branch) => {
    if (until === 'subdivisionAppraisal' || until === 'recognitionSubdivision')
      return branch.subdivision && (route(branch) === 'A' || route(branch) === 'B');
    if (until === 'grassrootsCommittee' || until === 'recognitionGrassroots')
      return !branch.subdivision && (route(branch) === 'A' || route(branch) === 'B');
    if (until === 'competentAuthority' || until === 'recognitionCompetent') return route(branch) !== 'B';
    return true;
  });
  const usable = fits.length > 0 ? fits : branches;
  return usable[(n * 37) % usable.length]!;
}

const historic = (branches: readonly BranchKey[], until: Stage, turn: Turn | null, n: number): Life => {
  const month = 2 + (n % 9);
  const from = legalDate(`2022-${String(month).padStart(2, '0')}-${String(1 + ((n * 5) % 27)).padStart(2, '0')}`);
  return { branch: pick(branches, until, n, '2023-06-01'), from, until, turn };
};

/** Far enough back that the stage is reached a few days ago, in a branch that was there already. */
function present(branches: readonly BranchKey[], until: Stage, turn: Turn | null, n: number, today: LegalDate): Life {
  const from = startFor(until, turn, 3 + (n % 9), today);
  const standing = branches.filter((branch) => branch.from <= addDays(from, -30));
  return { branch: pick(standing, until, n + 11, today), from, until, turn };
}

/** The first day of a story that has stood at its stage for some days. */
const startFor = (until: Stage, turn: Turn | null, daysThere: number, today: LegalDate): LegalDate =>
  addDays(today, -(daysTo[until] ?? 0) - (turn ? (turnDays[turn] ?? 30) : 0) - daysThere);

/** Days a turn takes, where they are not about thirty. */
const turnDays: Partial<Record<Turn, number>> = { overdue: 75, deadlock: 100, cancelled: 45, opinionsAsked: 10 };

/** About how many days the story takes to each stage. */
const daysTo: Partial<Record<Stage, number>> = {
  pool: 5,
  sympathiser: 20,
  courseAssigned: 68,
  courseCertified: 90,
  leaveToStart: 108,
  applying: 114,
  recordSealed: 124,
  verifying: 127,
  recordCertified: 154,
  dossierReady: 190,
  branchMeeting: 197,
  branchBelowShare: 197,
  subdivisionAppraisal: 198,
  grassrootsCommittee: 204,
  competentAuthority: 212,
  refused: 220,
  admissionDecided: 228,
  probation: 260,
  recognitionPreparing: 620,
  recognitionBranch: 645,
  recognitionSubdivision: 646,
  recognitionGrassroots: 650,
  recognitionCompetent: 655,
  recognised: 670,
  official: 690,
};
