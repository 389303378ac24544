import { randomInt } from 'node:crypto';

/** Crockford's base 32: no letter that is read or heard as another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

/** A case's name in addresses and on paper: eight random characters and a check character. */
export function newCaseCode(): string {
  const body = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return body + checkOf(body);
}

/** As people type it: any case, with the letters the alphabet leaves out. Null where it cannot be a code. */
export function caseCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll(/[\s-]/g, '');
  const body = code.slice(0, length);
  const known = code.length === length + 1 && [...code].every((letter) => alphabet.includes(letter));
  return known && checkOf(body) === code[length] ? code : null;
}

/** Odd weights: any one wrong character changes the sum. */
function checkOf(body: string): string {
  const sum = [...body].reduce((total, letter, index) => total + (2 * index + 1) * alphabet.indexOf(letter), 0);
  return alphabet[sum % alphabet.length]!;
}
