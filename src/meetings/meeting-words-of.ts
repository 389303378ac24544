import { fieldLabel } from '../ui/words/fields.js';
import { meetingWords } from '../ui/words/meeting-words.js';
import type { Lang } from '../ui/words/text.js';
import type { BodySlug } from './meeting-acts.js';
import type { Considered } from './meeting.view.js';

const bodyWords = { 'chi-bo': 'secretary', 'cap-uy': 'grassroots', 'cap-co-tham-quyen': 'competent' } as const;

/** What a body's meeting is called. */
export const bodyName = (body: BodySlug, lang: Lang): string => meetingWords[lang][bodyWords[body]];

/** A person by name, with what stands before it. */
export const called = ({ name, title }: Pick<Considered, 'name' | 'title'>): string =>
  title ? `${title} ${name}` : name;

const shared = {
  ...{ on: 'on', listed: 'listed', present: 'present', form: 'ballot', formChosenByMeeting: 'chosen' },
  ...{ absent: 'absent', minutes: 'minutes', issuer: 'issuer', excluded: 'excluded', lateReason: 'lateReason' },
} as const satisfies Readonly<Record<string, keyof (typeof meetingWords)['vi']>>;
type Shared = keyof typeof shared;
const each = {
  'vote.yes': 'for',
  'vote.no': 'against',
  'vote.invalid': 'invalid',
  number: 'number',
  act: 'act',
} as const;

/** What a field of the form is called, a person's with his name before it. */
export function meetingLabel(
  field: string,
  people: readonly { readonly code: string; readonly name: string; readonly act: string }[],
  lang: Lang,
): string {
  const words = meetingWords[lang];
  const person = people.find(({ code }) => field.startsWith(`${code}.`));
  if (person) return words.of(person.name, personLabel(field.slice(person.code.length + 1), person.act, lang));
  if (Object.hasOwn(shared, field)) return words[shared[field as Shared]];
  const [, row, part] = /^excluded\.(\d{1,4})(?:\.(\w{1,40}))?$/.exec(field) ?? [];
  if (row !== undefined)
    return `${words.row(Number(row) + 1)}${part ? `: ${words[part === 'person' ? 'person' : 'reason']}` : ''}`;
  return fieldLabel(people[0]?.act ?? '', field, lang);
}

/** The same without the name, where the person stands above. */
export function personLabel(field: string, act: string, lang: Lang): string {
  if (Object.hasOwn(each, field)) return meetingWords[lang][each[field as keyof typeof each]];
  return fieldLabel(act, field, lang);
}
