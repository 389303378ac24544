import { addDays, legalDate } from '../../calendar/legal-date.js';
import { addMonths } from '../../calendar/months.js';
import { law } from '../../editions/law.js';
import type { applicationActs } from '../acts/application.js';
import type { courseActs } from '../acts/course.js';
import type { listActs } from '../acts/list.js';
import { paper, vote } from './papers.js';
import type { Examples } from './scene.js';
import { people } from './unit.js';

/** From the list to the application, as a branch would record them: nothing special, everything in order. */
export const listExamples: Examples<keyof typeof listActs> = {
  'case.open': () => ({}),
  'nomination.make': ({ on }) => ({ body: 'youthUnion', paper: paper(on, '03-GT/ĐTN', 'Đoàn thanh niên') }),
  'list.enter': ({ on }) => ({
    resolution: paper(on),
    helper: people.helper,
    helperTogetherSince: addMonths(on, -24),
  }),
  'list.review': ({ on }) => ({ resolution: paper(on), outcome: 'stay' }),
  'list.remove': ({ on }) => ({ resolution: paper(on), reason: 'Chuyển công tác dài hạn' }),
  'help.report': ({ on }) => ({ periodFrom: addMonths(on, -3), periodTo: on, assessment: 'Hoàn thành việc được giao' }),
  'helper.replace': ({ on }) => ({
    resolution: paper(on),
    old: people.helper,
    new: people.second,
    cause: 'movedAway',
  }),
  'union.resolve': ({ on }) => ({
    body: 'youthUnionExecutive',
    member: true,
    resolution: paper(on, '05-NQ/ĐTN', 'Đoàn thanh niên'),
    vote: vote(9, 11),
  }),
  'union.withdraw': ({ on }) => ({ resolution: paper(on, '09-NQ/ĐTN', 'Đoàn thanh niên'), reason: 'Xem xét lại' }),
  'absence.start': ({ on }) => ({ from: on, expectedTo: addMonths(on, 2), reason: 'Đi học ngắn hạn' }),
  'absence.end': () => ({}),
  'candidate.withdraw': ({ on }) => ({ letter: paper(on, '01-Đ', 'Bản thân') }),
};

export const courseExamples: Examples<keyof typeof courseActs> = {
  'course.assign': ({ on }) => ({
    proposal: paper(on),
    agreement: paper(on, '21-CV/ĐU', 'Đảng ủy cơ sở'),
    list: paper(on, '34-DS/ĐU', 'Đảng ủy xã'),
    class: 'NTVĐ-01',
  }),
  'course.admit': ({ on }) => ({
    decision: paper(on, '11-QĐ/TTCT', 'Trung tâm chính trị'),
    class: 'NTVĐ-01',
    learners: 60,
  }),
  'course.attend': () => ({ periodsHeld: 50, periodsAttended: 48, excused: 2 }),
  'course.mark': ({ on }) => ({ marks: [7.5, 8], attempt: 1, essayOn: on }),
  'course.redo': ({ on }) => ({ essayOn: on }),
  'course.remark': ({ on }) => ({ claimOn: on, newMark: 8.5, dialogue: false }),
  'course.pass': ({ on }) => ({ decision: paper(on, '14-QĐ/TTCT', 'Trung tâm chính trị') }),
  'course.fail': () => ({ reason: 'mark' }),
  'certificate.issue': ({ on, setting }) => ({
    number: '118/2024',
    certificateOn: on,
    directorDecisionOn: addDays(on, -7),
    issuer: setting.centre ? law.on(on).parameters.courseIssuer : 'committee',
  }),
  'certificate.reissue': () => ({ reason: 'lost' }),
  'certificate.revoke': ({ on }) => ({ decision: paper(on, '16-QĐ/TTCT', 'Trung tâm chính trị'), ground: 'signatory' }),
};

export const applicationExamples: Examples<keyof typeof applicationActs> = {
  'procedure.allow': ({ on }) => ({
    branchResolution: paper(addDays(on, -5)),
    decision: paper(on, '40-QĐ/ĐU', 'Đảng ủy cơ sở'),
  }),
  'procedure.refuse': ({ on }) => ({ decision: paper(on, '41-CV/ĐU', 'Đảng ủy cơ sở'), reason: 'Cần thử thách thêm' }),
  // In his thirties: both unions may introduce, and so may two members.
  'application.write': ({ on }) => ({
    birthDate: addMonths(legalDate(`${on.slice(0, 7)}-15`), -27 * 12).slice(0, 7) as never,
    citizenship: true,
    education: 'lowerSecondary',
    kind: 'first',
  }),
  'place.determine': ({ on }) => ({
    ground: 'village',
    comments: [paper(on, '17-CV/ĐU', 'Đảng ủy xã')],
  }),
  'specialCase.declare': ({ on }) => ({
    kind: 'foreignSpouse',
    papers: [paper(on, '201/ĐKKH', 'UBND xã'), paper(on, '01-BK', 'Người vợ'), paper(on, '88-KL/CA', 'Công an tỉnh')],
  }),
};
