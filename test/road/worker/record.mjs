import { barred, cannot, does } from '../table.mjs';
import { committee } from './papers.mjs';

const written = { birthDate: '1996-08-20', citizenship: true, education: 'lowerSecondary', kind: 'first' };
const father = { subject: 'father', addressee: 'Cơ quan đại diện tại Đài Loan', abroad: true, sentOn: '2022-12-12' };
const atHome = (subject) => ({
  subject,
  addressee: 'Đảng ủy xã Hoàng An',
  abroad: false,
  sentOn: '2022-12-12',
  receivedOn: '2022-12-14',
});
const certificate = {
  truthful: true,
  politicalIssue: false,
  eligible: true,
  basis: 'Đủ kết quả thẩm tra, chi bộ đã nhận xét.',
};

/** Application, record, verification at home and abroad over Tết 2023, one reply late: S03c to S08. */
export const record = [
  // S03c: only citizens.
  cannot('2022-11-10', 'secretary.1', 'application.write', { ...written, citizenship: false }, barred('CH-1.2')),
  does('2022-11-10', 'secretary.1', 'application.write', { facts: written, stage: 'S04', cite: '01-HD/TW 3.2' }),

  // S04: one day short of twelve months together.
  cannot(
    '2022-11-14',
    'sponsor.1',
    'introduction.sign',
    {
      introducer: '@sponsor.1',
      official: true,
      togetherSince: '2021-11-15',
      togetherKind: 'work',
      baseOrg: '@unit',
      replacement: false,
    },
    barred('R24-3.2.1', { earliest: { 'R24-3.2.1': '2022-11-15' } }),
  ),
  cannot(
    '2022-11-28',
    'grassroots.1',
    'record.seal',
    { pages: 14, photo: true, uncommented: true, uncertified: true },
    barred('G01-3.3a', { who: 'secretary', foretold: true }),
  ),
  does('2022-12-01', 'secretary.1', 'record.declare', {
    facts: {
      completedOn: '2022-11-30',
      subjects: [
        { relation: 'candidate', memberNow: false },
        { relation: 'father', memberNow: false },
        { relation: 'mother', memberNow: false },
        { relation: 'sibling', no: 1, memberNow: true, person: '@sponsor.3' },
      ],
      declaration: 'Lý lịch tự khai; cha đi lao động ở nước ngoài từ 2019.',
    },
    cite: '01-HD/TW 3.3a',
  }),
  does('2022-12-09', 'grassroots.1', 'record.seal', {
    facts: { pages: 14, photo: true, uncommented: true, uncertified: true },
    stage: 'S05',
    cite: '01-HD/TW 3.4d-1',
    starts: { 'T-DOSSIER': '2023-12-09' },
  }),

  // S05: his brother may not carry the letters, and abroad one asks through the Foreign Ministry Party Committee.
  cannot(
    '2022-12-14',
    'grassroots.1',
    'verification.request',
    { rows: [atHome('candidate')], envoy: '@sponsor.3' },
    barred('K38-conf', { who: 'grassroots' }),
  ),
  cannot('2022-12-14', 'grassroots.1', 'verification.request', { rows: [father] }, barred('G01-3.4c-6')),
  // 30 working days from 14/12: 15–16, 19–23, 26–30/12, 3–6, 9–13, 16–19, 27, 30–31/1, 1–2/2 (2/1 and Tết off).
  does('2022-12-14', 'grassroots.1', 'verification.request', {
    facts: { rows: [atHome('candidate'), atHome('mother')] },
    stage: 'S06',
    cite: '01-HD/TW 3.4d-2',
    starts: { 'T-VERIFY/candidate': '2023-02-02', 'T-VERIFY/mother': '2023-02-02' },
  }),
  // 90 working days from sending: 30 by 31/1, then 1–3, 6–10, 13–17, 20–24, 27–28/2 (50), 1–3, 6–10, 13–17, 20–24,
  // 27–31/3 (73), 3–7, 10–14, 17–21, 24–25/4.
  does('2022-12-14', 'grassroots.1', 'verification.request', {
    facts: { rows: [father], channel: 'foreignMinistry' },
    cite: '01-HD/TW 3.4d-2',
    starts: { 'T-VERIFY/father': '2023-04-25' },
  }),
  does('2023-01-12', 'grassroots.1', 'verification.reply', {
    facts: { row: 'candidate', result: 'correct', agreedCollectively: true, stamped: true, repliedOn: '2023-01-11' },
    cite: '01-HD/TW 3.4d-3',
    ends: ['T-VERIFY/candidate'],
  }),

  // S06: without a stamp it is no reply.
  cannot(
    '2023-02-01',
    'grassroots.1',
    'verification.reply',
    { row: 'mother', result: 'correct', agreedCollectively: true, stamped: false, repliedOn: '2023-01-31' },
    barred('G01-3.4d-3', { who: 'grassroots' }),
  ),
  // A week late: recorded as a lapse, explained, and no bar.
  does('2023-02-10', 'grassroots.1', 'verification.reply', {
    facts: { row: 'mother', result: 'correct', agreedCollectively: true, stamped: true, repliedOn: '2023-02-09' },
    cite: '01-HD/TW 3.4d-3',
    ends: ['T-VERIFY/mother'],
    lapses: ['G01-3.4d-3'],
    passed: ['clock.verificationDue 2023-02-03'],
  }),
  does('2023-02-14', 'grassroots.1', 'delay.explain', {
    facts: { timer: 'T-VERIFY', reason: 'Nơi trả lời nghỉ Tết, gửi bưu điện chậm.', to: '@parent' },
    cite: '24-QĐ/TW 4.3.1c',
  }),
  // The father's reply is still out, and the branch has not commented.
  cannot(
    '2023-03-01',
    'grassroots.1',
    'record.certify',
    { ...certificate, collective: committee('12-BB', '2023-03-01'), certifiedOn: '2023-03-01' },
    barred(['G01-3.4a', 'K38-25'], { foretold: true }),
  ),
  does('2023-03-20', 'grassroots.1', 'verification.reply', {
    facts: { row: 'father', result: 'correct', agreedCollectively: true, stamped: true, repliedOn: '2023-03-15' },
    cite: '01-HD/TW 3.4d-3',
    ends: ['T-VERIFY/father'],
  }),
  does('2023-03-23', 'secretary.1', 'record.comment', {
    facts: { truthful: true, politicalIssue: false, text: 'Khai đúng, gia đình chấp hành tốt.' },
    cite: '12-HD/BTCTW 25',
  }),
  does('2023-03-30', 'grassroots.1', 'record.certify', {
    facts: { ...certificate, collective: committee('17-BB', '2023-03-29'), certifiedOn: '2023-03-30' },
    stage: 'S08',
    cite: '01-HD/TW 3.3b',
  }),
];
