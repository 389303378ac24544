import { barred, cannot, does, notHere, notYours, paper, vote } from '../table.mjs';
import { branch, district, meeting } from './papers.mjs';

/** Recognition and card: S20 to S28. */
export const member = [
  // S20: what asks for recognition is dated after the twelve months.
  cannot(
    '2024-06-09',
    'secretary.1',
    'selfCriticism.submit',
    { written: paper('01-KĐ', '2024-06-09', 'Đảng viên dự bị') },
    notHere('R24-4.2.1-d', { earliest: { 'R24-4.2.1-d': '2024-06-10' }, foretold: true }),
  ),
  // The end of the twelve months is a Sunday: 10–14, 17–21, 24–28/6, 1–5, 8–12, 15–19/7.
  does('2024-06-11', 'secretary.1', 'selfCriticism.submit', {
    facts: { written: paper('01-KĐ', '2024-06-11', 'Đảng viên dự bị') },
    stage: 'S21',
    cite: '01-HD/TW 4.2',
    starts: { 'T-PROPOSE': '2024-07-19' },
    ends: ['T-PROBATION'],
    passed: ['clock.probationEnded 2024-06-10'],
  }),
  does('2024-06-12', 'sponsor.2', 'help.review', {
    facts: { review: paper('04-NX', '2024-06-12', 'Đảng viên giúp đỡ') },
    cite: '01-HD/TW 4.3',
  }),
  does('2024-06-12', 'secretary.1', 'opinion.request', {
    facts: {
      row: 'noi-cu-tru-2',
      addressee: 'Chi ủy thôn Đức Thịnh',
      capacity: 'residence',
      sentOn: '2024-06-12',
    },
    cite: '01-HD/TW 4.4',
  }),
  does('2024-06-18', 'secretary.1', 'opinion.receive', {
    facts: { row: 'noi-cu-tru-2', received: paper('21-YK', '2024-06-17', 'Chi ủy thôn Đức Thịnh'), favourable: 'yes' },
    cite: '01-HD/TW 4.4',
  }),

  // S21: no meeting without the synthesis of opinions.
  cannot(
    '2024-06-19',
    'secretary.1',
    'recognition.meet',
    { ...meeting, officialMembers: 34 },
    barred('G01-4.4', { who: 'secretary', foretold: true }),
  ),
  does('2024-06-20', 'secretary.1', 'opinion.summarise', {
    facts: { synthesis: branch('12-TH', '2024-06-20') },
    cite: '01-HD/TW 4.4',
  }),
  does('2024-06-25', 'secretary.1', 'recognition.meet', {
    facts: { ...meeting, officialMembers: 34 },
    stage: 'S22',
    cite: '24-QĐ/TW 4.2.1',
  }),

  // S22: more votes than people present cannot be.
  cannot(
    '2024-06-25',
    'secretary.1',
    'recognition.vote',
    {
      vote: { ...vote(34, 30, { present: 31 }), no: 4 },
      motion: 'recognise',
      resolution: branch('27', '2024-06-25'),
      cardList: true,
      photo: true,
    },
    barred('R24-9.3.2', { who: 'secretary' }),
  ),
  // 30 working days: 26–28/6, 1–5, 8–12, 15–19, 22–26, 29–31/7, 1–2, 5–6/8.
  does('2024-06-25', 'secretary.1', 'recognition.vote', {
    facts: {
      vote: vote(34, 31, { present: 31 }),
      motion: 'recognise',
      resolution: branch('27', '2024-06-25'),
      cardList: true,
      photo: true,
    },
    second: 'secretary.2',
    stage: 'S25',
    cite: '01-HD/TW 4.5a',
    starts: { 'T-RECOG': '2024-08-06' },
    ends: ['T-PROPOSE'],
  }),

  // S25: the district decides, not the branch.
  cannot(
    '2024-07-04',
    'secretary.1',
    'board.appraise',
    { report: paper('80-BC/BTC', '2024-07-04', 'Ban Tổ chức Huyện ủy') },
    notYours('organisationBoard'),
  ),
  does('2024-07-04', 'organisationBoard.1', 'board.appraise', {
    facts: { report: paper('80-BC/BTC', '2024-07-04', 'Ban Tổ chức Huyện ủy') },
    cite: '01-HD/TW 3.7a-1',
  }),
  does('2024-07-12', 'competent.1', 'recognition.decide', {
    facts: {
      vote: vote(11, 11),
      decision: district('164-QĐ/HU', '2024-07-12'),
      cardDecision: district('165-QĐ/HU', '2024-07-12'),
    },
    second: 'competent.2',
    stage: 'S27',
    cite: '01-HD/TW 4.5a',
    ends: ['T-RECOG'],
  }),

  // S27: the card is for who has been announced as official.
  cannot(
    '2024-07-15',
    'secretary.1',
    'card.hand',
    { cardNumber: '38.041234', handedOn: '2024-07-15' },
    notHere('CARD-1', { who: 'secretary', foretold: true }),
  ),
  does('2024-07-30', 'secretary.1', 'recognition.announce', {
    facts: { meetingOn: '2024-07-30' },
    stage: 'S28',
    cite: '01-HD/TW 4.5b',
  }),
  does('2024-08-27', 'secretary.1', 'card.hand', {
    facts: { cardNumber: '38.041234', handedOn: '2024-08-27' },
    cite: 'CARD-1',
  }),

  // S28: a member does not withdraw from a candidacy.
  cannot(
    '2024-09-10',
    'secretary.1',
    'candidate.withdraw',
    { letter: paper('01-Đ', '2024-09-10', 'Đảng viên') },
    notHere(),
  ),
];
