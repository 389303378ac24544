import { actName } from './acts.js';
import { type Lang, type Text, text } from './text.js';

/** What somebody was about to do, by where a form was sent; the first that fits. */
const places: readonly (readonly [place: RegExp, key: string, words: Text])[] = [
  [/^\/quan-chung\/[^/]+\/dinh-chinh\//, 'dinh-chinh', text('Đính chính', 'Correct an entry')],
  [/^\/quan-chung\/[^/]+\/han-che/, 'han-che', text('Mở nội dung hạn chế', 'Open restricted content')],
  [/^\/xac-nhan\//, 'xac-nhan', text('Xác nhận việc của người khác', "Confirm another person's act")],
  [/^\/hop\//, 'hop', text('Ghi kết quả hội nghị', 'Record the results of a meeting')],
  [/^\/kiem-tra\/bo-chung-cu/, 'chung-cu', text('Lấy bộ chứng cứ', 'Take out the evidence')],
  [/^\/quan-tri\//, 'quan-tri', text('Thay đổi tài khoản, quyền hoặc tổ chức', 'Change accounts, rights or units')],
];

const actAt = /^\/quan-chung\/[^/]+\/viec\/([a-z][A-Za-z]*\.[a-z][A-Za-z]*)/;

/** The key of what is done at an address, for `doingText`; null where that needs no words. */
export const doingAt = (address: string): string | null =>
  actAt.exec(address)?.[1] ?? places.find(([place]) => place.test(address))?.[1] ?? null;

/** What the key stands for; null for a key that was made up. */
export function doingText(key: string, lang: Lang): string | null {
  const place = places.find(([, one]) => one === key);
  if (place) return place[2][lang];
  const name = actName(key, lang);
  return name === key ? null : name;
}
