import { createHash } from 'node:crypto';
import ical from 'ical-generator';
import { stageName } from '../ui/words/stages.js';
import { workWords } from '../ui/words/work-words.js';
import { timerName } from '../ui/words/timers.js';
import type { WorkItem } from '../work/work.view.js';

interface Told {
  /** The instant of the answer. */
  readonly at: string;
  readonly publicUrl: string | null;
}

/** Limits as days of a calendar: the code and the step, no name, no act, nothing about anybody. */
export function calendarOf(items: readonly WorkItem[], { at, publicUrl }: Told): string {
  const calendar = ical({
    name: 'Lộ Trình',
    prodId: { company: 'Lộ Trình', product: 'Lộ Trình', language: 'VI' },
    ttl: 6 * 3600,
  });
  for (const { code, stage, limit, cases, unit } of items) {
    if (!limit?.due) continue;
    const several = cases > 1;
    const of = [code, limit.timer, limit.subject ?? '', limit.due].join(' ');
    calendar.createEvent({
      id: `${createHash('sha256').update(of).digest('hex').slice(0, 32)}@lo-trinh`,
      stamp: new Date(at),
      start: limit.due,
      allDay: true,
      summary: several
        ? `${unit.name}: ${workWords.vi.several(String(cases))} – ${timerName(limit.timer, 'vi')}`
        : `${code} – ${stageName(stage.key, 'vi')}`,
      ...(publicUrl !== null && !several && { url: `${publicUrl}/q/${code}` }),
    });
  }
  return calendar.toString();
}
