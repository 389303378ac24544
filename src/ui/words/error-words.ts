import { byLang, text, textWith } from './text.js';

/** Error pages. */
export const errorWords = byLang({
  code: text('Mã để báo người quản trị', 'Code for the administrator'),
  wait: textWith(
    (seconds: string) => `Chờ ${seconds} giây rồi thử lại.`,
    (seconds: string) => `Wait ${seconds} seconds and try again.`,
  ),
  mayBy: textWith(
    (duties: string) => `Làm được việc này: ${duties}.`,
    (duties: string) => `Who may do this: ${duties}.`,
  ),
  unmet: text('Điều kiện chưa đủ', 'Conditions not met'),
  home: text('Về trang đầu', 'Go to the first page'),
});
