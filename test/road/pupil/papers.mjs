import { paper } from '../table.mjs';

export const branch = (number, on) => paper(`${number}-NQ/CB`, on, 'Chi bộ Trường THPT Hiệp Hòa số 1');
export const district = (number, on) => paper(number, on, 'Huyện ủy Hiệp Hòa');
export const centre = (number, on) => paper(number, on, 'Trung tâm Chính trị huyện Hiệp Hòa');

export const written = {
  birthDate: '2005-04-18',
  citizenship: true,
  education: 'lowerSecondary',
  kind: 'first',
};
export const conclusions = {
  record: 'Lý lịch rõ ràng.',
  awareness: 'Động cơ vào Đảng đúng đắn.',
  strengths: 'Gương mẫu, bí thư chi đoàn lớp.',
  ability: 'Học lực khá, biết tổ chức.',
  relations: 'Được thầy cô và bạn bè tín nhiệm.',
};
export const meeting = { officialMembers: 33, present: 31, form: 'ballot', formChosenByMeeting: true };
