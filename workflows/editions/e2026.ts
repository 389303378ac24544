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
  mover: { value: after367.mover.value, confidence: 'A' },
} as const satisfies Partial<Parameters>;

const parameters2026a: Parameters = {
  ...after367,
  ...unconfirmed,
  ceremonyFrom: { value: 'receipt', confidence: 'A' },
  delegated: { value: 'wholeCommittee', confidence: 'A' },
  commune: { value: 'either', confidence: 'A' },
};

/** Guidance 01-HD/TW (19/5/2026): who raised the spouse is verified too; files are checked yearly. */
const guidance2026 = { verifySpouseRaiser: true, fileCheckMonths: 12 } as const satisfies Partial<Parameters>;

const documents2026a = { ...documents38, R24: 'Quy định 20-QĐ/TW (08/4/2026)' };
const guided2026 = { G01: 'Hướng dẫn 01-HD/TW (19/5/2026)' };

export const e2026: readonly Slice<Parameters>[] = [
  {
    id: '20-QĐ/TW:2026-04-08',
    edition: 'E2026a',
    from: legalDate('2026-04-08'),
    until: legalDate('2026-05-19'),
    documents: documents2026a,
    parameters: parameters2026a,
    marks: {},
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
    judged: true,
  },
];
