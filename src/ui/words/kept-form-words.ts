import { byLang, text } from './text.js';

export const keptFormWords = byLang({
  title: text('Nội dung vừa nhập còn nguyên', 'What was entered is still here'),
  lead: text(
    'Phiên làm việc đã được xác thực lại. Nội dung gửi trước đó chưa được ghi; bấm nút dưới đây để gửi lại đúng nội dung ấy.',
    'The session is confirmed again. What was sent before has not been recorded; the button sends the very same content.',
  ),
  resume: text('Tiếp tục', 'Continue'),
  leave: text('Bỏ nội dung này, về trang đầu', 'Leave it and go to the first page'),
});
