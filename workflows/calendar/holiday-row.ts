import { legalDate, type LegalDate } from './legal-date.js';

/** A day whose working or resting differs from its weekday, with the paper that says so. */
export interface HolidayRow {
  readonly date: LegalDate;
  /** `off`: a weekday declared free; `work`: a Saturday or Sunday worked to make up for one. */
  readonly kind: 'off' | 'work';
  /** As on a wall calendar, in Vietnamese. */
  readonly name: string;
  readonly source: HolidaySource;
  /** `A`: inferred, or its paper was not identified; shown as unconfirmed. */
  readonly confidence?: 'A';
}

export interface HolidaySource {
  /** Number of the law, resolution, dispatch or notice. */
  readonly document: string;
  /** Null where the paper has no articles, or its inner numbering is not known. */
  readonly article: string | null;
}

export const cite = (document: string, article: string | null = null): HolidaySource => ({ document, article });

export const off = (date: string, name: string, source: HolidaySource): HolidayRow => row(date, 'off', name, source);

/** A swap: the weekday `away` is free, the weekend day `instead` is worked. */
export const swap = (away: string, instead: string, source: HolidaySource): HolidayRow[] => [
  row(away, 'off', `Nghỉ hoán đổi, làm bù ${dayAndMonth(instead)}`, source),
  row(instead, 'work', `Làm bù cho ngày ${dayAndMonth(away)}`, source),
];

export const unconfirmed = (row: HolidayRow): HolidayRow => ({ ...row, confidence: 'A' });

const row = (date: string, kind: 'off' | 'work', name: string, source: HolidaySource): HolidayRow => ({
  date: legalDate(date),
  kind,
  name,
  source,
});

/** `2024-05-04` as Vietnamese write it: 4/5/2024. */
const dayAndMonth = (date: string): string => date.split('-').map(Number).reverse().join('/');
