import { legalDate } from '../calendar/legal-date.js';
import type { Slice } from '../kernel/edition.js';
import { documents2021, parameters2021 } from './e2021.js';
import type { Parameters } from './parameters.js';

/** E2025a: Regulation 232-QĐ/TW (20/1/2025), until 30/6/2025; from 9/6/2025 beside Guidance 06-HD/TW. */
const documents = { ...documents2021, R24: 'Quy định 232-QĐ/TW (20/1/2025)', K38: 'Hướng dẫn 12-HD/BTCTW (18/1/2022)' };

/**
 * What Guidance 06-HD/TW brought: commune centres, confirmation of member relatives, limits for movers, file check; and
 * the share of a delegated committee as its text says it.
 */
export const guidance06 = {
  courseIssuer: 'commune',
  relativeConfirmed: true,
  mover: { value: parameters2021.mover.value, confidence: 'C1T' },
  fileCheckMonths: 6,
  delegated: { value: 'wholeCommittee', confidence: 'C2T' },
} as const satisfies Partial<Parameters>;

export const e2025a: readonly Slice<Parameters>[] = [
  {
    id: '232-QĐ/TW:2025-01-20',
    edition: 'E2025a',
    from: legalDate('2025-01-20'),
    until: legalDate('2025-06-09'),
    documents,
    parameters: parameters2021,
    marks: {},
    judged: true,
  },
  {
    id: '232-QĐ/TW:2025-01-20+06-HD/TW:2025-06-09',
    edition: 'E2025a',
    from: legalDate('2025-06-09'),
    until: legalDate('2025-07-01'),
    documents: { ...documents, G01: 'Hướng dẫn 06-HD/TW (09/6/2025)' },
    renewed: ['G01'],
    parameters: { ...parameters2021, ...guidance06 },
    marks: {},
    judged: true,
  },
];
