import { createHash } from 'node:crypto';
import type { CandidateRow } from '../candidates/views/candidate.view.js';
import { instantText } from '../ui/words/dates.js';
import { purposeName } from '../ui/words/reads-words.js';
import { stageName } from '../ui/words/stages.js';
import { timerName } from '../ui/words/timers.js';
import { safeCsv } from './safe-csv.js';

const header = ['STT', 'Mã hồ sơ', 'Họ và tên', 'Năm sinh', 'Chi bộ', 'Bước', 'Từ ngày', 'Hạn gần nhất', 'Việc có hạn'];

/** Who took the list out of the house, when and for what; printed above the list itself (SEC-42). */
export interface Taken {
  readonly by: string;
  readonly at: string;
  readonly purpose: string;
}

const line = (row: CandidateRow, index: number): (string | number)[] => [
  index + 1,
  row.code,
  row.name,
  row.birth.slice(0, 4),
  row.unit.name,
  stageName(row.stage.key, 'vi'),
  row.stage.since,
  row.due?.due ?? '',
  row.due ? timerName(row.due.timer, 'vi') : '',
];

/** The list as a file for spreadsheets. The hash is that of the table below the blank line, header included. */
export function caseTable(cases: readonly CandidateRow[], { by, at, purpose }: Taken): string {
  const table = [header, ...cases.map(line)];
  const hash = createHash('sha256').update(safeCsv(table).slice(1)).digest('hex');
  return safeCsv([
    ['Danh sách hồ sơ phát triển đảng viên'],
    ['Người xuất', by],
    ['Thời điểm', instantText(at)],
    ['Mục đích', purposeName(purpose, 'vi')],
    ['SHA-256 của bảng', hash],
    [],
    ...table,
  ]);
}
