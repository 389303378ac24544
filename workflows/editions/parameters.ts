import type { Confidence } from '../kernel/edition.js';

/** A number of the law with how sure we are of it in this edition. */
export interface Known<T> {
  readonly value: T;
  readonly confidence: Confidence;
}

/**
 * What differs, or might, between editions: guards and limits read these, never literals. Days are working days unless
 * named otherwise.
 */
export interface Parameters {
  /** R24-1.1.1, months. */
  readonly age: { readonly least: number; readonly most: number };
  /** R24-1.2.1: what is shown, the certificate or the completed programme (CHG-02). */
  readonly education: 'certificate' | 'programme';
  /** R24-3.3. */
  readonly politicalBasis: string;
  /** G01-3.1. */
  readonly courseIssuer: 'district' | 'commune';
  /** G01-5.4b, months the certificate lasts; G01-5.4a, months the dossier lasts. */
  readonly certificateMonths: Known<number>;
  readonly dossierMonths: Known<number>;
  /** R24-3.2.1, months together before an introduction. */
  readonly togetherMonths: number;
  /** G01-3.4c: the committee that manages the member relative must confirm. */
  readonly relativeConfirmed: boolean;
  /** G01-3.4a-26. */
  readonly verifySpouseRaiser: boolean;
  /** G01-3.4d-3. */
  readonly verification: { readonly home: number; readonly abroad: number };
  /** CH-24.1. */
  readonly branchLeast: number;
  /** Shares as fractions: `yes · of >= base · least`, or more than half. */
  readonly twoThirds: { readonly least: number; readonly of: number };
  /** R24-4.3.1a and R24-4.3.1b. */
  readonly decision: Known<number>;
  readonly decisionExtension: Known<number>;
  /** R24-4.3.1o. */
  readonly recognition: Known<number>;
  readonly recognitionExtension: Known<number>;
  /** R24-4.1a. */
  readonly ceremony: number;
  /** CHG-03: the day the limit runs from. */
  readonly ceremonyFrom: Known<'receipt' | 'issue'>;
  /** K38-2-30. */
  readonly memberRecord: number;
  /** Working days from the report form of a death to the handing over of the file. */
  readonly deathFile: number;
  /** CH-5.1p, months. */
  readonly probationMonths: number;
  /** R24-4.2.1. */
  readonly proposal: number;
  /** R24-4.2.3. */
  readonly shortVotes: number;
  /** R24-3.5.1b, months after leaving, after a cleared sentence. */
  readonly readmission: { readonly afterExit: number; readonly afterClearing: number };
  /** R24-3.5.2: convictions that bar for ever. */
  readonly barredConvictions: readonly string[];
  /** R24-3.5.1b-iii listed. */
  readonly populationItem: boolean;
  /** G01-3.9b-2, G01-3.9c-2, G01-3.9c-4. */
  readonly mover: Known<{
    readonly forward: number;
    readonly decide: number;
    readonly switchAfter: number;
    readonly review: number;
  }>;
  /** Who decides at a delegated grassroots committee, by which share (CHG-06). */
  readonly delegated: Known<'wholeCommittee' | 'standingCommittee'>;
  /** R24-8.1, months; G01-11.1, how often the branch asks for self-criticism. */
  readonly deletion: {
    readonly inactive: number;
    readonly education: number;
    readonly breach: number;
    readonly requests: number;
  };
  /** R24-8.2.1, R24-8.2.2. */
  readonly complaint: {
    readonly file: number;
    readonly settle: number;
    readonly settleCentre: number;
    readonly ceiling: Known<string>;
  };
  /** G01-8.2h, months; null unknown. */
  readonly fileCheckMonths: number | null;
  /** The committee at commune level: who decides there on the branch's proposal (12.1, CHG-06, CHG-07). */
  readonly commune: Known<'none' | 'directSuperior' | 'either' | 'base'>;
  /** R24-6.3.1; R24-6.3.2, months away, for study too. */
  readonly transfer: { readonly within: number; readonly temporary: number; readonly study: number };
  /** QC1147-5 to QC1147-9: learners in a class, share of periods in percent, marks, plain days. */
  readonly course: {
    readonly learners: number;
    readonly attendance: number;
    readonly mark: number;
    readonly redoDays: number;
    readonly markDays: number;
    readonly publishDays: number;
    readonly claimDays: number;
    /** How far apart a second marking changes the mark, and asks for a dialogue. */
    readonly changeFrom: number;
    readonly dialogueFrom: number;
    readonly issueDays: number;
  };
  /** K38-1.1d-1, months between reviews of the list. */
  readonly listReviewMonths: number;
}
