import type { LegalDate } from '../calendar/legal-date.js';
import type { BirthDate } from '../calendar/months.js';
import type { Paper } from '../kernel/act.js';
import type { StateValue } from '../kernel/procedure.js';
import type { ApplicationWrite, specialCases } from './acts/application.js';
import type { DeletionGround } from './acts/deletion.js';
import type { Capacity, ConsentMatter } from './acts/dossier.js';
import type { faultKinds } from './acts/faults.js';
import type { massOrganisations, unionBodies } from './acts/list.js';
import type { RepairStep } from './acts/repair.js';
import type { Relation } from './acts/record.js';

/** A paper as rules may read it: no signer, which is a value. */
export type PaperFact = Pick<Paper, 'number' | 'date' | 'issuer'>;

export interface SubjectFact {
  readonly relation: Relation;
  readonly memberNow: boolean;
  readonly ofAge: boolean;
  readonly deceased: boolean;
  readonly person: string | null;
}

/** One subject's verification, asked of one authority (G01-3.4a, G01-3.4d-2). */
export interface VerificationFact {
  readonly state: 'requested' | 'clear' | 'unclear' | 'overdue' | 'notNeeded';
  readonly addressee: string;
  readonly abroad: boolean;
  readonly sentOn: LegalDate;
  readonly receivedOn: LegalDate | null;
  readonly repliedOn: LegalDate | null;
  /** Asked by a visit to the workplace and the security agency: only an envoy's report answers it (G01-3.4c-7). */
  readonly visit: boolean;
}

export interface OpinionFact {
  readonly capacity: Capacity;
  readonly sentOn: LegalDate;
  readonly receivedOn: LegalDate | null;
}

export interface IntroductionFact {
  readonly on: LegalDate;
  readonly introducer: string;
  /** The branch in which it was signed. */
  readonly unit: string;
}

/** A vote, reduced to what the law asks of it later. */
export interface VoteFact {
  readonly on: LegalDate;
  readonly yes: number;
  readonly base: number;
  readonly reached: boolean;
}

export interface ConsentFact {
  readonly requestedOn: LegalDate | null;
  readonly grantedOn: LegalDate | null;
  readonly refusedOn: LegalDate | null;
}

/** A move from one place to another (G01-3.9), the last one the case knows. */
export interface MoveFact {
  /** How far the case had come: helped or considered, resolved, the dossier at the authority, decided, the decision annulled. */
  readonly stood: 'helped' | 'resolved' | 'atAuthority' | 'decided' | 'annulled';
  /** The day of the decision that moves him. */
  readonly decisionOn: LegalDate;
  /** The day the move was declared. */
  readonly knownOn: LegalDate;
  /** The branch left. */
  readonly from: string;
  /** The unit he goes to. */
  readonly to: string;
  readonly sameAuthority: boolean;
  readonly forwardedOn: LegalDate | null;
  readonly receivedOn: LegalDate | null;
  /** The branch that received him. */
  readonly branch: string | null;
}

/** A lapse that is still open: the rule, when it happened, until a remedy closes it. */
export interface OpenLapse {
  readonly rule: string;
  readonly on: LegalDate;
}

/** A deletion on its way: why, what the bodies said, from which place of the main line it began. */
export interface DeletionFact {
  readonly proposedOn: LegalDate;
  readonly ground: DeletionGround;
  /** The place of `standing` to which the member returns if the proposal falls; regions beside it go on. */
  readonly from: StateValue;
  /** How often the branch asked for self-criticism, and whether it was done or refused. */
  readonly requests: number;
  readonly answered: boolean;
  readonly branch: VoteFact | null;
  readonly grassroots: VoteFact | null;
}

/**
 * The facts of one case: what rules read, and nothing else. JSON all through, dates as text, persons as pseudonyms.
 * The initial value is a plain literal; everything arrives by acts.
 */
