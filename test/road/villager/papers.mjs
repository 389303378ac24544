import { paper, vote } from '../table.mjs';

export const branch = (number, on) => paper(`${number}-NQ/CB`, on, 'Chi bộ bản');
export const committee = (number, on) => paper(`${number}/ĐU`, on, 'Đảng ủy xã');
export const district = (number, on) => paper(number, on, 'Huyện ủy Phong Thổ');
export const centre = (number, on) => paper(number, on, 'Trung tâm Chính trị huyện Phong Thổ');

export const meeting = { officialMembers: 12, present: 11, form: 'card', formChosenByMeeting: true };
export const raised = (yes, { present = 11 } = {}) => vote(12, yes, { present, form: 'card' });

export const conclusions = {
  record: 'Lý lịch rõ ràng.',
  awareness: 'Hiểu Điều lệ Đảng, tự nguyện.',
  strengths: 'Chi hội trưởng phụ nữ bản, vận động bà con giỏi.',
  ability: 'Làm kinh tế hộ khá.',
  relations: 'Bà con trong bản tin.',
};
