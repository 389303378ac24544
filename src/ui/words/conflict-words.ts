import { deskChoices } from './desk-fields.js';
import { byLang, type Lang, text, textWith } from './text.js';

/** Kin of the person of a case, and who declared that it is not for them. */
export const conflictWords = byLang({
  title: text('Người phải tránh hồ sơ', 'Who keeps away from the case'),
  case: text('Hồ sơ', 'Case'),
  back: textWith(
    (code: string) => `Hồ sơ ${code}`,
    (code: string) => `Case ${code}`,
  ),
  lead: text(
    'Cha, mẹ, vợ hoặc chồng, anh chị em, con của người vào Đảng và người tự khai phải tránh: không xem hồ sơ, không ghi và không xác nhận việc nào trong hồ sơ này.',
    'Parents, spouse, siblings and children of the person, and whoever declared a conflict: they neither see the case nor record or confirm anything in it.',
  ),
  none: text(
    'Chưa ghi ai. Thân nhân nêu tên trong lý lịch được ghi khi khai lý lịch; ghi thêm ở đây khi biết từ giấy tờ khác.',
    'Nobody is listed. Relatives named in the record are listed with it; others are added here once a paper tells of them.',
  ),
  name: text('Họ và tên', 'Name'),
  kind: text('Quan hệ', 'Relation'),
  basis: text('Căn cứ', 'Basis'),
  holds: text('Thời gian', 'When'),
  always: text('từ trước đến nay', 'always'),
  since: textWith(
    (from: string) => `từ ${from}`,
    (from: string) => `since ${from}`,
  ),
  until: textWith(
    (to: string) => `đã hết từ ${to}`,
    (to: string) => `ended on ${to}`,
  ),
  recorded: text('Người ghi', 'Listed by'),
  state: text('Kết thúc', 'End'),
  ended: text('Đã kết thúc', 'Ended'),
  waits: text('Chờ xác nhận kết thúc', 'Its end awaits confirmation'),
  endingFrom: textWith(
    (to: string, by: string) => `từ ${to}, ${by} lập`,
    (to: string, by: string) => `from ${to}, drafted by ${by}`,
  ),
  add: text('Ghi thân nhân', 'List a relative'),
  end: text('Lập việc kết thúc', 'Draft the end'),
  endOf: textWith(
    (name: string) => `Lập việc kết thúc: ${name}`,
    (name: string) => `Draft the end: ${name}`,
  ),
  done: text('Đã ghi', 'Listed'),
  doneText: text(
    'Người này phải tránh hồ sơ ngay từ bây giờ; việc người này còn dở trong hồ sơ đã dừng.',
    'This person keeps away from the case from now on; what they had open in it has ended.',
  ),

  check: text('Kiểm tra trước khi ghi', 'Check before recording'),
  consequence: text('Sau khi ghi', 'What follows'),
  recordFollows: text(
    'Người này không còn thấy hồ sơ, kể cả trong danh sách. Nhiệm vụ giúp đỡ trong hồ sơ này kết thúc hôm nay; việc người này đã ghi mà chưa ai xác nhận bị bỏ. Muốn thôi phải lập việc kết thúc và có người thứ hai xác nhận.',
    'This person sees the case no more, not even in lists. Their help in it ends today; what they recorded and nobody confirmed is dropped. To undo it, an end is drafted and a second person confirms.',
  ),
  endFollows: text(
    'Chờ đồng chí khác xác nhận. Đến khi đó người này vẫn phải tránh hồ sơ.',
    'Another person must confirm it. Until then this person still keeps away from the case.',
  ),
  declareFollows: text(
    'Đồng chí không còn thấy hồ sơ này, kể cả trong danh sách. Nhiệm vụ giúp đỡ trong hồ sơ kết thúc hôm nay; việc đồng chí đã ghi mà chưa ai xác nhận bị bỏ, cấp trên cử người thay. Muốn thôi phải có người giữ hồ sơ lập việc kết thúc và người thứ hai xác nhận. Câu trả lời như nhau dù có hồ sơ mang mã này hay không.',
    'You see this case no more, not even in lists. Your help in it ends today; what you recorded and nobody confirmed is dropped, and the body above names a substitute. To undo it, those who keep the case draft its end and a second person confirms. The answer is the same whether a case has this code or not.',
  ),
  recordNow: text('Ghi quan hệ này', 'List this relation'),
  endNow: text('Lập việc kết thúc', 'Draft the end'),
  declareNow: text('Khai tránh hồ sơ này', 'Declare it'),
  change: text('Thay đổi', 'Change'),
});

/** What somebody is to the person of the case. */
export const relationText = (kind: string, lang: Lang): string =>
  deskChoices['conflict.record.kind']?.[kind]?.[lang] ?? kind;

/** Where it is known from: a paper as it was typed, the record, or his own word. */
export const basisText = (basis: string, lang: Lang): string =>
  deskChoices['conflict.record.basis']?.[basis]?.[lang] ?? basis;
