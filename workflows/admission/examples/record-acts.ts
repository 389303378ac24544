import { addDays } from '../../calendar/legal-date.js';
import { addMonths } from '../../calendar/months.js';
import type { dossierActs } from '../acts/dossier.js';
import type { recordActs } from '../acts/record.js';
import { paper } from './papers.js';
import type { Examples, Scene } from './scene.js';
import { people } from './unit.js';

const asked = ['candidate', 'father', 'mother'] as const;
const committee = 'Đảng ủy cơ sở';

/** The record of a person with both parents, none of them a member, and one brother. */
export const recordExamples: Examples<keyof typeof recordActs> = {
  'record.declare': ({ on }) => ({
    completedOn: on,
    subjects: [
      { relation: 'candidate', memberNow: false, person: people.candidate },
      { relation: 'father', memberNow: false },
      { relation: 'mother', memberNow: false },
      { relation: 'sibling', no: 1, memberNow: false, ofAge: true },
    ],
  }),
  'record.supplement': ({ on }) => ({ points: 'Bổ sung thời gian công tác', paper: paper(on, '02-BC', 'Bản thân') }),
  'record.seal': () => ({ pages: 18, photo: true, uncommented: true, uncertified: true }),
  'verification.request': ({ on }) => ({
    rows: asked.map((subject) => ({ subject, addressee: 'Đảng ủy xã Hòa Bình', abroad: false, sentOn: on })),
  }),
  'verification.exempt': ({ on }) => ({
    subject: 'father',
    ground: 'knownLocally',
    memberConfirmed: paper(on, '55-XN/ĐU', committee),
    scope: 'all',
    basis: 'Sinh sống ổn định tại xã từ đời ông bà',
  }),
  'verification.reply': ({ on }) => ({
    row: 'father',
    result: 'correct',
    agreedCollectively: true,
    stamped: true,
    repliedOn: on,
  }),
  'verification.report': ({ on }) => ({
    row: 'father',
    envoy: people.second,
    report: paper(on, '04-BC/CB'),
    result: 'correct',
  }),
  'verification.escalate': ({ on }) => ({ row: 'father', addressee: 'Ban Tổ chức Tỉnh ủy', sentOn: on }),
  'political.raise': () => ({ matter: 'Cần làm rõ một thời gian', level: 'own' }),
  'political.conclude': ({ on }) => ({
    conclusion: 'met',
    consent: paper(on, '77-CV/TU', 'Ban Thường vụ Tỉnh ủy'),
    basis: 'Đã xác minh',
  }),
  'record.comment': () => ({ truthful: true, politicalIssue: false, text: 'Lý lịch rõ ràng' }),
  'record.certify': ({ on }) => ({
    collective: paper(on, '61-KL/ĐU', committee),
    truthful: true,
    politicalIssue: false,
    eligible: true,
    certifiedOn: on,
    basis: 'Kết quả thẩm tra',
  }),
  'attempt.resume': ({ on }) => ({ resolution: paper(on) }),
};

const letter = ({ on }: Scene) => ({
  matter: 'over60' as const,
  letter: paper(on, '81-CV/TU', 'Ban Thường vụ Tỉnh ủy'),
});

export const dossierExamples: Examples<keyof typeof dossierActs> = {
  'introduction.sign': ({ on }) => ({
    introducer: people.helper,
    official: true,
    togetherSince: addMonths(on, -24),
    togetherKind: 'work',
    baseOrg: 'base-east',
    replacement: false,
  }),
  'opinion.request': ({ on }) => ({
    row: 'residence-1',
    addressee: 'Chi ủy tổ dân phố 3',
    capacity: 'residence',
    sentOn: on,
  }),
  'opinion.receive': ({ on }) => ({ row: 'residence-1', received: paper(on, '06-NX/CB'), favourable: 'yes' }),
  'opinion.exempt': () => ({ ground: 'Công tác tại vùng không có tổ chức', basis: 'Ý kiến của đảng ủy' }),
  'opinion.summarise': ({ on }) => ({ synthesis: paper(on, '08-TH/CB') }),
  'consent.request': ({ on }) => ({ matter: 'over60', sentOn: on }),
  'consent.grant': letter,
  'consent.refuse': letter,
  'dossier.complete': ({ setting }) => ({
    checked: { conditions: true, introducers: true, union: true, opinions: true, record: true },
    route: setting.route,
    introRoute: 'youth',
  }),
  'dossier.renew': ({ on }) => ({
    introduction: paper(addDays(on, -3), '10-GT'),
    unionResolution: paper(addDays(on, -2), '15-NQ/ĐTN', 'Đoàn thanh niên'),
    opinions: paper(on, '18-TH/CB'),
    changed: false,
  }),
  'dossier.return': () => ({ missing: ['Thiếu ý kiến nơi cư trú'], to: 'branch-east', voteStands: true }),
  'dossier.resubmit': ({ on }) => ({ supplied: [paper(on, '19-NX/CB')] }),
};
