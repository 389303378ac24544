import { barred, cannot, cannotConfirm, does, notHere, ownProposal, paper, vote } from '../table.mjs';
import { branch, conclusions, district, meeting } from './papers.mjs';

/** The branch votes, the district decides, the ceremony: S10 to S20. */
export const decision = [
  // S10: eighteen full years, counted by month, on the day of the meeting: from April.
  cannot(
    '2023-03-31',
    'secretary.1',
    'meeting.open',
    meeting,
    barred('R24-1.1.1', { earliest: { 'R24-1.1.1': '2023-04-01' }, foretold: true }),
  ),
  does('2023-04-17', 'secretary.1', 'meeting.convene', {
    facts: { plannedOn: '2023-04-27', place: 'Phòng họp A' },
    cite: 'practice',
  }),
  // The month of the birthday itself is read two ways: told, no bar.
  does('2023-04-27', 'secretary.1', 'meeting.open', {
    facts: meeting,
    stage: 'S11',
    cite: '01-HD/TW 3.6a',
    ends: ['T-CERT', 'T-DOSSIER'],
    notices: ['R24-1.1.1'],
  }),

  // S11: probationary members have no vote, and nobody confirms his own count.
  cannot(
    '2023-04-27',
    'secretary.1',
    'vote.record',
    { vote: vote(35, 33), conclusions, resolution: branch('19', '2023-04-27') },
    barred('CH-3', { who: 'secretary' }),
  ),
  cannotConfirm(
    '2023-04-27',
    'secretary.1',
    'vote.record',
    { vote: vote(33, 30, { present: 31 }), conclusions, resolution: branch('19', '2023-04-27') },
    ownProposal,
  ),
  // 60 working days: 28/4, 4–5, 8–12, 15–19, 22–26, 29–31/5, 1–2, 5–9, 12–16, 19–23, 26–30/6, 3–7, 10–14, 17–21,
  // 24–25/7; 1–3/5 are off.
  does('2023-04-27', 'secretary.1', 'vote.record', {
    facts: { vote: vote(33, 30, { present: 31 }), conclusions, resolution: branch('19', '2023-04-27') },
    second: 'secretary.2',
    stage: 'S15',
    cite: '01-HD/TW 3.6b',
    starts: { 'T-DECIDE': '2023-07-25' },
  }),

  // S15: the organisation board appraises before the standing committee decides.
  cannot(
    '2023-05-12',
    'competent.1',
    'admission.decide',
    {
      body: 'standingCommittee',
      vote: vote(11, 11),
      decision: district('112-QĐ/HU', '2023-05-12'),
    },
    notHere(),
  ),
  does('2023-05-18', 'organisationBoard.1', 'board.appraise', {
    facts: {
      report: paper('57-BC/BTC', '2023-05-18', 'Ban Tổ chức Huyện ủy'),
      extractsSentOn: '2023-05-19',
    },
    cite: '01-HD/TW 3.7a-1',
  }),
  // Five of eleven are not more than half.
  cannot(
    '2023-05-26',
    'competent.1',
    'admission.decide',
    {
      body: 'standingCommittee',
      vote: vote(11, 5),
      decision: district('118-QĐ/HU', '2023-05-26'),
    },
    barred(['G01-3.7a-1', 'R24-9.3.4'], { who: 'competent' }),
  ),
  does('2023-05-26', 'competent.1', 'admission.decide', {
    facts: {
      body: 'standingCommittee',
      vote: vote(11, 10, { present: 10 }),
      decision: district('118-QĐ/HU', '2023-05-26'),
    },
    second: 'competent.2',
    stage: 'S17',
    cite: '24-QĐ/TW 4.3.2',
    ends: ['T-DECIDE'],
  }),
  does('2023-05-29', 'competent.1', 'result.notify', {
    facts: { to: '@unit', notifiedOn: '2023-05-29' },
    cite: '24-QĐ/TW 4.3.1c',
  }),
  // 30 working days from receipt: 1–2, 5–9, 12–16, 19–23, 26–30/6, 3–7, 10–12/7.
  does('2023-05-31', 'secretary.1', 'decision.receive', {
    facts: { receivedOn: '2023-05-31', decision: district('118-QĐ/HU', '2023-05-26') },
    cite: '24-QĐ/TW 4.1a',
    starts: { 'T-CEREMONY': '2023-07-12' },
  }),

  // S17: one by one, each with an oath of his own.
  cannot(
    '2023-06-09',
    'secretary.1',
    'ceremony.hold',
    {
      branch: '@unit',
      readBy: '@secretary.1',
      oath: true,
      helper: '@sponsor.2',
      oneByOne: false,
    },
    barred('CH-4.3b', { who: 'secretary' }),
  ),
  // 30 working days: 12–16, 19–23, 26–30/6, 3–7, 10–14, 17–21/7.
  does('2023-06-09', 'secretary.1', 'ceremony.hold', {
    facts: {
      branch: '@unit',
      readBy: '@secretary.1',
      oath: true,
      helper: '@sponsor.2',
      oneByOne: true,
    },
    stage: 'S20',
    cite: '24-QĐ/TW 4.1a',
    starts: { 'T-PROBATION': '2024-06-09', 'T-MEMBERREC': '2023-07-21' },
    ends: ['T-CEREMONY'],
  }),
  does('2023-07-06', 'secretary.1', 'memberRecord.file', {
    facts: { filedOn: '2023-07-06', recordNumber: '041234BG', stamped: true },
    cite: '12-HD/BTCTW 2-30',
    ends: ['T-MEMBERREC'],
  }),
  does('2023-09-12', 'sponsor.2', 'help.report', {
    facts: { periodFrom: '2023-06-09', periodTo: '2023-09-11', assessment: 'Giữ vững vai trò đảng viên dự bị.' },
    cite: 'practice',
  }),
  does('2023-11-17', 'politicalCentre.1', 'training.certify', {
    facts: { number: '0211/ĐVM', certificateOn: '2023-11-17', issuer: 'district' },
    cite: '01-HD/TW 4.1',
  }),
];
