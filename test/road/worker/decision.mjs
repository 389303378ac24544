import { barred, cannot, does, vote } from '../table.mjs';
import { branch, committee, conclusions, district, meeting, ofTheBranch } from './papers.mjs';

const ceremony = {
  branch: '@unit',
  readBy: '@secretary.1',
  oath: true,
  helper: '@sponsor.1',
  oneByOne: true,
};

/** Branch, grassroots committee, district; a ceremony put off beyond its limit: S10 to S20. */
export const decision = [
  // S10: a branch has at least three official members.
  cannot(
    '2023-05-11',
    'secretary.1',
    'meeting.open',
    { ...meeting, officialMembers: 2, present: 2 },
    barred('CH-24.1', { who: 'superior' }),
  ),
  does('2023-05-11', 'secretary.1', 'meeting.open', {
    facts: meeting,
    stage: 'S11',
    cite: '01-HD/TW 3.6a',
    ends: ['T-CERT', 'T-DOSSIER'],
  }),

  // S11: eight may vote; a ninth vote cannot be.
  cannot(
    '2023-05-11',
    'secretary.1',
    'vote.record',
    { vote: { ...ofTheBranch(9), present: 9, no: 0 }, conclusions, resolution: branch('14', '2023-05-11') },
    barred('R24-9.3.2', { who: 'secretary' }),
  ),
  // Six of eight are two thirds. 60 working days: 12, 15–19, 22–26, 29–31/5, 1–2, 5–9, 12–16, 19–23, 26–30/6, 3–7,
  // 10–14, 17–21, 24–28, 31/7, 1–3/8.
  does('2023-05-11', 'secretary.1', 'vote.record', {
    facts: { vote: ofTheBranch(6), conclusions, resolution: branch('14', '2023-05-11') },
    second: 'secretary.2',
    stage: 'S14',
    cite: '01-HD/TW 3.6b',
    starts: { 'T-DECIDE': '2023-08-03' },
  }),
  does('2023-05-15', 'secretary.1', 'dossier.send', {
    facts: { to: '@parent', sentOn: '2023-05-15', contents: [branch('14', '2023-05-11')] },
    cite: 'practice',
  }),

  // S14: this committee was never delegated to decide.
  cannot(
    '2023-05-30',
    'grassroots.1',
    'committee.decide',
    {
      delegation: district('01-QĐ/HU', '2023-01-05'),
      delegationFrom: '2023-01-05',
      vote: vote(15, 15),
      decision: committee('30-QĐ', '2023-05-30'),
    },
    barred(['CH-23', 'R24-4.3.2']),
  ),
  does('2023-05-30', 'grassroots.1', 'committee.vote', {
    facts: { vote: vote(15, 13), resolution: committee('29-NQ', '2023-05-30') },
    second: 'grassroots.2',
    stage: 'S15',
    cite: '01-HD/TW 3.6d',
  }),
  does('2023-06-14', 'organisationBoard.1', 'board.appraise', {
    facts: { report: district('71-BC/BTC', '2023-06-14'), extractsSentOn: '2023-06-15' },
    cite: '01-HD/TW 3.7a-1',
  }),

  // S15: the standing committee decides, not the smaller circle of a province.
  cannot(
    '2023-07-20',
    'competent.1',
    'admission.decide',
    { body: 'standingMembersAndHeads', vote: vote(11, 11), decision: district('140-QĐ/HU', '2023-07-20') },
    barred('R24-4.3.2', { who: 'competent' }),
  ),
  does('2023-07-20', 'competent.1', 'admission.decide', {
    facts: { body: 'standingCommittee', vote: vote(11, 9), decision: district('140-QĐ/HU', '2023-07-20') },
    second: 'organisationBoard.1',
    stage: 'S17',
    cite: '24-QĐ/TW 4.3.2',
    ends: ['T-DECIDE'],
  }),
  does('2023-07-24', 'competent.1', 'result.notify', {
    facts: { to: '@unit', notifiedOn: '2023-07-24' },
    cite: '24-QĐ/TW 4.3.1c',
  }),

  // S17: nobody receives a decision before it was made.
  cannot(
    '2023-07-27',
    'secretary.1',
    'decision.receive',
    { receivedOn: '2023-07-19', decision: district('140-QĐ/HU', '2023-07-20') },
    barred('R24-4.1a'),
  ),
  // 30 working days: 28, 31/7, 1–4, 7–11, 14–18, 21–25, 28–31/8, 5–8, 11/9; 1/9 and 4/9 are off for 2/9.
  does('2023-07-27', 'secretary.1', 'decision.receive', {
    facts: { receivedOn: '2023-07-27', decision: district('140-QĐ/HU', '2023-07-20') },
    cite: '24-QĐ/TW 4.1a',
    starts: { 'T-CEREMONY': '2023-09-11' },
  }),
  does('2023-09-13', 'secretary.1', 'ceremony.postpone', {
    facts: { reason: 'Nhà máy tăng ca, đảng viên không dự đủ.', newOn: '2023-09-18' },
    stage: 'S18',
    cite: 'practice',
    ends: ['T-CEREMONY'],
    passed: ['clock.ceremonyDue 2023-09-12'],
  }),

  // S18: late is no reason to take another as helper than an official member.
  cannot(
    '2023-09-15',
    'secretary.1',
    'ceremony.hold',
    { ...ceremony, helper: '@tradeUnion.1' },
    barred('R24-3.2.1-x2', { who: 'secretary' }),
  ),
  // Held late and without consent: valid, with two lapses. 30 working days: 19–22, 25–29/9, 2–6, 9–13, 16–20, 23–27, 30/10.
  does('2023-09-18', 'secretary.1', 'ceremony.hold', {
    facts: ceremony,
    stage: 'S20',
    cite: '24-QĐ/TW 4.1a',
    starts: { 'T-PROBATION': '2024-09-18', 'T-MEMBERREC': '2023-10-30' },
    lapses: ['R24-4.1a', 'R24-4.1b'],
  }),
  // The direct superior agrees afterwards, which closes them.
  does('2023-10-05', 'superior.1', 'ceremony.consent', {
    facts: {
      report: committee('44-BC', '2023-09-25'),
      consent: district('402-CV/HU', '2023-10-05'),
    },
    cite: '24-QĐ/TW 4.1b',
  }),
];