export interface Facts {
  /** In a side state (S19, S30 to S33, S40, S41, S50 to S52): where the case stood when it left the main line. */
  readonly returnTo: StateValue | null;
  /** The branch the case belongs to: the one it opened in, then the one that received it after a move. */
  readonly unit: string | null;
  readonly nominations: readonly { readonly body: (typeof massOrganisations)[number]; readonly on: LegalDate }[];
  readonly list: { readonly enteredOn: LegalDate; readonly reviewedOn: LegalDate } | null;
  readonly helper: {
    readonly person: string;
    readonly togetherSince: LegalDate | null;
    readonly replacement: boolean;
  } | null;
  /** Members assigned in place of another: they may introduce without the twelve months (R24-3.2.2). */
  readonly replacing: readonly string[];
  readonly helpReports: number;
  readonly union: {
    readonly body: (typeof unionBodies)[number];
    readonly on: LegalDate;
    readonly member: boolean;
  } | null;
  readonly away: LegalDate | null;
  /** Temporary work elsewhere: where, when, and the day the branch there commented on him (G01-5.2a). */
  readonly posting: {
    readonly branch: string;
    readonly from: LegalDate;
    readonly to: LegalDate | null;
    readonly commentOn: LegalDate | null;
  } | null;
  readonly move: MoveFact | null;
  readonly course: {
    readonly assignedOn: LegalDate;
    readonly held: number | null;
    readonly attended: number | null;
    readonly mark: number | null;
    readonly markedOn: LegalDate | null;
    readonly failedEssayOn: LegalDate | null;
    readonly redoneOn: LegalDate | null;
    readonly attempts: number;
    readonly passedOn: LegalDate | null;
  } | null;
  readonly certificate: {
    readonly number: string;
    readonly on: LegalDate;
    readonly issuer: 'district' | 'commune' | 'committee';
    readonly revokedOn: LegalDate | null;
    readonly expiredOn: LegalDate | null;
  } | null;
  readonly leave: { readonly on: LegalDate } | null;
  readonly application: {
    readonly on: LegalDate;
    readonly birthDate: BirthDate;
    readonly citizenship: boolean;
    readonly education: ApplicationWrite['education'];
    readonly exceptionGround: ApplicationWrite['exceptionGround'] | null;
    readonly kind: 'first' | 'readmission';
  } | null;
  readonly special: Partial<Record<(typeof specialCases)[number], { readonly on: LegalDate; readonly papers: number }>>;
  readonly consents: Partial<Record<ConsentMatter, ConsentFact>>;
  readonly record: {
    readonly completedOn: LegalDate;
    readonly subjects: Readonly<Record<string, SubjectFact>>;
    readonly sealedOn: LegalDate | null;
    readonly commentedOn: LegalDate | null;
    readonly certifiedOn: LegalDate | null;
  } | null;
  /** D0: the day the dossier was made, the edge stamp or a renewal [A]. */
  readonly dossierOn: LegalDate | null;
  readonly dossierExpiredOn: LegalDate | null;
  readonly verification: Readonly<Record<string, VerificationFact>>;
  readonly political: {
    readonly raisedOn: LegalDate;
    readonly level: 'own' | 'central';
    readonly conclusion: 'met' | 'notMet' | null;
    readonly consentOn: LegalDate | null;
  } | null;
  readonly introductions: readonly IntroductionFact[];
  readonly opinions: Readonly<Record<string, OpinionFact>>;
  readonly opinionExemptOn: LegalDate | null;
  readonly synthesisOn: LegalDate | null;
  readonly completedOn: LegalDate | null;
  readonly introRoute: 'two' | 'youth' | 'trade' | null;
  readonly meeting: { readonly openedOn: LegalDate; readonly officialMembers: number } | null;
  readonly branchVote: VoteFact | null;
  readonly resultReportedOn: LegalDate | null;
  /** Where the unit sets limits of its own for sending the dossier up (L-SEND): when branch and committee sent it. */
  readonly sending: { readonly branchOn: LegalDate | null; readonly committeeOn: LegalDate | null } | null;
  readonly subdivisionOn: LegalDate | null;
  readonly committeeVote: VoteFact | null;
  /** The day the dossier reached the committee that decides. */
  readonly atAuthorityOn: LegalDate | null;
  readonly appraisedOn: LegalDate | null;
  readonly returned: { readonly on: LegalDate } | null;
  /** Working days granted, for the limit that runs now (T-DECIDE or T-RECOG). */
  readonly extension: number | null;
  readonly refusedOn: LegalDate | null;
  readonly decision: {
    readonly on: LegalDate;
    readonly number: string;
    readonly receivedOn: LegalDate | null;
    /** The issuer took it back; it can no longer be carried out. */
    readonly annulledOn: LegalDate | null;
    /** Of a decision that repaired another (K38-3b): the day of the first. A move is measured by that day (A). */
    readonly firstOn?: LegalDate;
  } | null;
  /** The new place asked the issuer to reconsider its decision (G01-3.9c-4). */
  readonly review: { readonly requestedOn: LegalDate } | null;
  readonly ceremonyConsentOn: LegalDate | null;
  readonly ceremony: { readonly on: LegalDate } | null;
  readonly memberRecordOn: LegalDate | null;
  readonly training: LegalDate | null;
  readonly disciplinedOn: LegalDate | null;
  /** Disciplined and judged no longer worthy (R296-2): deletion may be proposed before the twelve months end. */
  readonly unworthyOn: LegalDate | null;
  readonly suspendedOn: LegalDate | null;
  readonly transfer: {
    readonly kind: 'official' | 'temporary' | 'abroad';
    readonly effectiveOn: LegalDate;
    readonly study: boolean;
  } | null;
  readonly selfCriticismOn: LegalDate | null;
  readonly helpReviewOn: LegalDate | null;
  readonly recognition: {
    readonly meetingOn: LegalDate | null;
    /** Official members of the branch at its meeting. */
    readonly officialMembers: number | null;
    /** Meetings short of the share, counted per body; a meeting counts once, whichever motion fell short (A). */
    readonly branchShort: number;
    readonly branchShortOn: LegalDate | null;
    readonly grassrootsShort: number;
    readonly grassrootsShortOn: LegalDate | null;
    /** The day the branch first proposed recognition: the limit for proposing ended then. */
    readonly proposedOn: LegalDate | null;
    readonly vote: VoteFact | null;
    readonly resolution: VoteFact | null;
    readonly appraisedOn: LegalDate | null;
    readonly decidedOn: LegalDate | null;
    readonly announcedOn: LegalDate | null;
  };
  /** The date of becoming official: the day the twelve months end, however late the decision (R24-4.2.2). */
  readonly officialOn: LegalDate | null;
  readonly death: { readonly on: LegalDate; readonly formOn: LegalDate } | null;
  readonly cardOn: LegalDate | null;
  /** A wrong admission or recognition under review: what was found wrong, and when it was reported. */
  readonly fault: { readonly kind: (typeof faultKinds)[number]; readonly on: LegalDate } | null;
  readonly deletion: DeletionFact | null;
  /** A complaint being heard: when it was handed in, when it was received. */
  readonly complaint: {
    readonly filedOn: LegalDate;
    readonly receivedOn: LegalDate;
    readonly own: boolean;
    readonly level: 'superior' | 'province' | 'centre';
  } | null;
  /** The day of the letter in which the member asks to leave (G01-11.2). */
  readonly exitRequestedOn: LegalDate | null;
  /**
   * Deleted or struck off (S32, S33): the day of the decision, the day the member received it. Where a level rejected his
   * complaint, and not finally: the day of that answer, and then the day he received the answer.
   */
  readonly deleted: {
    readonly on: LegalDate;
    readonly receivedOn: LegalDate | null;
    readonly answeredOn: LegalDate | null;
  } | null;
  /** Ordered to be redone (K38-3b): which steps, which of them are. */
  readonly repair: {
    readonly orderedOn: LegalDate;
    readonly steps: readonly RepairStep[];
    readonly redone: readonly RepairStep[];
  } | null;
  /** Who keeps the file, the day of its index, and the last day it was checked (G01-8.2). */
  readonly custody: {
    readonly keeper: string;
    readonly indexOn: LegalDate;
    readonly checkedOn: LegalDate;
  } | null;
  /** Limits that passed, by timer and subject: the day of passing. */
  readonly passed: Readonly<Record<string, LegalDate>>;
  readonly lapses: readonly OpenLapse[];
}

