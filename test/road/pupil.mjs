import { decision } from './pupil/decision.mjs';
import { dossier } from './pupil/dossier.mjs';
import { list } from './pupil/list.mjs';
import { member } from './pupil/member.mjs';
import { record } from './pupil/record.mjs';

/**
 * A pupil of a district's upper-secondary school, whom its Youth Union nominates. The school's branch is a base branch
 * (route C): no grassroots committee, so the direct superior allows, stamps and certifies, and its standing committee
 * decides. Verification runs over Tết 2023, the limit for deciding over 30/4/2023; the first helper moves away.
 */

export const pupil = {
  case: 'pupil',
  title: 'Học sinh, Đoàn trường giới thiệu (huyện Hiệp Hòa, chi bộ cơ sở)',
  place: 'truong',
  person: { name: 'Nguyễn Thị Mai Anh', birth: '2005-04-18', sex: 'female', ethnicity: 'Kinh' },
  steps: [...list, ...record, ...dossier, ...decision, ...member],
  final: {
    stage: 'official',
    since: '2024-07-30',
    joinedOn: '2023-06-09',
    officialOn: '2024-06-09',
    partyAgeFrom: '2023-05-26',
    cardOn: '2024-08-27',
  },
};
