import { barred, cannot, does, notYours, paper, vote } from '../table.mjs';
import { branch } from './papers.mjs';
import { introduction } from './record.mjs';

const complete = {
  checked: { conditions: true, introducers: true, union: true, opinions: true, record: true },
  route: 'A',
  introRoute: 'two',
};

/** Past youth age: introduced by two official members; opinions of the Women's Union and of the village: S08 to S10. */
export const dossier = [
  does('2022-07-08', 'sponsor.1', 'introduction.sign', {
    facts: { ...introduction, report: 'Sống cùng bản, xin giới thiệu.' },
    cite: 'Điều lệ Đảng 4.2a',
    ends: ['T-INTRO'],
  }),

  // S08: one member is not two, and nobody has been asked.
  cannot(
    '2022-07-09',
    'secretary.1',
    'dossier.complete',
    complete,
    barred(['CH-4.1a', 'G01-3.5b'], { who: ['sponsor', 'secretary'], foretold: true }),
  ),
  // The Women's Union nominated her; it does not resolve in the name of another.
  cannot(
    '2022-07-09',
    'women.1',
    'union.resolve',
    {
      body: 'youthUnionExecutive',
      member: true,
      resolution: paper('09-NQ/HPN', '2022-07-09', 'Hội Liên hiệp Phụ nữ xã'),
      vote: vote(5, 5),
    },
    notYours('massOrganisation', 'secretary'),
  ),
  // The second introducer holds no duty over the case; the secretary records his paper.
  does('2022-07-11', 'secretary.1', 'introduction.sign', {
    facts: {
      ...introduction,
      introducer: '@sponsor.2',
      togetherSince: '2015-01-10',
      report: 'Cùng bản từ lâu, xin giới thiệu.',
    },
    cite: 'Điều lệ Đảng 4.2a',
  }),
  does('2022-07-12', 'secretary.1', 'opinion.request', {
    facts: {
      row: 'hoi-phu-nu',
      addressee: 'Chi hội Phụ nữ bản',
      capacity: 'organisation',
      sentOn: '2022-07-12',
    },
    cite: '01-HD/TW 3.5a',
  }),
  does('2022-07-12', 'secretary.1', 'opinion.request', {
    facts: { row: 'ban', addressee: 'Chi ủy bản', capacity: 'both', sentOn: '2022-07-12' },
    cite: '01-HD/TW 3.5a',
  }),
  does('2022-07-18', 'secretary.1', 'opinion.receive', {
    facts: { row: 'hoi-phu-nu', received: paper('01-YK', '2022-07-17', 'Chi hội Phụ nữ bản'), favourable: 'yes' },
    cite: '01-HD/TW 3.5a',
  }),
  // Work and home in one branch: no rule says that one opinion does for both; told, no bar.
  does('2022-07-20', 'secretary.1', 'opinion.receive', {
    facts: { row: 'ban', received: paper('03-YK', '2022-07-20', 'Chi ủy bản'), favourable: 'yes' },
    cite: '01-HD/TW 3.5a',
    notices: ['G01-3.5-s'],
  }),
  does('2022-07-22', 'secretary.1', 'opinion.summarise', {
    facts: { synthesis: branch('01-TH', '2022-07-22') },
    cite: '01-HD/TW 3.5b',
  }),
  // Past youth age the sources disagree on the route: told, a person chooses.
  does('2022-07-26', 'secretary.1', 'dossier.complete', {
    facts: complete,
    stage: 'S10',
    cite: 'Điều lệ Đảng 4.3a',
    notices: ['CONF-INTRO'],
  }),
];
