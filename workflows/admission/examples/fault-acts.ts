import type { faultActs } from '../acts/faults.js';
import type { repairActs } from '../acts/repair.js';
import { paper } from './papers.js';
import type { Examples } from './scene.js';

const competent = 'Ban Thường vụ Đảng ủy';
const superior = 'Ban Thường vụ Tỉnh ủy';

/** A wrong admission comes to light and is dealt with by those who may. */
export const faultExamples: Examples<keyof (typeof faultActs & typeof repairActs)> = {
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
  'repair.order': ({ on }) => ({
    steps: [{ step: 'branchVote', fault: 'Chi bộ biểu quyết khi chưa đủ thành phần' }],
    order: paper(on, '63-CV/TU', superior),
    standardsMet: true,
    basis: 'Đủ tiêu chuẩn, điều kiện khi được xét',
  }),
  'repair.redo': ({ on }) => ({ step: 'branchVote', replaces: 'vote.record', paper: paper(on, '41-NQ/CB') }),
  'repair.conclude': ({ on }) => ({ decision: paper(on, '3002-QĐ/ĐU', competent), newJoinDate: on }),
};
