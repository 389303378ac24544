import { barred, cannot, does, paper, vote } from '../table.mjs';
import { branch } from './papers.mjs';

/** Introduced by a member and the Youth Union, opinions gathered: S08 to S10. */
export const dossier = [
  // S08: a third member, half a year with her, may not introduce yet: twelve months, unless in place of another.
  cannot(
    '2023-03-06',
    'secretary.1',
    'introduction.sign',
    {
      introducer: '@sponsor.3',
      official: true,
      togetherSince: '2022-09-05',
      togetherKind: 'study',
      baseOrg: '@unit',
      replacement: false,
    },
    barred('R24-3.2.1', { earliest: { 'R24-3.2.1': '2023-09-05' } }),
  ),
  does('2023-03-06', 'sponsor.2', 'introduction.sign', {
    facts: {
      introducer: '@sponsor.2',
      official: true,
      togetherSince: '2022-09-05',
      togetherKind: 'study',
      baseOrg: '@unit',
      replacement: true,
      report: 'Phẩm chất tốt, xin giới thiệu.',
    },
    cite: 'Điều lệ Đảng 4.2a',
  }),
  does('2023-03-09', 'youthUnion.1', 'union.resolve', {
    facts: {
      body: 'youthUnionExecutive',
      member: true,
      resolution: paper('11-NQ/ĐTN', '2023-03-09', 'Ban Chấp hành Đoàn trường'),
      vote: vote(15, 14),
    },
    cite: '24-QĐ/TW 3.1',
  }),
  does('2023-03-10', 'secretary.1', 'opinion.request', {
    facts: {
      row: 'doan-truong',
      addressee: 'Chi đoàn 11A4',
      capacity: 'organisation',
      sentOn: '2023-03-10',
    },
    cite: '01-HD/TW 3.5a',
  }),
  does('2023-03-10', 'secretary.1', 'opinion.request', {
    facts: {
      row: 'noi-cu-tru',
      addressee: 'Chi ủy thôn Đức Thịnh',
      capacity: 'residence',
      sentOn: '2023-03-10',
    },
    cite: '01-HD/TW 3.5a',
  }),
  does('2023-03-15', 'secretary.1', 'opinion.receive', {
    facts: { row: 'doan-truong', received: paper('05-YK', '2023-03-14', 'Chi đoàn 11A4'), favourable: 'yes' },
    cite: '01-HD/TW 3.5a',
  }),
  // The synthesis needs the opinion of the residence.
  cannot(
    '2023-03-16',
    'secretary.1',
    'opinion.summarise',
    { synthesis: branch('03-TH', '2023-03-16') },
    barred('G01-3.5b', { who: 'secretary' }),
  ),
  does('2023-03-21', 'secretary.1', 'opinion.receive', {
    facts: { row: 'noi-cu-tru', received: paper('09-YK', '2023-03-20', 'Chi ủy thôn Đức Thịnh'), favourable: 'yes' },
    cite: '01-HD/TW 3.5a',
  }),
  does('2023-03-23', 'secretary.1', 'opinion.summarise', {
    facts: { synthesis: branch('03-TH', '2023-03-23') },
    cite: '01-HD/TW 3.5b',
  }),
  // Of youth age where there is a Youth Union: introduced by it, and no trade union has resolved anything.
  cannot(
    '2023-03-27',
    'secretary.1',
    'dossier.complete',
    {
      checked: { conditions: true, introducers: true, union: true, opinions: true, record: true },
      route: 'C',
      introRoute: 'trade',
    },
    barred(['CH-4.1b', 'CH-4.1c'], { who: 'massOrganisation' }),
  ),
  does('2023-03-27', 'secretary.1', 'dossier.complete', {
    facts: {
      checked: { conditions: true, introducers: true, union: true, opinions: true, record: true },
      route: 'C',
      introRoute: 'youth',
    },
    stage: 'S10',
    cite: 'Điều lệ Đảng 4.3a',
  }),
];
