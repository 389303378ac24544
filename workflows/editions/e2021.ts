import { legalDate } from '../calendar/legal-date.js';
import type { Slice } from '../kernel/edition.js';
import type { Parameters } from './parameters.js';

/** E2021: Regulation 24-QĐ/TW (30/7/2021) with Guidance 01-HD/TW (28/9/2021), then 12-HD/BTCTW (18/1/2022). */
export const parameters2021: Parameters = {
  age: { least: 216, most: 720 },
  education: 'certificate',
  politicalBasis: '58-QĐ/TW',
  courseIssuer: 'district',
  certificateMonths: { value: 60, confidence: 'C2T' },
  dossierMonths: { value: 12, confidence: 'C2T' },
  togetherMonths: 12,
  relativeConfirmed: false,
  verifySpouseRaiser: false,
  verification: { home: 30, abroad: 90 },
  branchLeast: 3,
  twoThirds: { least: 2, of: 3 },
  // Read in the editions before and after; so taken for 24-QĐ/TW.
  decision: { value: 60, confidence: 'P' },
  decisionExtension: { value: 30, confidence: 'P' },
  recognition: { value: 30, confidence: 'C2T' },
  recognitionExtension: { value: 30, confidence: 'P' },
  ceremony: 30,
  ceremonyFrom: { value: 'receipt', confidence: 'C2T' },
  memberRecord: 30,
  probationMonths: 12,
  proposal: 30,
  shortVotes: 3,
  readmission: { afterExit: 36, afterClearing: 60 },
  barredConvictions: ['corruption'],
  populationItem: true,
  mover: { value: { forward: 15, decide: 30, switchAfter: 30, review: 60 }, confidence: 'A' },
  delegated: { value: 'wholeCommittee', confidence: 'P' },
  complaint: { file: 30, settle: 90, settleCentre: 180, ceiling: { value: 'centralCommittee', confidence: 'A' } },
  fileCheckMonths: null,
  course: { attendance: 80, mark: 5, redoDays: 3, issueDays: 15 },
  listReviewMonths: 1,
};

export const documents2021 = {
  CH: 'Điều lệ Đảng (2011)',
  R24: 'Quy định 24-QĐ/TW (30/7/2021)',
  G01: 'Hướng dẫn 01-HD/TW (28/9/2021)',
  K38: 'Hướng dẫn 09-HD/BTCTW (05/6/2017)',
  R58: 'Quy định 58-QĐ/TW (08/2/2022)',
  R06: 'Quy định 06-QĐ/TW (28/8/2018)',
  R127: 'Quy định 127-QĐ/TW (03/11/2004)',
  TT06: 'Thông tri 06-TT/TW (02/11/2004)',
  HD08: 'Hướng dẫn 08-HD/BTCTW (27/9/2021)',
  UNI: 'Điều lệ Đoàn (2022)',
  G61: 'Hướng dẫn 61-HD/BTGTW (16/6/2022)',
};

export const e2021: readonly Slice<Parameters>[] = [
  {
    id: 'trước 28/9/2021',
    edition: 'before',
    from: legalDate('1930-02-03'),
    until: legalDate('2021-09-28'),
    documents: documents2021,
    parameters: parameters2021,
    marks: {},
    judged: false,
  },
  {
    id: '24-QĐ/TW:2021-07-30',
    edition: 'E2021',
    from: legalDate('2021-09-28'),
    until: legalDate('2022-01-18'),
    documents: documents2021,
    parameters: parameters2021,
    marks: {},
    judged: true,
  },
  {
    id: '24-QĐ/TW:2021-07-30+12-HD/BTCTW:2022-01-18',
    edition: 'E2021',
    from: legalDate('2022-01-18'),
    until: legalDate('2025-01-20'),
    documents: { ...documents2021, K38: 'Hướng dẫn 12-HD/BTCTW (18/1/2022)' },
    parameters: parameters2021,
    marks: {},
    judged: true,
  },
];
