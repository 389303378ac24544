import { barred, cannot, does, notHere, notYours, paper } from '../table.mjs';
import { branch, centre, committee, district } from './papers.mjs';

/** Nominated by the trade union, listed, sent to the course, allowed to start: S00 to S03c. */
export const list = [
  does('2022-05-04', 'tradeUnion.1', 'nomination.make', {
    facts: {
      body: 'tradeUnion',
      paper: paper('03-GT/CĐ', '2022-05-04', 'Công đoàn cơ sở Công ty TNHH KD Sports Việt Nam'),
      achievements: 'Lao động giỏi năm 2021.',
    },
    stage: 'S00',
    cite: 'practice',
  }),

  // S00: the union nominates, the branch resolves.
  cannot(
    '2022-05-25',
    'tradeUnion.1',
    'list.enter',
    { resolution: branch('08', '2022-05-25'), helper: '@sponsor.1', helperTogetherSince: '2021-11-15' },
    notYours('secretary'),
  ),
  does('2022-05-25', 'secretary.1', 'list.enter', {
    facts: { resolution: branch('08', '2022-05-25'), helper: '@sponsor.1', helperTogetherSince: '2021-11-15' },
    stage: 'S01',
    cite: '12-HD/BTCTW 1.1d-1',
    starts: { 'T-LIST': '2022-06-25', 'T-INTRO': '2022-11-15' },
    notices: ['R24-3.2.1'],
  }),

  // S01: the grassroots committee agrees to the course first.
  cannot(
    '2022-06-20',
    'secretary.1',
    'course.assign',
    {
      proposal: branch('10', '2022-06-17'),
      list: district('30-DS/HU', '2022-06-20'),
      class: 'Lớp nhận thức về Đảng khóa I/2022',
    },
    barred('K38-1.1c', { who: 'grassroots' }),
  ),
  does('2022-06-24', 'secretary.1', 'list.review', {
    facts: { resolution: branch('11', '2022-06-24'), outcome: 'course' },
    cite: '12-HD/BTCTW 1.1d-1',
    starts: { 'T-LIST': '2022-07-24' },
  }),
  does('2022-07-05', 'secretary.1', 'course.assign', {
    facts: {
      proposal: branch('12', '2022-06-27'),
      agreement: committee('41-CV', '2022-06-30'),
      list: district('33-DS/HU', '2022-07-05'),
      class: 'Lớp nhận thức về Đảng khóa I/2022',
    },
    stage: 'S02',
    cite: '12-HD/BTCTW 1.1d-1',
  }),

  // S02: nobody applies from the course.
  cannot(
    '2022-07-06',
    'secretary.1',
    'application.write',
    { birthDate: '1996-08-20', citizenship: true, education: 'lowerSecondary', kind: 'first' },
    notHere(),
  ),
  does('2022-07-11', 'politicalCentre.1', 'course.admit', {
    facts: {
      decision: centre('40-QĐ/TTCT', '2022-07-08'),
      class: 'Lớp nhận thức về Đảng khóa I/2022',
      learners: 54,
    },
    cite: 'practice',
  }),
  does('2022-07-16', 'politicalCentre.1', 'course.attend', {
    facts: { periodsHeld: 50, periodsAttended: 42, excused: 8 },
    cite: 'practice',
  }),
  does('2022-07-17', 'politicalCentre.1', 'course.mark', {
    facts: { marks: [6.5, 7], attempt: 1, essayOn: '2022-07-16' },
    cite: 'practice',
  }),
  does('2022-07-21', 'politicalCentre.1', 'course.pass', {
    facts: { decision: centre('44-QĐ/TTCT', '2022-07-21') },
    cite: 'practice',
  }),
  does('2022-08-01', 'politicalCentre.1', 'certificate.issue', {
    facts: { number: '0288/GCN', certificateOn: '2022-08-01', directorDecisionOn: '2022-07-21', issuer: 'district' },
    stage: 'S03',
    cite: '01-HD/TW 3.1',
    starts: { 'T-CERT': '2027-08-01' },
    ends: ['T-LIST'],
    passed: ['clock.listReviewDue 2022-07-25'],
  }),
  does('2022-08-15', 'sponsor.1', 'help.report', {
    facts: { periodFrom: '2022-05-25', periodTo: '2022-08-14', assessment: 'Học xong lớp nhận thức, làm việc tốt.' },
    cite: 'practice',
  }),

  // S03: the committee decides on the branch's resolution, not before it.
  cannot(
    '2022-10-20',
    'grassroots.1',
    'procedure.allow',
    { branchResolution: branch('20', '2022-10-14'), decision: committee('63-TB', '2022-10-12') },
    barred('K38-1.1c', { who: 'grassroots' }),
  ),
  does('2022-10-20', 'grassroots.1', 'procedure.allow', {
    facts: { branchResolution: branch('20', '2022-10-14'), decision: committee('65-TB', '2022-10-20') },
    stage: 'S03c',
    cite: '12-HD/BTCTW 1.1c',
  }),
];
