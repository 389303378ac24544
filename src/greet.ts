import type { DemoSignIns } from './auth/demo-sign-ins.js';

/** The one thing the service says on its output: where it answers, and in the demo who may sign in. */
export function greet(url: string, signIns: DemoSignIns, firstStart: FirstStartWaiting = null): void {
  process.stdout.write(`${greeting(url, signIns, firstStart).join('\n')}\n`);
}

/** Where the code for the first administrator lies, never the code itself: output is kept by others. */
type FirstStartWaiting = { readonly file: string; readonly until: string } | null;

const firstStartLines = (url: string, { file, until }: NonNullable<FirstStartWaiting>): string[] => [
  '',
  `Chưa có người quản trị. Mã khởi tạo nằm trong tệp ${file}, dùng được đến ${until}.`,
  `/ There is no administrator yet. The first-start code is in ${file}, good until ${until}.`,
  `Lập người quản trị thứ nhất / make the first administrator: ${url}/khoi-tao`,
];

/** The lines of the greeting; without sign-ins the address alone. */
export function greeting(url: string, signIns: DemoSignIns, firstStart: FirstStartWaiting = null): string[] {
  const [head] = signIns;
  if (!head) return [`Lộ Trình: ${url}`, ...(firstStart ? firstStartLines(url, firstStart) : [])];
  const line = ({ duty, login, name, unit }: DemoSignIns[number]): string =>
    `  ${duty.padEnd(18)} ${login.padEnd(29)} ${[name, unit].filter((one) => one !== '').join(', ')}`;
  return [
    `Lộ Trình: ${url}`,
    '',
    `Dữ liệu mẫu, tên người hư cấu. Đăng nhập / sign in, mật khẩu / pass phrase: ${head.passPhrase}`,
    `Khóa xác thực / authenticator secret (TOTP): ${head.secret}`,
    ...signIns.filter(({ top }) => !top).map(line),
    '',
    'Ban tổ chức của đơn vị cao nhất: sửa lịch làm việc, chuyển hồ sơ sang quy định mới',
    '/ boards of the top units: POST /calendar/amendments, POST /migrations:',
    ...signIns.filter(({ top }) => top).map(line),
    '',
    'Việc cần hai người: người thứ hai dùng cùng tên tài khoản, đuôi .2 thay cho .1, cùng mật khẩu',
    '/ an act of two persons: the second signs in by the same name ending in .2, same pass phrase',
    '(truong.secretary.1 → truong.secretary.2).',
  ];
}
