import { legalDate } from '../calendar/legal-date.js';
import type { Slice } from '../kernel/edition.js';
import { documents2021, parameters2021 } from './e2021.js';
import { guidance06 } from './e2025a.js';
import type { Parameters } from './parameters.js';

/** E2025b: Regulation 294-QĐ/TW, in force 1/7/2025 (no district level), with 06-HD/TW; 38-HD/BTCTW from 29/9/2025. */
export const parameters2025b: Parameters = {
  ...parameters2021,
  ...guidance06,
  decision: { value: 45, confidence: 'C2T' },
  decisionExtension: { value: 15, confidence: 'C2T' },
  recognition: { value: 30, confidence: 'C2T' },
  recognitionExtension: { value: 15, confidence: 'C2T' },
  commune: { value: 'directSuperior', confidence: 'C2T' },
  complaint: { ...parameters2021.complaint, ceiling: { value: 'secretariat', confidence: 'C2T' } },
};

export const documents2025b = {
  ...documents2021,
  R24: 'Quy định 294-QĐ/TW (26/5/2025)',
  G01: 'Hướng dẫn 06-HD/TW (09/6/2025)',
  K38: 'Hướng dẫn 12-HD/BTCTW (18/1/2022)',
};

/** The Politburo's rule on internal political protection changed on 4/9/2025. */
export const after367 = { ...parameters2025b, politicalBasis: '367-QĐ/TW' };
const documents367 = { ...documents2025b, R58: 'Quy định 367-QĐ/TW (04/9/2025)' };

export const documents38 = {
  ...documents367,
  K38: 'Hướng dẫn 38-HD/BTCTW (29/9/2025)',
  QC1147: 'Quyết định 1147-QĐ/BTGDVTW (01/12/2025)',
};

export const e2025b: readonly Slice<Parameters>[] = [
  {
    id: '294-QĐ/TW:2025-05-26',
    edition: 'E2025b',
    from: legalDate('2025-07-01'),
    until: legalDate('2025-09-04'),
    documents: documents2025b,
    parameters: parameters2025b,
    marks: {},
    judged: true,
  },
  {
    id: '294-QĐ/TW:2025-05-26+367-QĐ/TW:2025-09-04',
    edition: 'E2025b',
    from: legalDate('2025-09-04'),
    until: legalDate('2025-09-29'),
    documents: documents367,
    parameters: after367,
    marks: {},
    judged: true,
  },
  {
    id: '294-QĐ/TW:2025-05-26+38-HD/BTCTW:2025-09-29',
    edition: 'E2025b',
    from: legalDate('2025-09-29'),
    until: legalDate('2026-04-08'),
    documents: documents38,
    parameters: after367,
    marks: {},
    judged: true,
  },
];
