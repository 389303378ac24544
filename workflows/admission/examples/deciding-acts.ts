import { addDays, legalDate } from '../../calendar/legal-date.js';
import type { decisionActs } from '../acts/decision.js';
import { paper, vote } from './papers.js';
import type { Examples, Scene } from './scene.js';

/** The bodies of the examples: a branch of 9, a committee of 15, a standing committee of 11. */
export const branchVote = () => vote(9, 9);
const committeeVote = () => vote(13, 15);
const standingVote = () => vote(9, 11);

const grassroots = 'Đảng ủy cơ sở';
const competent = 'Ban Thường vụ Đảng ủy';
const refusal = ({ on }: Scene) => ({
  vote: vote(3, 15),
  notice: paper(on, '71-TB/ĐU', competent),
  reason: 'Chưa đủ điều kiện',
});

export const decidingExamples: Examples<keyof typeof decisionActs> = {
  'meeting.convene': ({ on }) => ({ plannedOn: addDays(on, 7), place: 'Nhà văn hóa thôn' }),
  'meeting.postpone': ({ on }) => ({ newOn: addDays(on, 14), reason: 'Bão lũ' }),
  'meeting.open': () => ({ officialMembers: 9, present: 9, form: 'ballot', formChosenByMeeting: true }),
  'meeting.adjourn': () => ({ present: 4, reason: 'tooFew' }),
  'vote.record': ({ on }) => ({
    vote: branchVote(),
    conclusions: {
      record: 'Rõ ràng',
      awareness: 'Đúng đắn',
      strengths: 'Gương mẫu',
      ability: 'Tốt',
      relations: 'Được tín nhiệm',
    },
    resolution: paper(on, '22-NQ/CB'),
  }),
  'result.report': ({ on }) => ({ report: paper(on, '23-BC/CB') }),
  'dossier.send': ({ on }) => ({ to: 'committee', sentOn: on, contents: [] }),
  'dossier.receive': ({ on }) => ({ from: 'branch-east', receivedOn: on }),
  'subdivision.appraise': ({ on }) => ({ report: paper(on, '30-BC/ĐUBP', 'Đảng ủy bộ phận'), view: 'for' }),
  'committee.vote': ({ on }) => ({ vote: committeeVote(), resolution: paper(on, '45-NQ/ĐU', grassroots) }),
  'committee.decide': ({ on, setting }) => ({
    delegation: paper(setting.delegation?.from ?? on, '07-QĐ/HU', 'Huyện ủy'),
    delegationFrom: legalDate(setting.delegation?.from ?? on),
    vote: committeeVote(),
    decision: paper(on, '46-QĐ/ĐU', grassroots),
  }),
  'committee.refuse': refusal,
  'board.appraise': ({ on }) => ({ report: paper(on, '52-BC/BTC', 'Ban Tổ chức'), extractsSentOn: on }),
  'decision.extend': ({ on }) => ({
    paper: paper(on, '53-CV/ĐU', competent),
    workingDays: 10,
    reason: 'Cần xác minh thêm',
  }),
  'admission.decide': ({ on, setting }) => ({
    body: setting.route === 'E' ? 'standingMembersAndHeads' : 'standingCommittee',
    vote: standingVote(),
    decision: paper(on, '1024-QĐ/ĐU', competent),
  }),
  'admission.refuse': refusal,
  'result.notify': ({ on }) => ({ to: 'branch-east', notifiedOn: on }),
  'delay.explain': () => ({ timer: 'T-DECIDE', reason: 'Kiện toàn cấp ủy', to: 'superior' }),
  'decision.receive': ({ on }) => ({ receivedOn: on, decision: paper(on, '1024-QĐ/ĐU', competent) }),
};
