import type { SentForm } from '../ui/form/sent-form.js';
import { appraised, type Appraised } from './appraisal.view.js';

export const marks = ['met', 'failed', 'notApplicable'] as const;
export type Mark = (typeof marks)[number];

/** One line of the checklist as it was marked; nothing of it is stored but for whoever marks, sealed, while he does. */
export interface MarkedItem {
  readonly item: Appraised;
  /** Null where it was not marked. */
  readonly mark: Mark | null;
  readonly note: string;
}

/** Longest note of a line. */
export const noteMost = 300;

export const isTooLong = ({ note }: MarkedItem): boolean => note.length > noteMost;

export const unmarked: readonly MarkedItem[] = appraised.map((item) => ({ item, mark: null, note: '' }));

/** What the form of the checklist says: `muc.<item>` and `ghiChu.<item>`. */
export const marksIn = (form: SentForm): readonly MarkedItem[] =>
  appraised.map((item) => {
    const said = form.text(`muc.${item}`);
    return {
      item,
      mark: marks.find((mark) => mark === said) ?? null,
      note: form.text(`ghiChu.${item}`),
    };
  });

/** The same as a form says it; what says nothing is left out. */
export const pairsOf = (marked: readonly MarkedItem[]): readonly (readonly [name: string, text: string])[] =>
  marked.flatMap(({ item, mark, note }) => [
    ...(mark === null ? [] : [[`muc.${item}`, mark] as const]),
    ...(note === '' ? [] : [[`ghiChu.${item}`, note] as const]),
  ]);
