import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper } from '../../kernel/act.js';
import { Count, Day, Flag, Label, OneOf, Part, Reference, Score, Scores, Text } from '../../kernel/fields.js';

/** The branch proposes, the grassroots committee agrees, the commune lists: sent to the awareness course. */
export class CourseAssign extends Act<'course.assign'> {
  @Part(() => Paper) proposal!: Paper;
  @Part(() => Paper, { optional: true }) agreement?: Paper;
  @Part(() => Paper, { optional: true }) list?: Paper;
  @Label() class!: string;
  @Reference({ optional: true }) centre?: string;
}

export class CourseAdmit extends Act<'course.admit'> {
  @Part(() => Paper) decision!: Paper;
  @Label() class!: string;
  @Count() learners!: number;
}

export class CourseAttend extends Act<'course.attend'> {
  @Count({ min: 1, max: 500 }) periodsHeld!: number;
  @Count({ max: 500 }) periodsAttended!: number;
  @Count({ max: 500 }) excused!: number;
}

/** Two markers; the mean counts. */
export class CourseMark extends Act<'course.mark'> {
  @Scores({ atLeast: 2, atMost: 2 }) marks!: [number, number];
  @OneOf([1, 2]) attempt!: 1 | 2;
  @Day() essayOn!: LegalDate;
}

export class CourseRedo extends Act<'course.redo'> {
  @Day() essayOn!: LegalDate;
}

export class CourseRemark extends Act<'course.remark'> {
  @Day() claimOn!: LegalDate;
  @Score() newMark!: number;
  @Flag() dialogue!: boolean;
}

/** The director's decision that the course was passed; the certificate follows. */
export class CoursePass extends Act<'course.pass'> {
  @Part(() => Paper) decision!: Paper;
}

export class CourseFail extends Act<'course.fail'> {
  @OneOf(['attendance', 'mark', 'absent']) reason!: 'attendance' | 'mark' | 'absent';
}

export class CertificateIssue extends Act<'certificate.issue'> {
  @Label() number!: string;
  @Day() certificateOn!: LegalDate;
  @Day() directorDecisionOn!: LegalDate;
  @OneOf(['district', 'commune', 'committee']) issuer!: 'district' | 'commune' | 'committee';
}

export class CertificateReissue extends Act<'certificate.reissue'> {
  @OneOf(['printingFault', 'lost']) reason!: 'printingFault' | 'lost';
  @Label({ optional: true }) newNumber?: string;
}

export class CertificateRevoke extends Act<'certificate.revoke'> {
  @Part(() => Paper) decision!: Paper;
  @OneOf(['fraud', 'signatory', 'holder', 'erasure']) ground!: 'fraud' | 'signatory' | 'holder' | 'erasure';
  @Text('C3', { optional: true }) findings?: string;
}

export const courseActs = {
  'course.assign': CourseAssign,
  'course.admit': CourseAdmit,
  'course.attend': CourseAttend,
  'course.mark': CourseMark,
  'course.redo': CourseRedo,
  'course.remark': CourseRemark,
  'course.pass': CoursePass,
  'course.fail': CourseFail,
  'certificate.issue': CertificateIssue,
  'certificate.reissue': CertificateReissue,
  'certificate.revoke': CertificateRevoke,
};
