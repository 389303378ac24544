import { shift, type Passage } from './shift.js';

/** 2026: 20-QĐ/TW, whose text was not found; 01-HD/TW and 208-QĐ/TW, of which question banks tell a part. */
export const passages2026: readonly Passage[] = [
  {
    from: '294-QĐ/TW:2025-05-26+38-HD/BTCTW:2025-09-29',
    to: '20-QĐ/TW:2026-04-08',
    shifts: [
      shift(
        'gone',
        'CHG-01e',
        'R24-20.2.2',
        'Quy định về chi bộ thôn, tổ dân phố trực thuộc xã không còn được áp dụng',
        'The rule on village branches directly under the commune is no longer applied',
      ),
      shift(
        'unknown',
        'CHG-01e',
        'G01-3.7a-2',
        'Chưa đọc 20-QĐ/TW: ai quyết định tại đảng ủy cơ sở được ủy quyền chưa rõ',
        '20-QĐ/TW was not read: who decides at a delegated grassroots committee is not known',
      ),
    ],
    unread: {
      R24: {
        changes: ['CHG-01e'],
        says: {
          vi: 'Chưa đọc được 20-QĐ/TW; áp dụng như 294-QĐ/TW, có cảnh báo',
          en: '20-QĐ/TW was not found; 294-QĐ/TW is applied with a warning',
        },
      },
    },
  },
  {
    from: '20-QĐ/TW:2026-04-08',
    to: '20-QĐ/TW:2026-04-08+01-HD/TW:2026-05-19',
    shifts: [
      shift(
        'narrower',
        'CHG-08',
        'G01-3.4a',
        'Thẩm tra cả người trực tiếp nuôi dưỡng vợ (chồng)',
        'Whoever directly raised the spouse is verified too',
      ),
      shift(
        'new',
        'CHG-08',
        'G01-3.4a-26',
        'Người trực tiếp nuôi dưỡng vợ (chồng) là đối tượng thẩm tra',
        'Whoever directly raised the spouse is a subject of verification',
      ),
      shift(
        'wider',
        'CHG-17',
        'G01-8.2h',
        'Đối chiếu danh sách với hồ sơ 12 tháng một lần, trước là 6',
        'Lists are checked against files every 12 months, before every 6',
      ),
    ],
    unread: {
      G01: {
        changes: ['CHG-01f'],
        says: {
          vi: 'Chưa đọc điểm này của 01-HD/TW (2026); áp dụng như 06-HD/TW, có cảnh báo',
          en: 'This item of 01-HD/TW (2026) was not read; 06-HD/TW is applied with a warning',
        },
      },
    },
  },
  {
    from: '20-QĐ/TW:2026-04-08+01-HD/TW:2026-05-19',
    to: '208-QĐ/TW:2026-07-26',
    shifts: [
      shift(
        'wider',
        'CHG-02',
        'R24-1.2.1',
        'Hoàn thành chương trình trung học cơ sở là đủ, không cần bằng tốt nghiệp',
        'The completed lower-secondary programme is enough, the certificate is not needed',
      ),
      shift(
        'narrower',
        'CHG-03',
        'R24-4.1a',
        '30 ngày làm việc để tổ chức lễ tính từ ngày ban hành quyết định, trước từ ngày nhận',
        'The 30 working days for the ceremony run from the issue of the decision, before from its receipt',
      ),
      shift(
        'narrower',
        'CHG-04',
        'R24-3.5.2',
        'Không xét kết nạp lại người bị kết án vì tham nhũng, lãng phí, tiêu cực; trước chỉ tham nhũng',
        'Convictions for corruption, wastefulness or negative conduct bar re-admission; before corruption alone',
      ),
      shift(
        'narrower',
        'CHG-05',
        'R24-3.5.1b-i',
        '36 tháng tính cả với người bị đưa ra khỏi Đảng do vi phạm chính sách dân số',
        'The 36 months hold for those removed over the population policy too',
      ),
      shift(
        'gone',
        'CHG-05',
        'R24-3.5.1b-iii',
        'Mục về chính sách dân số không còn trong danh sách đã thấy',
        'The item on the population policy is not in the list seen',
      ),
      shift(
        'wider',
        'CHG-05',
        'R24-3.5.1b-iv',
        'Thường trực cấp ủy cũng có thể đồng ý nếu quy chế làm việc ủy quyền',
        'The standing members may consent too, where the working rules delegate it',
      ),
      shift(
        'unknown',
        'CHG-06',
        'G01-3.7a-2',
        'Tại đảng ủy cơ sở do ban thường vụ quyết định; tỷ lệ chưa rõ, áp dụng quá một nửa',
        'At a grassroots committee its standing committee decides; the share is not stated, more than half is applied',
      ),
      shift(
        'narrower',
        ['CHG-06', 'CHG-07'],
        'R24-4.3.2',
        'Xã, phường là đảng bộ cơ sở trực thuộc tỉnh: ban thường vụ quyết định, không còn là cấp trên trực tiếp',
        'The commune is itself a grassroots committee under the province: its standing committee decides as such',
      ),
      shift(
        'unknown',
        'CHG-07',
        ['R24-3.4.1', 'R24-22.1', 'R24-10.6'],
        'Ba cấp; điều kiện ủy quyền và giao quyền chưa thấy trong 208-QĐ/TW',
        'Three levels; the conditions of delegation were not seen in 208-QĐ/TW',
      ),
      shift(
        'unknown',
        'CHG-09',
        'R24-3.2.1',
        'Cùng đơn vị nói “đảng bộ, chi bộ”, bỏ chữ “cơ sở”; 12 tháng và ngoại lệ giữ nguyên',
        'The same unit is called “đảng bộ, chi bộ”, without “cơ sở”; the 12 months and the exception are kept',
      ),
    ],
    unread: {
      R24: {
        changes: ['CHG-01e'],
        says: {
          vi: 'Chưa thấy điểm này trong 208-QĐ/TW, 20-QĐ/TW chưa đọc được; áp dụng như 294-QĐ/TW, có cảnh báo',
          en: 'Not seen in 208-QĐ/TW, and 20-QĐ/TW was not found; 294-QĐ/TW is applied with a warning',
        },
      },
    },
  },
];
