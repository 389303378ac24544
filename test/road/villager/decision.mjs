import { barred, cannot, does, notYours, vote } from '../table.mjs';
import { branch, committee, conclusions, district, meeting, raised } from './papers.mjs';

const ceremony = {
  branch: '@unit',
  readBy: '@secretary.1',
  oath: true,
  helper: '@sponsor.1',
  oneByOne: true,
};

/** Branch, commune, district, which extends once; the ceremony on the day before its limit ends: S10 to S20. */
export const decision = [
  // S10: the branch meets for itself.
  cannot('2022-08-16', 'women.1', 'meeting.open', meeting, notYours('secretary')),
  does('2022-08-16', 'secretary.1', 'meeting.open', {
    facts: meeting,
    stage: 'S11',
    cite: '01-HD/TW 3.6a',
    ends: ['T-CERT', 'T-DOSSIER'],
  }),

  // S11: and counts for itself.
  cannot(
    '2022-08-16',
    'grassroots.1',
    'vote.record',
    { vote: raised(9), conclusions, resolution: branch('21', '2022-08-16') },
    notYours('secretary'),
  ),
  // Nine of twelve. 60 working days: 17–19, 22–26, 29–31/8, 5–9, 12–16, 19–23, 26–30/9, 3–7, 10–14, 17–21, 24–28, 31/10,
  // 1–4, 7–10/11; 1–2/9 are off.
  does('2022-08-16', 'secretary.1', 'vote.record', {
    facts: { vote: raised(9), conclusions, resolution: branch('21', '2022-08-16') },
    second: 'grassroots.1',
    stage: 'S14',
    cite: '01-HD/TW 3.6b',
    starts: { 'T-DECIDE': '2022-11-10' },
  }),

  // S14: eleven members cannot give twelve votes.
  cannot(
    '2022-09-08',
    'grassroots.1',
    'committee.vote',
    { vote: { ...vote(11, 11), no: 1 }, resolution: committee('35-NQ', '2022-09-08') },
    barred('R24-9.3.3', { who: 'grassroots' }),
  ),
  does('2022-09-08', 'grassroots.1', 'committee.vote', {
    facts: { vote: vote(11, 9), resolution: committee('35-NQ', '2022-09-08') },
    second: 'grassroots.2',
    stage: 'S15',
    cite: '01-HD/TW 3.6d',
  }),
  does('2022-10-06', 'organisationBoard.1', 'board.appraise', {
    facts: { report: district('90-BC/BTC', '2022-10-06') },
    cite: '01-HD/TW 3.7a-1',
  }),
  // Ten more working days: 11, 14–18, 21–24/11.
  does('2022-11-08', 'competent.1', 'decision.extend', {
    facts: {
      paper: district('301-TB/HU', '2022-11-08'),
      workingDays: 10,
      reason: 'Lũ quét, thường vụ hoãn họp.',
    },
    cite: '24-QĐ/TW 4.3.1b',
    starts: { 'T-DECIDE': '2022-11-24' },
  }),

  // S15: eleven listed, twelve present.
  cannot(
    '2022-11-22',
    'competent.1',
    'admission.decide',
    {
      body: 'standingCommittee',
      vote: vote(11, 11, { present: 12 }),
      decision: district('215-QĐ/HU', '2022-11-22'),
    },
    barred('R24-9.3.3', { who: 'competent' }),
  ),
  does('2022-11-22', 'competent.1', 'admission.decide', {
    facts: {
      body: 'standingCommittee',
      vote: vote(11, 8, { present: 10 }),
      decision: district('215-QĐ/HU', '2022-11-22'),
    },
    second: 'competent.2',
    stage: 'S17',
    cite: '24-QĐ/TW 4.3.2',
    ends: ['T-DECIDE'],
  }),
  does('2022-11-25', 'organisationBoard.1', 'result.notify', {
    facts: { to: '@unit', notifiedOn: '2022-11-25' },
    cite: '24-QĐ/TW 4.3.1c',
  }),
  // 30 working days: 7–9, 12–16, 19–23, 26–30/12, 3–6, 9–13, 16–18/1; 2/1 is off.
  does('2022-12-06', 'secretary.1', 'decision.receive', {
    facts: { receivedOn: '2022-12-06', decision: district('215-QĐ/HU', '2022-11-22') },
    cite: '24-QĐ/TW 4.1a',
    starts: { 'T-CEREMONY': '2023-01-18' },
  }),

  // S17: in her own branch.
  cannot(
    '2023-01-17',
    'secretary.1',
    'ceremony.hold',
    { ...ceremony, branch: '@parent' },
    barred('G01-5.2a', { who: 'secretary' }),
  ),
  // 30 working days over Tết: 18–19, 27, 30–31/1, 1–3, 6–10, 13–17, 20–24, 27–28/2, 1–3, 6–7/3.
  does('2023-01-17', 'secretary.1', 'ceremony.hold', {
    facts: ceremony,
    stage: 'S20',
    cite: '24-QĐ/TW 4.1a',
    starts: { 'T-PROBATION': '2024-01-17', 'T-MEMBERREC': '2023-03-07' },
    ends: ['T-CEREMONY'],
  }),
];
