import { dateText, timeLeft } from '../ui/words/dates.js';
import type { Lang } from '../ui/words/text.js';
import { workWords } from '../ui/words/work-words.js';
import type { WorkView } from './work.view.js';

/** As many as a message bears. */
const most = 12;

/**
 * What somebody may send on by Zalo or a text message: codes and days of the limits that are over or end within a week,
 * and of those the cases wait for elsewhere. No name, no step, no act. Null where there are none.
 */
export function reminderOf({ on, items }: Pick<WorkView, 'on' | 'items'>, lang: Lang): string | null {
  const words = workWords[lang];
  const lines = items.flatMap(({ section, code, limit }) =>
    (section === 'overdue' || section === 'week' || section === 'others') && limit?.due && limit.left !== null
      ? words.reminderLine(code, dateText(limit.due), timeLeft(limit.left, lang, limit.unit))
      : [],
  );
  if (lines.length === 0) return null;
  return [words.reminderHead(dateText(on)), ...lines.slice(0, most), words.reminderEnd].join('\n');
}
