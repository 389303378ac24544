import { barred, cannot, does, notYours, paper } from '../table.mjs';
import { branch, centre, committee, district } from './papers.mjs';

/** Nominated by the Women's Union, listed, sent to the course, allowed to start: S00 to S03c. */
export const list = [
  does('2022-02-15', 'women.1', 'nomination.make', {
    facts: {
      body: 'women',
      paper: paper('02-GT/HPN', '2022-02-15', 'Hội Liên hiệp Phụ nữ xã'),
      achievements: 'Chi hội trưởng phụ nữ bản từ 2019.',
    },
    stage: 'S00',
    cite: 'practice',
  }),

  // S00: the branch resolves first, then she is on the list.
  cannot(
    '2022-03-01',
    'secretary.1',
    'list.enter',
    { resolution: branch('04', '2022-03-02'), helper: '@sponsor.1', helperTogetherSince: '2021-06-10' },
    barred('K38-1.1d-1', { who: 'secretary' }),
  ),
  does('2022-03-01', 'secretary.1', 'list.enter', {
    facts: { resolution: branch('04', '2022-03-01'), helper: '@sponsor.1', helperTogetherSince: '2021-06-10' },
    stage: 'S01',
    cite: '12-HD/BTCTW 1.1d-1',
    starts: { 'T-LIST': '2022-04-01', 'T-INTRO': '2022-06-10' },
    notices: ['R24-3.2.1'],
  }),

  // S01: the list is reviewed by committees, not by the helper.
  cannot(
    '2022-03-25',
    'sponsor.1',
    'list.review',
    { resolution: branch('06', '2022-03-25'), outcome: 'course' },
    notYours('secretary', 'grassroots', 'superior'),
  ),
  does('2022-03-30', 'secretary.1', 'list.review', {
    facts: { resolution: branch('07', '2022-03-30'), outcome: 'course' },
    cite: '12-HD/BTCTW 1.1d-1',
    starts: { 'T-LIST': '2022-04-30' },
  }),
  does('2022-04-04', 'secretary.1', 'course.assign', {
    facts: {
      proposal: branch('07', '2022-03-30'),
      agreement: committee('18-CV', '2022-04-01'),
      list: district('12-DS/HU', '2022-04-04'),
      class: 'Lớp nhận thức về Đảng đợt 1/2022',
    },
    stage: 'S02',
    cite: '12-HD/BTCTW 1.1d-1',
  }),
  does('2022-04-08', 'politicalCentre.1', 'course.admit', {
    facts: {
      decision: centre('15-QĐ/TTCT', '2022-04-07'),
      class: 'Lớp nhận thức về Đảng đợt 1/2022',
      learners: 47,
    },
    cite: 'practice',
  }),
  does('2022-04-16', 'politicalCentre.1', 'course.attend', {
    facts: { periodsHeld: 50, periodsAttended: 50, excused: 0 },
    cite: 'practice',
  }),
  does('2022-04-17', 'politicalCentre.1', 'course.mark', {
    facts: { marks: [6, 6.5], attempt: 1, essayOn: '2022-04-16' },
    cite: 'practice',
  }),
  does('2022-04-20', 'politicalCentre.1', 'course.pass', {
    facts: { decision: centre('19-QĐ/TTCT', '2022-04-20') },
    cite: 'practice',
  }),

  // S02: where there is a centre, no committee issues in its place.
  cannot(
    '2022-04-26',
    'politicalCentre.1',
    'certificate.issue',
    { number: '0152/GCN', certificateOn: '2022-04-26', directorDecisionOn: '2022-04-20', issuer: 'committee' },
    barred('G01-3.1', { who: 'politicalCentre' }),
  ),
  does('2022-04-26', 'politicalCentre.1', 'certificate.issue', {
    facts: { number: '0152/GCN', certificateOn: '2022-04-26', directorDecisionOn: '2022-04-20', issuer: 'district' },
    stage: 'S03',
    cite: '01-HD/TW 3.1',
    starts: { 'T-CERT': '2027-04-26' },
  }),
  does('2022-05-20', 'sponsor.1', 'help.report', {
    facts: { periodFrom: '2022-03-01', periodTo: '2022-05-19', assessment: 'Nhiệt tình, cần học thêm Điều lệ Đảng.' },
    cite: 'practice',
    ends: ['T-LIST'],
    passed: ['clock.listReviewDue 2022-05-01'],
  }),

  // S03: the branch proposes, the committee above allows.
  cannot(
    '2022-06-01',
    'secretary.1',
    'procedure.allow',
    { branchResolution: branch('11', '2022-05-25'), decision: committee('27-TB', '2022-06-01') },
    notYours('grassroots', 'superior'),
  ),
  does('2022-06-01', 'grassroots.1', 'procedure.allow', {
    facts: { branchResolution: branch('11', '2022-05-25'), decision: committee('27-TB', '2022-06-01') },
    stage: 'S03c',
    cite: '12-HD/BTCTW 1.1c',
  }),
];
