import type { movingActs } from '../acts/moving.js';
import { paper } from './papers.js';
import type { Examples } from './scene.js';
import { people } from './unit.js';

const competent = 'Ban Thường vụ Đảng ủy';

/** A move to a place under another authority, and temporary work elsewhere. */
export const movingExamples: Examples<keyof typeof movingActs> = {
  'move.declare': ({ on }) => ({
    moveDecisionOn: on,
    newUnit: 'base-west',
    sameAuthority: false,
    letter: paper(on, '80-CV/ĐU', 'Đảng ủy cơ sở'),
  }),
  'move.forward': ({ on }) => ({ to: 'base-west', forwardedOn: on, contents: [paper(on, '81-CV/ĐU', competent)] }),
  'move.receive': ({ on, setting }) => ({
    receivedOn: on,
    branch: setting.unit,
    helper: people.third,
    route: setting.route,
  }),
  'posting.start': ({ on }) => ({ tempBranch: 'branch-south', from: on, tempHelper: people.third }),
  'posting.end': ({ on }) => ({ to: on, comment: paper(on, '18-NX/CB', 'Chi bộ phía Nam') }),
  'review.request': ({ on }) => ({
    faults: ['Thiếu ý kiến nơi cư trú'],
    letter: paper(on, '82-CV/ĐU', 'Đảng ủy cơ sở'),
    requestOn: on,
  }),
  'review.settle': ({ on }) => ({ outcome: 'stands', answer: paper(on, '1101-CV/ĐU', competent) }),
};
