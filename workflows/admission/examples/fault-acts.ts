import type { faultActs } from '../acts/faults.js';
import { paper } from './papers.js';
import type { Examples } from './scene.js';

const competent = 'Ban Thường vụ Đảng ủy';
const superior = 'Ban Thường vụ Tỉnh ủy';

/** A wrong admission comes to light and is dealt with by those who may. */
export const faultExamples: Examples<keyof typeof faultActs> = {
  'fault.report': () => ({ kind: 'procedure', where: 'Hội nghị chi bộ không đủ thành phần' }),
  'fault.dismiss': ({ on }) => ({
    conclusion: paper(on, '61-KL/TU', superior),
    basis: 'Hồ sơ và biên bản đúng quy định',
  }),
  'admission.cancel': ({ on }) => ({
    instruction: paper(on, '62-CV/TU', superior),
    decision: paper(on, '3001-QĐ/ĐU', competent),
    by: 'issuer',
  }),
};
