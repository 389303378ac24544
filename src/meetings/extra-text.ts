import { dayFrom } from '../ui/form/form-day.js';
import { fullDate } from '../ui/words/dates.js';
import { choiceLabel, fieldLabel } from '../ui/words/fields.js';
import { meetingWords } from '../ui/words/meeting-words.js';
import { capital, type Lang } from '../ui/words/text.js';
import type { ExtraField } from './meeting.view.js';

/** What a box beside the votes is called where it stands alone: the part it belongs to comes first. */
export function extraLabel(name: string, act: string, lang: Lang): string {
  const [part = '', ...rest] = name.split('.');
  const whole = fieldLabel(act, part, lang);
  return rest.length === 0 ? whole : `${whole}: ${fieldLabel(act, name, lang).toLocaleLowerCase(lang)}`;
}

/** What was filled in, in full words. */
export function extraText({ kind }: ExtraField, value: string, lang: Lang): string {
  if (kind === 'day') return fullDate(dayFrom(value), lang);
  if (kind === 'flag') return meetingWords[lang][value === 'true' ? 'yes' : 'no'];
  return kind === 'oneOf' ? capital(choiceLabel(value, lang)) : value;
}
