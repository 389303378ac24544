import { barred, cannot, does, hidden, notYours, paper, vote } from '../table.mjs';
import { branch, centre, district } from './papers.mjs';

/** Nominated, listed, sent to the course, given another helper, allowed to start: S00 to S03c. */
export const list = [
  does('2022-03-24', 'youthUnion.1', 'nomination.make', {
    facts: {
      body: 'youthUnion',
      paper: paper('07-GT/ĐTN', '2022-03-24', 'Đoàn Trường THPT Hiệp Hòa số 1'),
      vote: vote(15, 15, { form: 'card' }),
      achievements: 'Bí thư chi đoàn lớp 10A4, giải ba học sinh giỏi huyện.',
    },
    stage: 'S00',
    cite: 'practice',
  }),

  // S00: the helper must be an official member; an officer of the Youth Union who is none may not help.
  cannot(
    '2022-04-05',
    'secretary.1',
    'list.enter',
    {
      resolution: branch('12', '2022-04-05'),
      helper: '@youthUnion.1',
      helperTogetherSince: '2021-09-06',
      parentsAsked: true,
    },
    barred('R24-3.2.1-x2', { who: 'secretary', confidence: 'C2T' }),
  ),
  does('2022-04-05', 'secretary.1', 'list.enter', {
    facts: {
      resolution: branch('12', '2022-04-05'),
      helper: '@sponsor.1',
      helperTogetherSince: '2021-09-06',
      parentsAsked: true,
    },
    stage: 'S01',
    cite: '12-HD/BTCTW 1.1d-1',
    // The twelve months together end at the start of her second year; here that is only told.
    starts: { 'T-LIST': '2022-05-05', 'T-INTRO': '2022-09-06' },
    notices: ['R24-3.2.1'],
    again: true,
  }),

  // S01: nobody is allowed to start without a certificate of the course.
  cannot(
    '2022-04-28',
    'superior.1',
    'procedure.allow',
    { branchResolution: branch('15', '2022-04-26'), decision: district('88-TB/HU', '2022-04-28') },
    barred('G01-3.1', { who: 'secretary', foretold: true }),
  ),
  does('2022-05-05', 'secretary.1', 'list.review', {
    facts: { resolution: branch('16', '2022-05-05'), outcome: 'stay' },
    cite: '12-HD/BTCTW 1.1d-1',
    starts: { 'T-LIST': '2022-06-05' },
  }),
  does('2022-06-03', 'sponsor.1', 'help.report', {
    facts: {
      periodFrom: '2022-04-05',
      periodTo: '2022-06-02',
      assessment: 'Tích cực, hoàn thành việc được giao.',
      tasksDone: 'Phụ trách đội tình nguyện mùa thi.',
    },
    cite: 'practice',
  }),
  // Summer: the review of June was missed, which the clock records; the next one is late and starts the month anew.
  does('2022-10-04', 'secretary.1', 'list.review', {
    facts: { resolution: branch('31', '2022-10-04'), outcome: 'course' },
    cite: '12-HD/BTCTW 1.1d-1',
    starts: { 'T-LIST': '2022-11-04' },
    lapses: ['K38-1.1d-1'],
    passed: ['clock.listReviewDue 2022-06-06'],
  }),
  does('2022-10-10', 'secretary.1', 'course.assign', {
    facts: {
      proposal: branch('32', '2022-10-07'),
      list: district('45-DS/HU', '2022-10-10'),
      class: 'Lớp nhận thức về Đảng khóa II/2022',
    },
    stage: 'S02',
    cite: '12-HD/BTCTW 1.1d-1',
  }),

  // S02: the certificate is the centre's to issue.
  cannot(
    '2022-10-12',
    'secretary.1',
    'certificate.issue',
    {
      number: '0417/GCN',
      certificateOn: '2022-10-12',
      directorDecisionOn: '2022-10-12',
      issuer: 'district',
    },
    notYours('politicalCentre', 'competent', 'organisationBoard'),
  ),
  does('2022-10-17', 'politicalCentre.1', 'course.admit', {
    facts: {
      decision: centre('61-QĐ/TTCT', '2022-10-14'),
      class: 'Lớp nhận thức về Đảng khóa II/2022',
      learners: 68,
    },
    cite: 'practice',
  }),
  does('2022-10-22', 'politicalCentre.1', 'course.attend', {
    facts: { periodsHeld: 50, periodsAttended: 46, excused: 4 },
    cite: 'practice',
  }),
  does('2022-10-23', 'politicalCentre.1', 'course.mark', {
    facts: { marks: [7.5, 8], attempt: 1, essayOn: '2022-10-22' },
    cite: 'practice',
  }),
  // The fifteen days for the certificate are a rule of 2025: in 2022 no limit runs.
  does('2022-10-28', 'politicalCentre.1', 'course.pass', {
    facts: { decision: centre('66-QĐ/TTCT', '2022-10-28') },
    cite: 'practice',
  }),
  // Until the middle of 2025 the district's centre issues, not a commune's.
  cannot(
    '2022-11-02',
    'politicalCentre.1',
    'certificate.issue',
    {
      number: '0417/GCN',
      certificateOn: '2022-11-02',
      directorDecisionOn: '2022-10-28',
      issuer: 'commune',
    },
    barred('G01-3.1', { who: 'politicalCentre' }),
  ),
  does('2022-11-02', 'politicalCentre.1', 'certificate.issue', {
    facts: {
      number: '0417/GCN',
      certificateOn: '2022-11-02',
      directorDecisionOn: '2022-10-28',
      issuer: 'district',
    },
    stage: 'S03',
    cite: '01-HD/TW 3.1',
    starts: { 'T-CERT': '2027-11-02' },
  }),

  // S03: the helper moves to another school. Who replaces needs no twelve months, but must be another member.
  cannot(
    '2022-11-24',
    'secretary.1',
    'helper.replace',
    { resolution: branch('38', '2022-11-24'), old: '@sponsor.1', new: '@sponsor.1', cause: 'movedAway' },
    barred('R24-3.2.2', { who: 'secretary' }),
  ),
  does('2022-11-24', 'secretary.1', 'helper.replace', {
    facts: {
      resolution: branch('38', '2022-11-24'),
      old: '@sponsor.1',
      new: '@sponsor.2',
      cause: 'movedAway',
      review: paper('02-NX', '2022-11-21', 'Đảng viên giúp đỡ'),
    },
    cite: '24-QĐ/TW 3.2.2',
    ends: ['T-LIST', 'T-INTRO'],
    passed: ['clock.listReviewDue 2022-11-05'],
  }),
  // From that moment the case is no longer the first helper's to see.
  cannot(
    '2022-12-02',
    'sponsor.1',
    'help.report',
    { periodFrom: '2022-06-03', periodTo: '2022-11-20', assessment: 'Nhận xét sau khi chuyển trường.' },
    hidden,
  ),
  does('2022-12-05', 'sponsor.2', 'help.report', {
    facts: { periodFrom: '2022-06-03', periodTo: '2022-12-04', assessment: 'Tiến bộ, đề nghị cho làm thủ tục.' },
    cite: 'practice',
  }),
  // No grassroots committee stands above a base branch: the direct superior allows.
  does('2022-12-15', 'superior.1', 'procedure.allow', {
    facts: { branchResolution: branch('40', '2022-12-08'), decision: district('214-TB/HU', '2022-12-15') },
    stage: 'S03c',
    cite: '12-HD/BTCTW 1.1c',
  }),
];
