/** Letters that no decomposition takes apart: đ, its look-alikes, and ƀ of the Central Highlands. */
const plain: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ɖ: 'd', ƀ: 'b' };

/** The key under which a text is searched: no diacritics, đ as d, lower case, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðɖƀ]/g, (letter) => plain[letter]!)
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
