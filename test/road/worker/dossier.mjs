import { barred, cannot, does, paper, vote } from '../table.mjs';
import { branch } from './papers.mjs';

/** Introduced by a member and, where there is no Youth Union, the trade union; opinions gathered: S08 to S10. */
export const dossier = [
  // What was waited for, the twelve months together, ends with the introduction.
  does('2023-04-03', 'sponsor.1', 'introduction.sign', {
    facts: {
      introducer: '@sponsor.1',
      official: true,
      togetherSince: '2021-11-15',
      togetherKind: 'work',
      baseOrg: '@unit',
      replacement: false,
      report: 'Cùng xưởng từ cuối năm 2021, xin giới thiệu.',
    },
    cite: 'Điều lệ Đảng 4.2a',
    ends: ['T-INTRO'],
  }),

  // S08: this company has no Youth Union that could resolve, and that of the commune is not its own.
  cannot(
    '2023-04-05',
    'youthUnion.1',
    'union.resolve',
    {
      body: 'youthUnionExecutive',
      member: true,
      resolution: paper('05-NQ/ĐTN', '2023-04-05', 'Ban Chấp hành Đoàn'),
      vote: vote(5, 5),
    },
    barred('R24-3.1', { who: 'massOrganisation' }),
  ),
  does('2023-04-05', 'tradeUnion.1', 'union.resolve', {
    facts: {
      body: 'tradeUnionExecutive',
      member: true,
      resolution: paper('06-NQ/CĐ', '2023-04-05', 'Ban Chấp hành Công đoàn cơ sở'),
      vote: vote(5, 5),
    },
    cite: '24-QĐ/TW 3.1',
  }),
  does('2023-04-06', 'secretary.1', 'opinion.request', {
    facts: {
      row: 'cong-doan',
      addressee: 'Tổ công đoàn xưởng 2',
      capacity: 'organisation',
      sentOn: '2023-04-06',
    },
    cite: '01-HD/TW 3.5a',
  }),
  does('2023-04-06', 'secretary.1', 'opinion.request', {
    facts: {
      row: 'noi-cu-tru',
      addressee: 'Chi ủy thôn Hoàng Lại',
      capacity: 'residence',
      sentOn: '2023-04-06',
    },
    cite: '01-HD/TW 3.5a',
  }),
  does('2023-04-12', 'secretary.1', 'opinion.receive', {
    facts: { row: 'cong-doan', received: paper('02-YK', '2023-04-11', 'Tổ công đoàn xưởng 2'), favourable: 'yes' },
    cite: '01-HD/TW 3.5a',
  }),
  does('2023-04-20', 'secretary.1', 'opinion.receive', {
    facts: { row: 'noi-cu-tru', received: paper('14-YK', '2023-04-18', 'Chi ủy thôn Hoàng Lại'), favourable: 'yes' },
    cite: '01-HD/TW 3.5a',
  }),
  does('2023-04-24', 'secretary.1', 'opinion.summarise', {
    facts: { synthesis: branch('02-TH', '2023-04-24') },
    cite: '01-HD/TW 3.5b',
  }),
  // What the branch committee did not check again is not complete.
  cannot(
    '2023-04-27',
    'secretary.1',
    'dossier.complete',
    {
      checked: { conditions: true, introducers: true, union: true, opinions: true, record: false },
      route: 'A',
      introRoute: 'trade',
    },
    barred('CH-4.3a', { who: 'secretary' }),
  ),
  does('2023-04-27', 'secretary.1', 'dossier.complete', {
    facts: {
      checked: { conditions: true, introducers: true, union: true, opinions: true, record: true },
      route: 'A',
      introRoute: 'trade',
    },
    stage: 'S10',
    cite: 'Điều lệ Đảng 4.3a',
  }),
];
