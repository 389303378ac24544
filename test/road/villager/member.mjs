import { barred, cannot, does, notHere, notYours, paper, vote } from '../table.mjs';
import { branch, committee, district, meeting, raised } from './papers.mjs';

const recognises = (yes, number, on) => ({
  vote: raised(yes),
  motion: 'recognise',
  resolution: branch(number, on),
  cardList: true,
  photo: true,
});

/** Probation with another helper, a first vote short of two thirds, recognition extended over 30/4/2024: S20 to S28. */
export const member = [
  // The member record a week late: a lapse, explained.
  does('2023-03-14', 'secretary.1', 'memberRecord.file', {
    facts: { filedOn: '2023-03-14', recordNumber: '052210LCH', stamped: true },
    cite: '12-HD/BTCTW 2-30',
    ends: ['T-MEMBERREC'],
    lapses: ['K38-2-30'],
    passed: ['clock.dutyDue 2023-03-08'],
  }),
  does('2023-03-20', 'secretary.1', 'delay.explain', {
    facts: { timer: 'T-MEMBERREC', reason: 'Ảnh phải chụp lại ở huyện sau Tết.', to: '@parent' },
    cite: '24-QĐ/TW 4.3.1c',
  }),
  does('2023-04-20', 'sponsor.1', 'help.report', {
    facts: { periodFrom: '2023-01-17', periodTo: '2023-04-19', assessment: 'Dự sinh hoạt đều.' },
    cite: 'practice',
  }),

  // S20: a probationary member's helper too is an official member.
  cannot(
    '2023-07-10',
    'secretary.1',
    'helper.replace',
    { resolution: branch('17', '2023-07-10'), old: '@sponsor.1', new: '@women.1', cause: 'unable' },
    barred('R24-3.2.1-x2', { who: 'secretary' }),
  ),
  does('2023-07-10', 'secretary.1', 'helper.replace', {
    facts: {
      resolution: branch('17', '2023-07-10'),
      old: '@sponsor.1',
      new: '@sponsor.2',
      cause: 'unable',
      review: paper('02-NX', '2023-07-08', 'Đảng viên giúp đỡ'),
    },
    cite: '24-QĐ/TW 3.2.2',
  }),
  does('2023-08-25', 'politicalCentre.1', 'training.certify', {
    facts: { number: '0040/ĐVM', certificateOn: '2023-08-25', issuer: 'district' },
    cite: '01-HD/TW 4.1',
  }),
  does('2023-10-12', 'sponsor.2', 'help.report', {
    facts: { periodFrom: '2023-07-10', periodTo: '2023-10-11', assessment: 'Hoàn thành việc chi bộ giao.' },
    cite: 'practice',
  }),

  // S21, the day after: a paper of the last day of the twelve months is a day too early.
  cannot(
    '2024-01-19',
    'secretary.1',
    'selfCriticism.submit',
    { written: paper('01-KĐ', '2024-01-17', 'Đảng viên dự bị') },
    barred('R24-4.2.1-d', { earliest: { 'R24-4.2.1-d': '2024-01-18' } }),
  ),
  // 30 working days from 17/1 over Tết (off 8–14/2): 18–19, 22–26, 29–31/1, 1–2, 5–7, 15–16, 19–23, 26–29/2, 1, 4–6/3.
  does('2024-01-19', 'secretary.1', 'selfCriticism.submit', {
    facts: { written: paper('01-KĐ', '2024-01-19', 'Đảng viên dự bị') },
    stage: 'S21',
    cite: '01-HD/TW 4.2',
    starts: { 'T-PROPOSE': '2024-03-06' },
    ends: ['T-PROBATION'],
    passed: ['clock.probationEnded 2024-01-18'],
  }),
  does('2024-01-22', 'sponsor.2', 'help.review', {
    facts: { review: paper('03-NX', '2024-01-22', 'Đảng viên giúp đỡ') },
    cite: '01-HD/TW 4.3',
  }),
  does('2024-01-22', 'secretary.1', 'opinion.request', {
    facts: { row: 'ban-2', addressee: 'Chi ủy bản', capacity: 'residence', sentOn: '2024-01-22' },
    cite: '01-HD/TW 4.4',
  }),
  does('2024-01-29', 'secretary.1', 'opinion.receive', {
    facts: { row: 'ban-2', received: paper('02-YK', '2024-01-29', 'Chi ủy bản'), favourable: 'yes' },
    cite: '01-HD/TW 4.4',
  }),
  does('2024-01-31', 'secretary.1', 'opinion.summarise', {
    facts: { synthesis: branch('02-TH', '2024-01-31') },
    cite: '01-HD/TW 4.4',
  }),
  does('2024-02-20', 'secretary.1', 'recognition.meet', {
    facts: meeting,
    stage: 'S22',
    cite: '24-QĐ/TW 4.2.1',
  }),

  // S22: twelve listed, thirteen present.
  cannot(
    '2024-02-20',
    'secretary.1',
    'recognition.vote',
    { ...recognises(9, '05', '2024-02-20'), vote: raised(9, { present: 13 }) },
    barred('R24-9.3.2', { who: 'secretary' }),
  ),
  // Seven of twelve are short of two thirds: she stays, the limit for proposing runs on, the result is reported.
  does('2024-02-20', 'secretary.1', 'recognition.vote', {
    facts: recognises(7, '05', '2024-02-20'),
    second: 'secretary.2',
    cite: '01-HD/TW 4.5a',
    notices: ['G01-4.5a', 'R24-9.3.4', 'G01-5.1b', 'R24-4.2.3'],
  }),
  // The second vote, a day before the limit: 6–8, 11–15, 18–22, 25–29/3, 1–5, 8–12, 15–16/4.
  does('2024-03-05', 'secretary.1', 'recognition.vote', {
    facts: recognises(10, '08', '2024-03-05'),
    second: 'secretary.2',
    stage: 'S24',
    cite: '01-HD/TW 4.5a',
    starts: { 'T-RECOG': '2024-04-16' },
    ends: ['T-PROPOSE'],
  }),

  // S24: no sub-divisional committee stands here.
  cannot('2024-03-20', 'grassroots.1', 'recognition.appraise', { report: committee('11-BC', '2024-03-20') }, notHere()),
  does('2024-03-20', 'grassroots.1', 'recognition.resolve', {
    facts: { vote: vote(11, 11), resolution: committee('15-NQ', '2024-03-20') },
    second: 'grassroots.2',
    stage: 'S25',
    cite: '01-HD/TW 4.5a',
  }),
  does('2024-04-05', 'organisationBoard.1', 'board.appraise', {
    facts: { report: district('33-BC/BTC', '2024-04-05') },
    cite: '01-HD/TW 3.7a-1',
  }),
  // Fifteen more working days: 17, 19 (18/4 Giỗ Tổ), 22–26/4, 2–3 and Saturday 4/5, worked for 29/4, then 6–10/5.
  does('2024-04-12', 'competent.1', 'decision.extend', {
    facts: {
      paper: district('77-TB/HU', '2024-04-12'),
      workingDays: 15,
      reason: 'Chờ xác minh thêm nơi cư trú.',
    },
    cite: '24-QĐ/TW 4.3.1b',
    starts: { 'T-RECOG': '2024-05-10' },
  }),

  // S25: the district decides, not the commune.
  cannot(
    '2024-05-08',
    'grassroots.1',
    'recognition.decide',
    { vote: vote(11, 11), decision: committee('40-QĐ', '2024-05-08') },
    notYours('competent'),
  ),
  does('2024-05-08', 'competent.1', 'recognition.decide', {
    facts: {
      vote: vote(11, 10),
      decision: district('98-QĐ/HU', '2024-05-08'),
      cardDecision: district('99-QĐ/HU', '2024-05-08'),
    },
    second: 'competent.2',
    stage: 'S27',
    cite: '01-HD/TW 4.5a',
    ends: ['T-RECOG'],
  }),

  // S27: the branch announces its member itself.
  cannot('2024-05-30', 'grassroots.1', 'recognition.announce', { meetingOn: '2024-05-30' }, notYours('secretary')),
  does('2024-05-30', 'secretary.1', 'recognition.announce', {
    facts: { meetingOn: '2024-05-30' },
    stage: 'S28',
    cite: '01-HD/TW 4.5b',
  }),
  does('2024-07-01', 'secretary.1', 'card.hand', {
    facts: { cardNumber: '62.052210', handedOn: '2024-07-01' },
    cite: 'CARD-1',
  }),

  // S28: no list of sympathisers to be taken off any more.
  cannot(
    '2024-07-15',
    'secretary.1',
    'list.remove',
    { resolution: branch('20', '2024-07-15'), reason: 'Ghi nhầm.' },
    notHere(),
  ),
];
