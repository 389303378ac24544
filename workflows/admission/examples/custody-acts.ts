import type { custodyActs } from '../acts/custody.js';
import { paper } from './papers.js';
import type { Examples } from './scene.js';

/** The grassroots committee keeps the file and checks it. */
export const custodyExamples: Examples<keyof typeof custodyActs> = {
  'file.handover': ({ on }) => ({
    to: 'committee-east',
    index: paper(on, '01-MLHS', 'Đảng ủy cơ sở'),
    checkedOn: on,
  }),
};
