import { legalDate } from '../calendar/legal-date.js';
import type { Slice } from '../kernel/edition.js';
import { after367, documents38 } from './e2025b.js';
import type { Parameters } from './parameters.js';

/**
 * E2026a: Regulation 20-QĐ/TW (8/4/2026), whose text was not seen: the values of E2025b, marked unconfirmed; from
 * 19/5/2026 beside Guidance 01-HD/TW of that day. E2026b: Regulation 208-QĐ/TW (26/7/2026).
 */
const unconfirmed = {
  decision: { value: 45, confidence: 'A' },
  decisionExtension: { value: 15, confidence: 'A' },
  recognition: { value: 30, confidence: 'A' },
  recognitionExtension: { value: 15, confidence: 'A' },
} as const satisfies Partial<Parameters>;

const parameters2026a: Parameters = {
  ...after367,
  ...unconfirmed,
  ceremonyFrom: { value: 'receipt', confidence: 'A' },
  delegated: { value: 'wholeCommittee', confidence: 'A' },
  commune: { value: 'either', confidence: 'A' },
};

/** Guidance 01-HD/TW (19/5/2026): who raised the spouse is verified too; files are checked yearly; movers unknown. */
const guidance2026 = {
  verifySpouseRaiser: true,
  fileCheckMonths: 12,
  mover: { value: after367.mover.value, confidence: 'A' },
} as const satisfies Partial<Parameters>;

const documents2026a = { ...documents38, R24: 'Quy định 20-QĐ/TW (08/4/2026)' };
const guided2026 = { G01: 'Hướng dẫn 01-HD/TW (19/5/2026)' };

/** Rules of Regulation 208-QĐ/TW and Guidance 01-HD/TW that public question banks tell; the others are inferred. */
const told208 = [
  'R24-1.1.1',
  'R24-1.1.2',
  'R24-1.2.1',
  'R24-3.2.1',
  'R24-3.2.2',
  'R24-3.5.1a',
  'R24-3.5.1b-i',
  'R24-3.5.1b-ii',
  'R24-3.5.1b-iv',
  'R24-3.5.2',
  'R24-3.5.4',
  'R24-4.1a',
  'R24-4.1b',
  'R24-4.2.1',
  'R24-4.2.2',
  'R24-4.3.2',
  'R24-4.5.1',
  'R24-6.3.1',
  'R24-8.1',
  'R24-8.2.1',
  'R24-9.3.4',
];
const toldGuidance = [
  'G01-1.1',
  'G01-3.3a',
  'G01-3.4a',
  'G01-3.4a-26',
  'G01-3.5b',
  'G01-3.6a',
  'G01-3.6b',
  'G01-4.5b',
  'G01-4.6',
  'G01-5.1a',
  'G01-5.4b',
  'G01-6.2c-1',
  'G01-8.2b',
];
const unread = (families: readonly string[], ...told: readonly string[]) => ({ families, but: new Set(told) });

export const e2026: readonly Slice<Parameters>[] = [
  {
    id: '20-QĐ/TW:2026-04-08',
    edition: 'E2026a',
    from: legalDate('2026-04-08'),
    until: legalDate('2026-05-19'),
    documents: documents2026a,
    parameters: parameters2026a,
    marks: {},
    unread: unread(['R24']),
    judged: true,
  },
  {
    id: '20-QĐ/TW:2026-04-08+01-HD/TW:2026-05-19',
    edition: 'E2026a',
    from: legalDate('2026-05-19'),
    until: legalDate('2026-07-26'),
    documents: { ...documents2026a, ...guided2026 },
    parameters: { ...parameters2026a, ...guidance2026 },
    marks: {},
    unread: unread(['R24', 'G01'], ...toldGuidance),
    judged: true,
  },
  {
    id: '208-QĐ/TW:2026-07-26',
    edition: 'E2026b',
    from: legalDate('2026-07-26'),
    until: null,
    documents: { ...documents38, R24: 'Quy định 208-QĐ/TW (26/7/2026)', ...guided2026 },
    parameters: {
      ...after367,
      ...unconfirmed,
      ...guidance2026,
      education: 'programme',
      ceremonyFrom: { value: 'issue', confidence: 'C2' },
      delegated: { value: 'standingCommittee', confidence: 'A' },
      commune: { value: 'base', confidence: 'C1' },
      barredConvictions: ['corruption', 'wastefulness', 'negativeConduct'],
      populationItem: false,
    },
    marks: {},
    unread: unread(['R24', 'G01'], ...told208, ...toldGuidance),
    judged: true,
  },
];
