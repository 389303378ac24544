import { decision } from './worker/decision.mjs';
import { dossier } from './worker/dossier.mjs';
import { list } from './worker/list.mjs';
import { member } from './worker/member.mjs';
import { record } from './worker/record.mjs';

/**
 * A worker of a company without Youth Union, whom its trade union introduces, under the committee of a town (route A).
 * His father works abroad; one reply and the ceremony come late, each recorded as a lapse, explained or agreed to.
 */
export const worker = {
  case: 'worker',
  title: 'Công nhân, Công đoàn giới thiệu (thị trấn Thắng, doanh nghiệp chưa có Đoàn)',
  place: 'congty',
  person: { name: 'Trần Văn Hùng', birth: '1996-08-20', sex: 'male', ethnicity: 'Kinh' },
  steps: [...list, ...record, ...dossier, ...decision, ...member],
  final: {
    stage: 'official',
    since: '2024-12-05',
    joinedOn: '2023-09-18',
    officialOn: '2024-09-18',
    partyAgeFrom: '2023-07-20',
    cardOn: '2025-01-03',
  },
};
