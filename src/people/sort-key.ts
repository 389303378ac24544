import { fold } from './fold.js';

/** The Vietnamese alphabet with f, j, w, z where a dictionary puts them. */
const alphabet = Array.from('aăâbcdđeêfghijklmnoôơpqrstuưvwxyz');

/** One sign a letter, in order. Figures and small letters sort alike in every collation; 0 stays below them all. */
const signs = Array.from('123456789abcdefghijklmnopqrstuvwx');
const signOf = new Map(alphabet.map((letter, rank) => [letter, signs[rank]!]));
const gap = '0';

/** Level tone first, then huyền, hỏi, ngã, sắc, nặng. */
const tones: Readonly<Record<string, string>> = {
  '\u0300': '1',
  '\u0309': '2',
  '\u0303': '3',
  '\u0301': '4',
  '\u0323': '5',
};
const tone = /[\u0300\u0309\u0303\u0301\u0323]/g;

/**
 * A key whose plain order is that of a Vietnamese list of names: the given name (the last word) first, then the others;
 * in each word its letters (a ă â b c d đ …) and then its tones. Hòa and Hoà are equal.
 */
export function sortKey(name: string): string {
  const words = name.normalize('NFC').toLowerCase().trim().split(/\s+/);
  return [words.at(-1)!, ...words.slice(0, -1)].map(wordKey).join(gap);
}

function wordKey(word: string): string {
  const apart = word.normalize('NFD');
  const letters = apart.replace(tone, '').normalize('NFC');
  return (
    Array.from(letters, letterSign).join('') + gap + (apart.match(tone) ?? []).map((mark) => tones[mark]!).join('')
  );
}

/** A letter of another tongue stands with its plain form; what is no letter does not count. */
function letterSign(letter: string): string {
  return signOf.get(letter) ?? signOf.get(fold(letter)) ?? '';
}
