import { addDays } from '../../calendar/legal-date.js';
import { addMonths } from '../../calendar/months.js';
import type { complaintActs } from '../acts/complaint.js';
import type { deathActs } from '../acts/death.js';
import type { deletionActs } from '../acts/deletion.js';
import type { exitActs } from '../acts/exits.js';
import { branchVote } from './deciding-acts.js';
import { paper, vote } from './papers.js';
import type { Examples } from './scene.js';

const competent = 'Ban Thường vụ Đảng ủy';

/** A probationary member whom twelve months of education did not improve, and what follows. */
export const leavingExamples: Examples<
  keyof (typeof deletionActs & typeof complaintActs & typeof exitActs & typeof deathActs)
> = {
  'deletion.propose': ({ on }) => ({
    ground: 'will',
    since: addMonths(on, -12),
    basis: 'Giảm sút ý chí, đã được giáo dục mà không tiến bộ',
  }),
  'selfCriticism.ask': () => ({ time: 1, result: 'done' }),
  'deletion.vote': ({ on }) => ({ level: 'branch', vote: branchVote(), resolution: paper(on, '41-NQ/CB') }),
  'deletion.decide': ({ on }) => ({ vote: vote(11, 11), decision: paper(on, '2060-QĐ/ĐU', competent) }),
  'deletion.drop': () => ({ reason: 'Chưa đủ căn cứ' }),
  'member.strikeOff': ({ on }) => ({
    ground: 'detained',
    paper: paper(addDays(on, -3), '05-LTG', 'Cơ quan điều tra'),
    decision: paper(on, '2061-QĐ/ĐU', competent),
  }),
  'deletion.receive': ({ on }) => ({ receivedOn: on }),
  'complaint.file': ({ on }) => ({ filedOn: on, own: true, level: 'superior' }),
  'complaint.settle': ({ on }) => ({ outcome: 'rejected', decision: paper(on, '2070-QĐ/ĐU', competent), final: true }),
  'exit.request': ({ on }) => ({ letter: paper(on, '01-ĐXR', 'Bản thân'), reason: 'Việc riêng của gia đình' }),
  'exit.decide': ({ on }) => ({
    vote: vote(9, 11),
    decision: paper(on, '2080-QĐ/ĐU', competent),
    breachPending: false,
  }),
  'death.record': ({ on }) => ({
    diedOn: addDays(on, -2),
    reportForm: paper(addDays(on, -1), '01-TT', 'Chi bộ thôn Đông'),
  }),
};
