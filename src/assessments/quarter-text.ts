import { assessmentWords } from '../ui/words/assessment-words.js';
import type { Lang } from '../ui/words/text.js';
import type { Quarter } from './quarters.js';

/** "Quý IV/2026". */
export const quarterText = ({ year, no }: Pick<Quarter, 'year' | 'no'>, lang: Lang): string =>
  assessmentWords[lang].quarter(year, no);

/** A person's name, with the title of a member. */
export const called = ({ name, title }: { readonly name: string; readonly title: string | null }): string =>
  title ? `${title} ${name}` : name;
