import { barred, cannot, does, paper } from '../table.mjs';
import { district, written } from './papers.mjs';

/** Application, record, verification over Tết 2023, certificate: S03c to S08. */
export const record = [
  // S03c: the certificate of lower-secondary school, or an exception.
  cannot(
    '2022-12-22',
    'secretary.1',
    'application.write',
    { ...written, education: 'primary' },
    barred('R24-1.2.1', { who: 'secretary' }),
  ),
  does('2022-12-22', 'secretary.1', 'application.write', {
    facts: written,
    stage: 'S04',
    cite: '01-HD/TW 3.2',
    // 17 years and 8 months, told only: age is asked on the day of the branch meeting.
    notices: ['R24-1.1.1'],
  }),
  does('2022-12-26', 'secretary.1', 'record.declare', {
    facts: {
      completedOn: '2022-12-25',
      subjects: [
        { relation: 'candidate', memberNow: false },
        { relation: 'father', memberNow: true },
        { relation: 'mother', memberNow: false },
        { relation: 'sibling', no: 1, memberNow: false },
      ],
      declaration: 'Lý lịch tự khai, viết tay.',
    },
    cite: '01-HD/TW 3.3a',
  }),

  // S04: the stamp comes before any certificate on the record.
  cannot(
    '2023-01-04',
    'superior.1',
    'record.seal',
    { pages: 16, photo: true, uncommented: true, uncertified: false },
    barred('G01-3.4d-1', { who: 'grassroots' }),
  ),
  does('2023-01-04', 'superior.1', 'record.seal', {
    facts: { pages: 16, photo: true, uncommented: true, uncertified: true },
    stage: 'S05',
    cite: '01-HD/TW 3.4d-1',
    starts: { 'T-DOSSIER': '2024-01-04' },
  }),

  // S05: only who stands in the record is verified.
  cannot(
    '2023-01-05',
    'superior.1',
    'verification.request',
    {
      rows: [{ subject: 'spouse', addressee: 'Đảng ủy xã Đức Thắng', abroad: false, sentOn: '2023-01-05' }],
    },
    barred('G01-3.4a', { who: 'grassroots' }),
  ),
  // 30 working days from sending, as long as nobody knows when it arrived: 6, 9–13, 16–19, 27, 30–31/1, 1–3, 6–10,
  // 13–17, 20–23/2 (Tết off 20–26/1).
  does('2023-01-05', 'superior.1', 'verification.request', {
    facts: {
      rows: [
        { subject: 'candidate', addressee: 'Đảng ủy xã Đức Thắng', abroad: false, sentOn: '2023-01-05' },
        { subject: 'mother', addressee: 'Đảng ủy xã Danh Thắng', abroad: false, sentOn: '2023-01-05' },
      ],
    },
    stage: 'S06',
    cite: '01-HD/TW 3.4d-2',
    starts: { 'T-VERIFY/candidate': '2023-02-23', 'T-VERIFY/mother': '2023-02-23' },
  }),
  // The receipt of one is known later: 10–13, 16–19, 27, 30–31/1, 1–3, 6–10, 13–17, 20–24, 27/2.
  does('2023-01-10', 'superior.1', 'verification.request', {
    facts: {
      rows: [
        {
          subject: 'candidate',
          addressee: 'Đảng ủy xã Đức Thắng',
          abroad: false,
          sentOn: '2023-01-05',
          receivedOn: '2023-01-09',
        },
      ],
    },
    cite: '01-HD/TW 3.4d-2',
    starts: { 'T-VERIFY/candidate': '2023-02-27' },
  }),

  // S06: the father is a member, which spares the own side; the candidate herself is never spared.
  cannot(
    '2023-01-11',
    'secretary.1',
    'verification.exempt',
    { subject: 'candidate', ground: 'ownSide', scope: 'all', basis: 'Cha là đảng viên.' },
    barred('G01-3.4c-1'),
  ),
  does('2023-01-11', 'secretary.1', 'verification.exempt', {
    facts: {
      subject: 'father',
      ground: 'ownSide',
      memberConfirmed: paper('03-XN/CB', '2023-01-05', 'Chi bộ thôn Đức Thịnh'),
      scope: 'all',
      basis: 'Cha đang là đảng viên, lý lịch rõ ràng.',
    },
    cite: '01-HD/TW 3.4c-1',
  }),
  does('2023-02-09', 'superior.1', 'verification.reply', {
    facts: {
      row: 'candidate',
      result: 'correct',
      agreedCollectively: true,
      stamped: true,
      repliedOn: '2023-02-07',
      content: 'Bản thân chấp hành tốt.',
    },
    cite: '01-HD/TW 3.4d-3',
    ends: ['T-VERIFY/candidate'],
  }),
  does('2023-02-22', 'superior.1', 'verification.reply', {
    facts: { row: 'mother', result: 'correct', agreedCollectively: true, stamped: true, repliedOn: '2023-02-20' },
    cite: '01-HD/TW 3.4d-3',
    ends: ['T-VERIFY/mother'],
  }),
  // The branch comments before anyone certifies.
  cannot(
    '2023-02-24',
    'superior.1',
    'record.certify',
    {
      collective: district('31-BB/HU', '2023-02-24'),
      truthful: true,
      politicalIssue: false,
      eligible: true,
      certifiedOn: '2023-02-24',
      basis: 'Đủ kết quả thẩm tra.',
    },
    barred('K38-25', { who: 'secretary', foretold: true }),
  ),
  does('2023-02-27', 'secretary.1', 'record.comment', {
    facts: { truthful: true, politicalIssue: false, text: 'Khai đúng, không có vấn đề về chính trị.' },
    cite: '12-HD/BTCTW 25',
  }),
  does('2023-03-03', 'superior.1', 'record.certify', {
    facts: {
      collective: district('34-BB/HU', '2023-03-02'),
      truthful: true,
      politicalIssue: false,
      eligible: true,
      certifiedOn: '2023-03-03',
      basis: 'Đủ kết quả thẩm tra, chi bộ đã nhận xét.',
    },
    stage: 'S08',
    cite: '01-HD/TW 3.3b',
  }),
];
