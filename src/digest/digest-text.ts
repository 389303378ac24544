import { dateText, numberText, timeLeft } from '../ui/words/dates.js';
import { digestWords } from '../ui/words/digest-words.js';
import type { WorkView } from '../work/work.view.js';

/** As many codes as a letter names; the page has them all. */
const most = 20;

/**
 * The letter of a day: how much there is to do, and the codes of what is over or ends within a week. No name, no step, no
 * act; in Vietnamese, since a letter knows no language of its reader. Null where there is nothing to tell.
 */
export function digestOf(
  { on, totals, items, drafts }: WorkView,
  publicUrl: string | null,
): { readonly subject: string; readonly text: string } | null {
  const words = digestWords.vi;
  const confirm = totals.confirm + drafts.length;
  const counts = [
    [totals.overdue, words.overdue],
    [totals.week, words.week],
    [totals.month, words.month],
    [confirm, words.confirm],
  ] as const;
  const told = counts.filter(([count]) => count > 0);
  if (totals.overdue + totals.week + confirm === 0) return null;
  const near = items.filter(({ section, cases }) => (section === 'overdue' || section === 'week') && cases === 1);
  const lines = near.slice(0, most).flatMap(({ code, limit }) => {
    if (!limit?.due || limit.left === null) return [];
    const left = timeLeft(limit.left, 'vi', limit.unit);
    const way = publicUrl === null ? [] : [`  ${publicUrl}/q/${code}`];
    return [words.line(code, dateText(limit.due), left), ...way];
  });
  const number = (count: number) => numberText(count, 'vi');
  return {
    subject: words.subject(dateText(on)),
    text: [
      words.lead(dateText(on)),
      '',
      ...told.map(([count, of]) => `- ${of}: ${number(count)}`),
      ...(lines.length > 0 ? ['', words.codes, ...lines] : []),
      '',
      publicUrl === null ? words.open : words.openAt(publicUrl),
      words.off,
      '',
    ].join('\n'),
  };
}
