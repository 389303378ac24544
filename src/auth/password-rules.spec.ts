import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isBreached } from './breached-passwords.js';
import { passwordFaults } from './password-rules.js';

const owner = {
  login: 'truong.bithu',
  names: ['Nguyễn Thị Hồng Nhung', 'Chi bộ Trường Trung học phổ thông Hoằng Hóa'],
};

/** Forty that nobody tries first; each stands here as typed, without accents, in capitals, and a piece longer. */
const good =
  `mưa rào tháng bảy trên mái tôn|con cò lặn lội bờ ao xa|bún chả cá chợ Lồng buổi sớm|ba lá thư tím gửi từ Pleiku
|xe đạp cũ chở sách qua cầu|tiếng ve gọi hạ ngoài sân đình|hai hàng cau thẳng trước ngõ|lửa bếp hồng đêm ba mươi
|cá lóc nướng trui ăn với rau|đò ngang chiều muộn sông Đáy|sương phủ đồi chè Mộc Châu|quả trám đen kho với thịt
|bánh cuốn nóng và cà cuống|giếng nước trong sau chùa cổ|trâu về rặng tre lúc hoàng hôn|ngõ nhỏ phố nhỏ nhà tôi ở đó
|bảy viên sỏi dưới chậu lan|ông tôi uống trà lúc bốn giờ|con mèo tam thể ngủ trên tủ|tàu chợ dừng ga Đồng Mỏ
|violet umbrella seven rivers|kettle orbit maple thirteen|quiet harbour lantern moss|paper boats under the bridge
|nine copper spoons in winter|gravel road to the lighthouse|my aunt keeps bees and maps|blue ink on a foggy window
|tomato soup for four sailors|twelve steps behind the barn|gh7#kq!zv2mPw9e|Xu4-bm9Tq-rw2Ly
|p8Wd mZ3k Rt6v Qn|vf3jk9x2mw7pq8zt|thuyền nan 47 mái chèo|đồng hồ quả lắc kêu sai giờ
|rổ khoai nương và bát muối vừng|cây gạo cuối làng nở tháng ba|ba mươi sáu bậc đá lên đền|chim chào mào hót trước hiên`
    .replaceAll('\n', '')
    .split('|');

/** What is tried first, by what is wrong with it. */
const bad: Readonly<Record<string, readonly string[]>> = {
  tooShort: ['', 'a', 'mật khẩu', 'ngắn quá thôi', 'x'.repeat(14), 'gh7#kq!zv2mPw9', 'ộ'.normalize('NFD').repeat(14)],
  tooLong: ['gh7#kq!zv2mPw9e'.repeat(9), 'mưa rào '.repeat(17), 'ộ1b2c3d4e'.repeat(15)],
  tooPlain: [
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
    '1111222233331111',
    'ab12ab12ab12ab12',
    '…'.repeat(20),
    '20261120202611201',
    'abcabcabcabcabcabc',
  ],
  containsLogin: ['truong.bithu.2026 xin', 'tôi là Trường Bí Thư đây', 'TRUONGBITHU-zv2mPw9e', 'xyz truong.bithu xyz'],
  common: [
    ...['password12345678', 'Password!2345678', 'passwordpassword', 'P a s s w o r d 2026', '2026password2026'],
    ...['qwertyuiopasdfgh', 'asdfghjklzxcvbnm', 'mnbvcxzlkjhgfdsapoiuytrewq', '1qaz2wsx3edc4rfv5tgb'],
    ...['123456789012345', '0123456789012345', '987654321098765', 'abcdefghijklmnop', 'ponmlkjihgfedcba'],
    ...['matkhau123456789', 'Mật khẩu 123456789', 'MẬT KHẨU MẬT KHẨU', 'matkhaumatkhau!!', 'mậtkhẩu@2026@2026'],
    ...[
      'vietnam12345678',
      'Việt Nam 19451975',
      'Việt Nam Việt Nam',
      'việt nam vô địch!',
      'Tôi yêu Việt Nam 1',
      'toiyeuvietnam2026',
    ],
    ...[
      'anh yêu em 20202020',
      'iloveyou12345678',
      'I love you forever!',
      'administrator2026',
      'Admin@123456789',
      'adminadminadmin1',
    ],
    ...[
      'quản trị viên 2026',
      'quantri123456789',
      'người quản trị 01',
      'Đảng Cộng sản Việt Nam',
      'dangcongsanvietnam1930',
      'chi bộ chi bộ chi bộ',
    ],
    ...[
      'Bí thư chi bộ 2026',
      'Hồ Chí Minh 1890-1969',
      'hochiminh19051890',
      'Độc lập Tự do Hạnh phúc',
      'giadinhhanhphuc1',
      'letmeinletmein12',
    ],
    ...[
      'welcome123456789',
      'football12345678',
      'correct horse battery staple',
      'The quick brown fox 1',
      'changeme20262026',
      'đăng nhập 12345678',
    ],
    ...[
      'lộ trình 20262026',
      'dữ liệu mẫu 2026',
      'nguyenvana1234567',
      'Nguyễn Văn A 2026 2026',
      'chúc mừng năm mới 2026',
      'xin chào 123456789',
    ],
    ...['hoabanhoabanhoaban', '2468013579246801', 'superman20262026', 'Hà Nội 1010 2010 2020'],
  ],
  containsName: [
    'Nguyễn Thị Hồng Nhung',
    'nguyenthihongnhung',
    'NguyenThiHongNhung85',
    'Hồng Nhung 123'.replace('Hồng Nhung', 'Nguyễn Thị Hồng Nhung'),
  ],
};

