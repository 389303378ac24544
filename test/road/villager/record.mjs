import { barred, cannot, does, paper } from '../table.mjs';
import { committee } from './papers.mjs';

const written = {
  birthDate: '1984-09',
  citizenship: true,
  education: 'primary',
  exceptionGround: 'minority',
  kind: 'first',
};
const certificate = {
  collective: committee('22-BB', '2022-07-04'),
  truthful: true,
  politicalIssue: false,
  eligible: true,
  certifiedOn: '2022-07-05',
  basis: 'Cả họ sống tại xã từ đời ông bà, chi bộ đã nhận xét.',
};
const introduction = {
  introducer: '@sponsor.1',
  official: true,
  togetherSince: '2021-06-10',
  togetherKind: 'residence',
  baseOrg: '@unit',
  replacement: false,
};
const known = (subject) => ({
  subject,
  ground: 'knownLocally',
  memberConfirmed: paper('14-XN/ĐU', '2022-06-20', 'Đảng ủy xã'),
  scope: 'all',
  basis: 'Sống và làm việc tại xã, một tổ chức đảng, từ đời ông bà.',
});
const spares = (subject, more = {}) =>
  does('2022-06-21', 'secretary.1', 'verification.exempt', { facts: known(subject), cite: '01-HD/TW 3.4c*', ...more });

/** Application by the exception for minority areas, a family known in the commune since the grandparents: S03c to S08. */
export const record = [
  // S03c: in minority areas primary school at least; able to read and write is enough for elders and fishermen only.
  cannot(
    '2022-06-07',
    'secretary.1',
    'application.write',
    { ...written, education: 'literate' },
    barred('G01-1.2a', { who: 'secretary' }),
  ),
  does('2022-06-07', 'secretary.1', 'application.write', { facts: written, stage: 'S04', cite: '01-HD/TW 3.2' }),

  // S04: one day short of twelve months in the same village.
  cannot(
    '2022-06-09',
    'sponsor.1',
    'introduction.sign',
    introduction,
    barred('R24-3.2.1', { earliest: { 'R24-3.2.1': '2022-06-10' } }),
  ),
  does('2022-06-13', 'secretary.1', 'record.declare', {
    facts: {
      completedOn: '2022-06-12',
      subjects: [
        { relation: 'candidate', memberNow: false },
        { relation: 'father', memberNow: false, deceased: true },
        { relation: 'mother', memberNow: false },
        { relation: 'spouse', memberNow: false },
        { relation: 'spouseFather', memberNow: false },
        { relation: 'spouseMother', memberNow: false },
        { relation: 'child', no: 1, memberNow: false, ofAge: false },
      ],
      declaration: 'Lý lịch tự khai.',
    },
    cite: '01-HD/TW 3.3a',
  }),
  does('2022-06-17', 'grassroots.1', 'record.seal', {
    facts: { pages: 14, photo: true, uncommented: true, uncertified: true },
    stage: 'S05',
    cite: '01-HD/TW 3.4d-1',
    starts: { 'T-DOSSIER': '2023-06-17' },
  }),

  // S05: known in the commune, but only with its committee's confirmation.
  cannot(
    '2022-06-21',
    'secretary.1',
    'verification.exempt',
    { ...known('candidate'), memberConfirmed: undefined },
    barred('G01-3.4c-4', { who: 'grassroots' }),
  ),
  spares('candidate'),
  spares('father'),
  spares('mother'),
  spares('spouse'),
  spares('spouseFather'),
  // Nobody is left to be asked about.
  spares('spouseMother', { stage: 'S06' }),

  // S06: the branch comments before the committee certifies.
  cannot(
    '2022-06-24',
    'grassroots.1',
    'record.certify',
    { ...certificate, collective: committee('20-BB', '2022-06-24'), certifiedOn: '2022-06-24' },
    barred('K38-25', { foretold: true }),
  ),
  does('2022-06-27', 'secretary.1', 'record.comment', {
    facts: { truthful: true, politicalIssue: false, text: 'Khai đúng, gia đình được bà con quý.' },
    cite: '12-HD/BTCTW 25',
  }),
  does('2022-07-05', 'grassroots.1', 'record.certify', { facts: certificate, stage: 'S08', cite: '01-HD/TW 3.3b' }),
];

export { introduction };
