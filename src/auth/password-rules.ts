import type { Fault } from '../http/problem.js';

export const shortest = 15;
export const longest = 128;

/** What is wrong with a new password, in Unicode characters after NFC. Length is asked for, composition is not (SEC-30). */
export function passwordFaults(password: string, login: string): Fault[] {
  const characters = Array.from(password.normalize('NFC'));
  const fault = (code: string, message: string): Fault[] => [{ pointer: '/password', code, message }];
  if (characters.length < shortest) return fault('tooShort', `must have at least ${shortest} characters`);
  if (characters.length > longest) return fault('tooLong', `must have at most ${longest} characters`);
  if (new Set(characters).size < 5) return fault('tooPlain', 'repeats a few characters only');
  const told = password.normalize('NFC').toLowerCase();
  return login.length >= 4 && told.includes(login) ? fault('containsLogin', 'must not contain the login') : [];
}