const codesOf = (password: string, more: object = {}) =>
  passwordFaults(password, { ...owner, ...more }).map(({ code }) => code);
const plain = (text: string) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const rows: readonly (readonly [string, string | null])[] = [
  ...good.flatMap((one) => [one, plain(one), one.toUpperCase(), `${one} 7b`].map((text) => [text, null] as const)),
  ...Object.entries(bad).flatMap(([code, all]) => all.map((one) => [one, code] as const)),
];

describe('SEC-30: a new password', () => {
  it('has a table of two hundred rows', () => {
    expect(rows.length).toBeGreaterThanOrEqual(200);
    expect(new Set(rows.map(([text]) => text)).size).toBeGreaterThanOrEqual(200);
  });

  it.each(rows)('%j: %j', (text, code) => {
    expect(codesOf(text)).toEqual(code === null ? [] : [code]);
    // However its accents are typed, it is judged alike.
    expect(codesOf(text.normalize('NFD'))).toEqual(code === null ? [] : [code]);
  });

  it('may be three characters shorter beside a second factor, and no more', () => {
    expect(codesOf('gh7#kq!zv2mP', { secondFactor: true })).toEqual([]);
    expect(codesOf('gh7#kq!zv2m', { secondFactor: true })).toEqual(['tooShort']);
    expect(codesOf('gh7#kq!zv2mPw9')).toEqual(['tooShort']);
    expect(codesOf('gh7#kq!zv2mPw9e'.repeat(8).slice(0, 120) + 'x1y2z3w4')).toEqual([]);
  });

  it('does not stand in a list of breached ones, wherever in it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lotrinh-breached-'));
    try {
      const file = join(folder, 'list');
      const hash = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();
      for (const size of [0, 1, 2, 3, 1000]) {
        const listed = Array.from({ length: size }, (_, n) => `một câu đã lộ ${n}`);
        const lines = listed.map((text, n) => `${hash(text)}${n % 2 === 0 ? `:${n}` : ''}`).sort();
        writeFileSync(file, lines.join('\n'));
        expect(listed.filter((text) => !isBreached(file, text.normalize('NFD')))).toEqual([]);
        expect(isBreached(file, 'một câu chưa lộ')).toBe(false);
      }
      expect(isBreached(null, 'một câu đã lộ 1')).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
