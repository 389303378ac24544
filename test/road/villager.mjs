import { decision } from './villager/decision.mjs';
import { dossier } from './villager/dossier.mjs';
import { list } from './villager/list.mjs';
import { member } from './villager/member.mjs';
import { record } from './villager/record.mjs';

/**
 * A villager of the mountains past youth age, whom the Women's Union nominates: primary school by the exception for
 * minority areas, a family known in the commune, two official members introduce (route A). Ceremony three days before
 * Tết 2023, the limit for proposing over Tết 2024, recognition over Giỗ Tổ and 30/4/2024 with its swapped Saturday.
 */
export const villager = {
  case: 'villager',
  title: 'Người dân bản, Hội Phụ nữ giới thiệu (huyện Phong Thổ, hai đảng viên giới thiệu)',
  place: 'ban',
  person: { name: 'Lò Thị Pánh', birth: '1984-09', sex: 'female', ethnicity: 'Thái' },
  steps: [...list, ...record, ...dossier, ...decision, ...member],
  final: {
    stage: 'official',
    since: '2024-05-30',
    joinedOn: '2023-01-17',
    officialOn: '2024-01-17',
    partyAgeFrom: '2022-11-22',
    cardOn: '2024-07-01',
  },
};
