import { dateText } from '../ui/words/dates.js';
import { editionsWords } from '../ui/words/editions-words.js';
import type { Lang } from '../ui/words/text.js';
import type { SliceView } from './edition.view.js';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Slices to choose from, the latest first: each by its day and the document that began it. */
export const sliceOptions = (slices: readonly SliceView[], lang: Lang): Option[] =>
  [...slices].reverse().map(({ id, edition, from }) => ({
    value: id,
    label: editionsWords[lang].sliceOf(edition, dateText(from), id.split('+').at(-1)!.split(':')[0]!),
  }));

/** Whole editions, those of more than one slice. */
export const editionOptions = (slices: readonly SliceView[], lang: Lang): Option[] =>
  [...new Set(slices.map(({ edition }) => edition))]
    .filter((edition) => slices.filter((slice) => slice.edition === edition).length > 1)
    .reverse()
    .map((edition) => ({ value: edition, label: editionsWords[lang].wholeEdition(edition) }));
