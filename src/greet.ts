import type { DemoSignIns } from './auth/demo-sign-ins.js';

/** The one thing the service says on its output: where it answers, and in the demo who may sign in. */
export function greet(url: string, signIns: DemoSignIns): void {
  const lines = [
    `Lộ Trình: ${url}`,
    ...(signIns.length > 0 ? ['', 'Dữ liệu mẫu, tên người hư cấu. Đăng nhập / sign in:'] : []),
    ...signIns.map(
      ({ duty, login, passPhrase, name, unit }) =>
        `  ${duty.padEnd(18)} ${login.padEnd(22)} ${passPhrase}   ${name}, ${unit}`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
