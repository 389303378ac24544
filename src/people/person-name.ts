/** Latin letters with their marks, spaces, and the signs of H'Len, Ma. Y Bhăm, Nay-H'Bia. One class, so it is linear. */
const allowed = /^[\p{Script=Latin}\u0300-\u034e\u0350-\u036f '.-]+$/u;
const beginsWithLetter = /^\p{L}/u;
const piledMarks = /[\u0300-\u036f]{3}/;
const longest = 100;

/** Why a text is no name; the messages are for developers, people read the translation of `code`. */
export class NameError extends Error {
  override readonly name = 'NameError';
  constructor(readonly code: 'empty' | 'tooLong' | 'characters') {
    super(`not a person's name: ${code}`);
  }
}

/**
 * A person's name as it is stored: NFC, single spaces, straight apostrophes, Đ for the look-alike Ð that old fonts
 * typed. Throws NameError for control, bidirectional and zero-width characters and whatever else is in no name.
 */
export function personName(text: string): string {
  if (text.length > 4 * longest) throw new NameError('tooLong'); // before any work on it
  const name = text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\u00d0/g, 'Đ')
    .replace(/\u00f0/g, 'đ')
    .replace(/\u00a0/g, ' ') // spreadsheets
    .replace(/ {2,}/g, ' ')
    .replace(/^ | $/g, ''); // not trim(): it would drop a tab or a zero-width space unseen
  if (name === '') throw new NameError('empty');
  if (name.length > longest) throw new NameError('tooLong');
  if (!allowed.test(name) || !beginsWithLetter.test(name) || piledMarks.test(name)) throw new NameError('characters');
  return name;
}
