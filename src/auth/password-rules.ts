import type { Fault } from '../http/problem.js';
import { commonCores, commonRows } from './common-passwords.js';

/** Characters a password alone must have, and beside a second factor (SEC-30). */
export const shortest = 15;
export const shortestWithFactor = 12;
export const longest = 128;

/** Whom a password is for: what is known of them to everybody makes no secret. */
export interface PasswordOwner {
  readonly login: string;
  /** Of the person and of their units. */
  readonly names?: readonly string[];
  readonly secondFactor?: boolean;
}

/**
 * What is wrong with a new password, in Unicode characters after NFC. Length is asked for and what others try first is
 * refused; composition is not asked for, nor a change after some time (SEC-30).
 */
export function passwordFaults(password: string, owner: PasswordOwner): Fault[] {
  const characters = Array.from(password.normalize('NFC'));
  const least = owner.secondFactor ? shortestWithFactor : shortest;
  const fault = (code: string, message: string): Fault[] => [{ pointer: '/password', code, message }];
  if (characters.length < least) return fault('tooShort', `must have at least ${least} characters`);
  if (characters.length > longest) return fault('tooLong', `must have at most ${longest} characters`);
  if (new Set(characters).size < 5) return fault('tooPlain', 'repeats a few characters only');
  const bare = bareOf(password);
  const login = bareOf(owner.login);
  if (login.length >= 4 && bare.includes(login)) return fault('containsLogin', 'must not contain the login');
  if (signsIn(password) < 5 || isCommon(bare)) return fault('common', 'is one that is tried first');
  const named = (owner.names ?? []).map(bareOf).some((name) => name.length >= 4 && leftOver(bare, name) < 6);
  return named ? fault('containsName', 'is little more than a name that others know') : [];
}

/** Small letters and digits without accents: how somebody types it who guesses. */
const bareOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Characters beside figures, spaces and punctuation: a date or a telephone number has none. */
const signsIn = (password: string): number => password.replaceAll(/[\p{N}\p{P}\s\p{M}]/gu, '').length;

/** A word that everybody tries, whatever figures stand around it, once or over and over; or a row of the keyboard. */
function isCommon(bare: string): boolean {
  const letters = bare.replaceAll(/\p{N}/gu, '');
  if (letters === '') return false;
  if (commonRows.some((row) => isPartOf(row, bare))) return true;
  const unit = period(letters);
  return commonCores.some((core) => leftOver(letters, core) < 3) || unit.length * 3 <= letters.length || isStairs(bare);
}

/** A run along the row, from any place, around its end too; backwards as well. */
const isPartOf = (row: string, text: string): boolean => {
  const around = row.repeat(Math.ceil((text.length + row.length) / row.length));
  return around.includes(text) || Array.from(around).reverse().join('').includes(text);
};

/** Characters that remain when every occurrence of a word is taken out. */
const leftOver = (text: string, word: string): number =>
  text.includes(word) ? text.replaceAll(word, '').length : text.length;

/** The shortest piece of which the text is made by repetition. */
function period(text: string): string {
  const at = (text + text).indexOf(text, 1);
  return text.slice(0, at);
}

/** Each character the one after, or before, its neighbour. */
function isStairs(text: string): boolean {
  const steps = Array.from(text, (letter) => letter.codePointAt(0)!).slice(1);
  const first = Array.from(text, (letter) => letter.codePointAt(0)!);
  const by = steps.map((value, index) => value - first[index]!);
  return by.every((step) => step === 1) || by.every((step) => step === -1);
}
