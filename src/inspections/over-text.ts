import { complianceWords } from '../ui/words/compliance-words.js';
import { numberText } from '../ui/words/dates.js';
import type { Lang } from '../ui/words/text.js';
import type { Over } from './compliance.view.js';

/** "quá 3 ngày làm việc (5 ngày theo lịch)"; plain days alone where the limit is one of days or months. */
export function overText({ days, workingDays }: Over, unit: 'day' | 'workday' | 'month', lang: Lang): string {
  const words = complianceWords[lang];
  const plain = words.day(numberText(days, lang));
  if (workingDays === null || unit !== 'workday') return words.over(plain);
  return `${words.over(words.workday(numberText(workingDays, lang)))} ${words.plainDays(plain)}`;
}
