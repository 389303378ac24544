import { addDays, legalDate, type LegalDate } from '../workflows/calendar/legal-date.js';
import type { Act } from '../workflows/kernel/act.js';
import { example } from '../workflows/admission/examples/example.js';
import type { ActType } from '../workflows/admission/acts.js';

/** Acts that a case takes again and again without leaving its stage: the everyday work of a branch. */
interface Turn {
  readonly type: ActType;
  readonly more?: (on: LegalDate) => object;
}

export const desks = ['secretary', 'politicalCentre'] as const;
export type Desk = (typeof desks)[number];

export interface Said {
  readonly act: Act;
  readonly desk: Desk;
}

const assessment =
  'Hoàn thành tốt việc được giao trong quý; tham gia đầy đủ sinh hoạt đoàn và phong trào ở khu dân cư; ' +
  'gương mẫu, được quần chúng tin cậy; cần mạnh dạn hơn trong tự phê bình và phê bình.';

/** On the list and at the course: two reports sealed, one review that moves a limit, one act of the centre's register. */
const listed: readonly Turn[] = [
  { type: 'list.review' },
  { type: 'help.report', more: () => ({ assessment }) },
  { type: 'course.attend' },
  { type: 'help.report', more: () => ({ assessment, tasksDone: assessment }) },
];

const father = { subject: 'father', addressee: 'Đảng ủy xã Hòa Bình', abroad: false };

/** While the record is verified and opinions come in: papers, persons named, limits that start and end. */
const verifying: readonly Turn[] = [
  { type: 'opinion.request' },
  { type: 'verification.request', more: (sentOn) => ({ rows: [{ ...father, sentOn }] }) },
  { type: 'introduction.sign', more: () => ({ report: assessment }) },
  { type: 'opinion.receive' },
  { type: 'verification.reply' },
  { type: 'list.review' },
  { type: 'record.comment', more: () => ({ text: assessment }) },
];

export type Road = 'listed' | 'verifying';

const roads: Readonly<Record<Road, readonly Turn[]>> = { listed, verifying };

/** The road of a case that stands at the end of its preparations. */
export const roadOf = (stage: string): Road => (stage === 'courseAssigned' ? 'listed' : 'verifying');

/** The last day of the preparations; turns come later. */
export const prepared = legalDate('2024-06-30');

export const turnsOf = (road: Road): readonly unknown[] => roads[road];

/** A case's n-th act, from 0; so many rounds fall on one day. */
export function turn(road: Road, n: number, roundsADay = 1): Said {
  const turns = roads[road];
  const { type, more } = turns[n % turns.length]!;
  const on: LegalDate = addDays(prepared, 1 + Math.floor(n / turns.length / roundsADay));
  return { act: example(type, on, more?.(on)), desk: type.startsWith('course.') ? 'politicalCentre' : 'secretary' };
}
