import { barred, cannot, does, notHere, notYours, paper, vote } from '../table.mjs';
import { branch, committee, district, meeting, ofTheBranch } from './papers.mjs';

/** Probation, recognition through three bodies, card: S20 to S28. */
export const member = [
  does('2023-10-18', 'secretary.1', 'memberRecord.file', {
    facts: { filedOn: '2023-10-18', recordNumber: '041987BG', stamped: true },
    cite: '12-HD/BTCTW 2-30',
    ends: ['T-MEMBERREC'],
  }),
  does('2023-12-20', 'sponsor.1', 'help.report', {
    facts: { periodFrom: '2023-09-18', periodTo: '2023-12-19', assessment: 'Sinh hoạt đều, hoàn thành nhiệm vụ.' },
    cite: 'practice',
  }),
  does('2024-04-12', 'politicalCentre.1', 'training.certify', {
    facts: { number: '0093/ĐVM', certificateOn: '2024-04-12', issuer: 'district' },
    cite: '01-HD/TW 4.1',
  }),
  does('2024-06-20', 'sponsor.1', 'help.report', {
    facts: { periodFrom: '2023-12-20', periodTo: '2024-06-19', assessment: 'Tiến bộ về mọi mặt.' },
    cite: 'practice',
  }),

  // S20: on the last day of the twelve months everything is still missing but the class.
  cannot(
    '2024-09-18',
    'secretary.1',
    'recognition.meet',
    meeting,
    notHere(['CH-5.1p', 'R24-4.2.1-d', 'G01-4.2', 'G01-4.3', 'G01-4.4'], {
      earliest: { 'CH-5.1p': '2024-09-19', 'R24-4.2.1-d': '2024-09-19' },
      foretold: true,
    }),
  ),
  // 30 working days from 18/9: 19–20, 23–27, 30/9, 1–4, 7–11, 14–18, 21–25, 28–30/10.
  does('2024-09-20', 'secretary.1', 'selfCriticism.submit', {
    facts: { written: paper('01-KĐ', '2024-09-20', 'Đảng viên dự bị') },
    stage: 'S21',
    cite: '01-HD/TW 4.2',
    starts: { 'T-PROPOSE': '2024-10-30' },
    ends: ['T-PROBATION'],
    passed: ['clock.probationEnded 2024-09-19'],
  }),

  // S21: the helper's review and the opinions are missing.
  cannot(
    '2024-09-21',
    'secretary.1',
    'recognition.meet',
    meeting,
    barred(['G01-4.3', 'G01-4.4'], { who: ['sponsor', 'secretary'], foretold: true }),
  ),
  does('2024-09-23', 'sponsor.1', 'help.review', {
    facts: { review: paper('03-NX', '2024-09-23', 'Đảng viên giúp đỡ') },
    cite: '01-HD/TW 4.3',
  }),
  does('2024-09-23', 'secretary.1', 'opinion.request', {
    facts: {
      row: 'cong-doan-2',
      addressee: 'Tổ công đoàn xưởng 2',
      capacity: 'organisation',
      sentOn: '2024-09-23',
    },
    cite: '01-HD/TW 4.4',
  }),
  does('2024-09-23', 'secretary.1', 'opinion.request', {
    facts: {
      row: 'noi-cu-tru-2',
      addressee: 'Chi ủy thôn Hoàng Lại',
      capacity: 'residence',
      sentOn: '2024-09-23',
    },
    cite: '01-HD/TW 4.4',
  }),
  does('2024-09-30', 'secretary.1', 'opinion.receive', {
    facts: { row: 'cong-doan-2', received: paper('07-YK', '2024-09-27', 'Tổ công đoàn xưởng 2'), favourable: 'yes' },
    cite: '01-HD/TW 4.4',
  }),
  does('2024-10-02', 'secretary.1', 'opinion.receive', {
    facts: { row: 'noi-cu-tru-2', received: paper('22-YK', '2024-10-01', 'Chi ủy thôn Hoàng Lại'), favourable: 'yes' },
    cite: '01-HD/TW 4.4',
  }),
  does('2024-10-04', 'secretary.1', 'opinion.summarise', {
    facts: { synthesis: branch('09-TH', '2024-10-04') },
    cite: '01-HD/TW 4.4',
  }),
  does('2024-10-10', 'secretary.1', 'recognition.meet', {
    facts: meeting,
    stage: 'S22',
    cite: '24-QĐ/TW 4.2.1',
  }),

  // S22: the branch counts its own votes.
  cannot(
    '2024-10-10',
    'grassroots.1',
    'recognition.vote',
    { vote: ofTheBranch(8), motion: 'recognise', resolution: branch('25', '2024-10-10'), cardList: true, photo: true },
    notYours('secretary'),
  ),
  // 30 working days: 11, 14–18, 21–25, 28–31/10, 1, 4–8, 11–15, 18–21/11.
  does('2024-10-10', 'secretary.1', 'recognition.vote', {
    facts: {
      vote: ofTheBranch(8),
      motion: 'recognise',
      resolution: branch('25', '2024-10-10'),
      cardList: true,
      photo: true,
    },
    second: 'secretary.2',
    stage: 'S24',
    cite: '01-HD/TW 4.5a',
    starts: { 'T-RECOG': '2024-11-21' },
    ends: ['T-PROPOSE'],
  }),

  // S24: sixteen present of fifteen listed.
  cannot(
    '2024-10-24',
    'grassroots.1',
    'recognition.resolve',
    { vote: vote(15, 15, { present: 16 }), resolution: committee('51-NQ', '2024-10-24') },
    barred('R24-9.3.3', { who: 'grassroots' }),
  ),
  does('2024-10-24', 'grassroots.1', 'recognition.resolve', {
    facts: { vote: vote(15, 15), resolution: committee('51-NQ', '2024-10-24') },
    second: 'grassroots.2',
    stage: 'S25',
    cite: '01-HD/TW 4.5a',
  }),

  // S25: appraised before decided.
  cannot(
    '2024-10-30',
    'competent.1',
    'recognition.decide',
    { vote: vote(11, 11), decision: district('230-QĐ/HU', '2024-10-30') },
    notHere(),
  ),
  does('2024-11-05', 'organisationBoard.1', 'board.appraise', {
    facts: { report: district('120-BC/BTC', '2024-11-05') },
    cite: '01-HD/TW 3.7a-1',
  }),
  does('2024-11-14', 'competent.1', 'recognition.decide', {
    facts: {
      vote: vote(11, 11),
      decision: district('238-QĐ/HU', '2024-11-14'),
      cardDecision: district('239-QĐ/HU', '2024-11-14'),
    },
    second: 'competent.2',
    stage: 'S27',
    cite: '01-HD/TW 4.5a',
    ends: ['T-RECOG'],
  }),

  // S27: the superior may hand the card over too, but not before the branch has announced.
  cannot(
    '2024-11-29',
    'superior.1',
    'card.hand',
    { cardNumber: '38.041987', handedOn: '2024-11-29' },
    notHere('CARD-1', { who: 'secretary', foretold: true }),
  ),
  does('2024-12-05', 'secretary.1', 'recognition.announce', {
    facts: { meetingOn: '2024-12-05' },
    stage: 'S28',
    cite: '01-HD/TW 4.5b',
  }),

  // S28: the card is the branch's to hand over.
  cannot(
    '2025-01-03',
    'sponsor.1',
    'card.hand',
    { cardNumber: '38.041987', handedOn: '2025-01-03' },
    notYours('secretary', 'superior'),
  ),
  does('2025-01-03', 'secretary.1', 'card.hand', {
    facts: { cardNumber: '38.041987', handedOn: '2025-01-03' },
    cite: 'CARD-1',
  }),
];
