import { byLang, text, textWith } from './text.js';

/** Drafts of forms, wherever they are kept. */
export const draftWords = byLang({
  draft: text('Bản nháp', 'Draft'),
  waits: textWith(
    (time: string) => `Nội dung đang nhập dở được lưu nháp lúc ${time}; bản nháp được giữ hai giờ.`,
    (time: string) => `What was being entered was kept as a draft at ${time}; it stays for two hours.`,
  ),
  continue: text('Tiếp tục bản nháp', 'Go on with the draft'),
  drop: text('Bỏ bản nháp', 'Drop the draft'),
  save: text('Lưu nháp', 'Save a draft'),
  kept: textWith(
    (time: string) => `Đã lưu nháp lúc ${time}`,
    (time: string) => `Draft saved at ${time}`,
  ),
  notKept: textWith(
    (time: string) => `Nội dung ở trang này chưa được lưu; “Lưu nháp” sẽ thay bản nháp lúc ${time}`,
    (time: string) => `What is entered here is not saved; “Save a draft” replaces the draft of ${time}`,
  ),
  failed: text(
    'Chưa lưu được bản nháp; nội dung vẫn còn trên trang này.',
    'The draft could not be saved; what was entered is still on this page.',
  ),
});