export const initialFacts: Facts = {
  returnTo: null,
  unit: null,
  nominations: [],
  list: null,
  helper: null,
  replacing: [],
  helpReports: 0,
  union: null,
  away: null,
  posting: null,
  move: null,
  course: null,
  certificate: null,
  leave: null,
  application: null,
  special: {},
  consents: {},
  record: null,
  dossierOn: null,
  dossierExpiredOn: null,
  verification: {},
  political: null,
  introductions: [],
  opinions: {},
  opinionExemptOn: null,
  synthesisOn: null,
  completedOn: null,
  introRoute: null,
  meeting: null,
  branchVote: null,
  resultReportedOn: null,
  sending: null,
  subdivisionOn: null,
  committeeVote: null,
  atAuthorityOn: null,
  appraisedOn: null,
  returned: null,
  extension: null,
  refusedOn: null,
  decision: null,
  review: null,
  ceremonyConsentOn: null,
  ceremony: null,
  memberRecordOn: null,
  training: null,
  disciplinedOn: null,
  unworthyOn: null,
  suspendedOn: null,
  transfer: null,
  selfCriticismOn: null,
  helpReviewOn: null,
  recognition: {
    meetingOn: null,
    officialMembers: null,
    branchShort: 0,
    branchShortOn: null,
    grassrootsShort: 0,
    grassrootsShortOn: null,
    proposedOn: null,
    vote: null,
    resolution: null,
    appraisedOn: null,
    decidedOn: null,
    announcedOn: null,
  },
  officialOn: null,
  death: null,
  cardOn: null,
  fault: null,
  deletion: null,
  complaint: null,
  exitRequestedOn: null,
  deleted: null,
  repair: null,
  custody: null,
  passed: {},
  lapses: [],
};

/** A subject's key within the case: the relation, numbered where there may be several. */
export const subjectKey = (subject: { readonly relation: Relation; readonly no?: number }): string =>
  subject.no === undefined ? subject.relation : `${subject.relation}-${subject.no}`;
