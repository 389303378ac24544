/** A language of the house. Vietnamese is the source, English stands beside it. */
export type Lang = 'vi' | 'en';

export const langs = ['vi', 'en'] as const satisfies readonly Lang[];

/** One wording in both languages, side by side: leaving one out does not compile. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** A wording with gaps; both languages take the same values. */
export interface TextWith<Values extends readonly never[]> {
  readonly vi: (...values: Values) => string;
  readonly en: (...values: Values) => string;
}

export const text = (vi: string, en: string): Text => ({ vi, en });

export const textWith = <Values extends readonly unknown[]>(
  vi: (...values: Values) => string,
  en: (...values: Values) => string,
) => ({ vi, en });

type Table = Readonly<Record<string, Text | TextWith<never[]>>>;

/** A page's table of words turned inside out, once: `words.vi.title` instead of `words.title.vi`. */
export function byLang<T extends Table>(table: T): Readonly<Record<Lang, { readonly [Key in keyof T]: T[Key]['vi'] }>> {
  const turned = (lang: Lang) =>
    Object.fromEntries(Object.entries(table).map(([key, words]) => [key, words[lang]])) as {
      [Key in keyof T]: T[Key]['vi'];
    };
  return { vi: turned('vi'), en: turned('en') };
}

/** English alone tells one from several: a number, then the words that go with it. */
export const counted = (count: number | string, one: string, several: string): string =>
  `${count} ${String(count) === '1' ? one : several}`;

/** The first letter raised. Only raising is safe: lowering would spoil the name of an organisation. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** A clause that stands alone as a sentence: first letter raised, full stop set. */
export const sentence = (clause: string): string => capital(clause) + (/[.?:]$/.test(clause) ? '' : '.');
