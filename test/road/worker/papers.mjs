import { paper, vote } from '../table.mjs';

export const branch = (number, on) => paper(`${number}-NQ/CB`, on, 'Chi bộ Công ty TNHH KD Sports Việt Nam');
export const committee = (number, on) => paper(`${number}/ĐU`, on, 'Đảng ủy thị trấn Thắng');
export const district = (number, on) => paper(number, on, 'Huyện ủy Hiệp Hòa');
export const centre = (number, on) => paper(number, on, 'Trung tâm Chính trị huyện Hiệp Hòa');

/** Nine official members, one of them on temporary transfer elsewhere and so left out of the base. */
export const meeting = { officialMembers: 9, present: 8, form: 'card', formChosenByMeeting: true };
export const ofTheBranch = (yes) =>
  vote(9, yes, {
    present: 8,
    excluded: [{ person: '@sponsor.2', reason: 'temporaryTransfer' }],
    form: 'card',
  });

export const conclusions = {
  record: 'Lý lịch rõ ràng.',
  awareness: 'Động cơ đúng đắn.',
  strengths: 'Tổ trưởng sản xuất giỏi ba năm liền.',
  ability: 'Tay nghề vững, biết hướng dẫn người mới.',
  relations: 'Công nhân trong xưởng tín nhiệm.',
};
