import { addDays } from '../../calendar/legal-date.js';
import { law } from '../../editions/law.js';
import type { ceremonyActs } from '../acts/ceremony.js';
import type { probationActs } from '../acts/probation.js';
import type { recognitionActs } from '../acts/recognition.js';
import { branchVote } from './deciding-acts.js';
import { paper, vote } from './papers.js';
import type { Examples } from './scene.js';
import { people } from './unit.js';

const competent = 'Ban Thường vụ Đảng ủy';

/** Ceremony, probation and recognition of someone against whom nothing speaks. */
export const memberExamples: Examples<keyof (typeof ceremonyActs & typeof probationActs & typeof recognitionActs)> = {
  'ceremony.postpone': ({ on }) => ({ reason: 'Trùng ngày bầu cử', newOn: addDays(on, 10) }),
  'ceremony.consent': ({ on }) => ({
    report: paper(addDays(on, -2), '27-BC/CB'),
    consent: paper(on, '90-CV/ĐU', competent),
  }),
  'ceremony.hold': ({ setting }) => ({
    branch: setting.unit,
    readBy: people.secretary,
    oath: true,
    helper: people.helper,
    oneByOne: true,
  }),
  'decision.annul': ({ on }) => ({ annulment: paper(on, '1100-QĐ/ĐU', competent), reason: 'Người vào Đảng xin thôi' }),
  'memberRecord.file': ({ on }) => ({ filedOn: on, recordNumber: '012345HN', stamped: true }),
  'training.certify': ({ on, setting }) => ({
    number: '77/ĐVM',
    certificateOn: on,
    issuer: setting.centre ? law.on(on).parameters.courseIssuer : 'committee',
  }),
  'training.fail': () => ({ reason: 'Vắng quá số buổi' }),
  'discipline.record': ({ on }) => ({
    form: 'reprimand',
    decision: paper(on, '31-QĐ/CB'),
    effectiveOn: on,
    stillWorthy: 'yes',
  }),
  'conduct.clear': ({ on }) => ({ paper: paper(on, '32-TB/ĐU', competent) }),
  'suspension.start': ({ on }) => ({ kind: 'suspended', paper: paper(on, '33-QĐ/UBKT', 'Ủy ban Kiểm tra') }),
  'transfer.start': ({ on }) => ({
    kind: 'official',
    to: 'Đảng ủy phường Tân An',
    effectiveOn: on,
    noInspection: true,
    noComplaint: true,
    comments: paper(on, '34-NX/CB'),
    helperReview: paper(on, '35-NX'),
  }),
  'transfer.arrive': ({ on }) => ({ arrivedOn: on, helper: people.third }),
  'transfer.return': ({ on }) => ({ returnedOn: on, comment: paper(on, '36-NX/CB') }),
  'selfCriticism.submit': ({ on }) => ({ written: paper(on, '01-TKĐ', 'Bản thân') }),
  'help.review': ({ on }) => ({ review: paper(on, '02-NX', 'Đảng viên giúp đỡ') }),
  'recognition.meet': () => ({ officialMembers: 9, present: 9, form: 'ballot', formChosenByMeeting: true }),
  'recognition.adjourn': () => ({ reason: 'Chưa biểu quyết' }),
  'recognition.vote': ({ on }) => ({
    vote: branchVote(),
    motion: 'recognise',
    resolution: paper(on, '37-NQ/CB'),
    cardList: true,
    photo: true,
  }),
  'recognition.appraise': ({ on }) => ({ report: paper(on, '38-BC/ĐUBP', 'Đảng ủy bộ phận') }),
  'recognition.resolve': ({ on }) => ({ vote: vote(13, 15), resolution: paper(on, '39-NQ/ĐU', 'Đảng ủy cơ sở') }),
  'recognition.decide': ({ on }) => ({
    vote: vote(9, 11),
    decision: paper(on, '2048-QĐ/ĐU', competent),
    cardDecision: paper(on, '2049-QĐ/ĐU', competent),
  }),
  'recognition.refuse': ({ on }) => ({
    vote: vote(3, 11),
    notice: paper(on, '72-TB/ĐU', competent),
    reason: 'Cần xem xét lại',
  }),
  'deadlock.resolve': ({ on }) => ({
    outcome: 'recognise',
    decision: paper(on, '2050-QĐ/ĐU', competent),
    basis: 'Báo cáo của các cấp',
  }),
  'recognition.announce': ({ on }) => ({ meetingOn: on }),
  'card.hand': ({ on }) => ({ cardNumber: '001099012345', handedOn: on }),
};
