import { actName } from '../ui/words/acts.js';
import { dateText, editionText } from '../ui/words/dates.js';
import { crossingReasons } from '../ui/words/editions-words.js';
import { problemTitle } from '../ui/words/problems.js';
import { ruleClause } from '../ui/words/rules.js';
import { capital, type Lang } from '../ui/words/text.js';
import { timerName } from '../ui/words/timers.js';

/** Why a case is passed over or does not cross: `pinned: 24-QĐ/TW:2021-07-30`, or the code of a problem. */
export function crossingReason(reason: string, lang: Lang): string {
  const [code = '', ...rest] = reason.split(': ');
  const known = crossingReasons[code]?.[lang] ?? problemTitle(code, lang);
  const detail = rest.join(': ');
  return [capital(known ?? code), detail && code === 'pinned' ? editionText(detail) : ''].filter(Boolean).join(': ');
}

/** What a name of a tally stands for: an act, a rule, a limit. */
export function tallyName(of: 'gained' | 'lost' | 'unmet' | 'met' | 'kept' | 'reasons', name: string, lang: Lang) {
  if (of === 'gained' || of === 'lost') return actName(name, lang);
  if (of === 'kept') return `${timerName(name, lang)} (${name})`;
  return of === 'reasons' ? crossingReason(name, lang) : `${capital(ruleClause(name, lang))} (${name})`;
}

export const dayOr = (day: string | null, none: string): string => (day === null ? none : dateText(day));
