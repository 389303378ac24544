import { cleanText } from './clean-text.js';
import { Problem } from './problem.js';

/**
 * Reads a query, or a form as browsers send it, as strings and lists of strings under the text rules of bodies; a name
 * that repeats makes a list.
 */
export function readQuery(text: string | null | undefined, mostParameters = 100): Record<string, string | string[]> {
  const found = Object.create(null) as Record<string, string | string[]>;
  const pairs = text ? text.split('&') : [];
  if (pairs.length > mostParameters) throw refused('', 'tooManyKeys', `has more than ${mostParameters} parameters`);
  for (const pair of pairs.filter(Boolean)) {
    const equals = pair.indexOf('=');
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals), '');
    const value = equals < 0 ? '' : decoded(pair.slice(equals + 1), name);
    const before = found[name];
    found[name] = before === undefined ? value : [before, value].flat();
  }
  return found;
}

function decoded(text: string, parameter: string): string {
  let raw: string;
  try {
    raw = decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw refused(parameter, 'notUtf8', 'is not percent-encoded UTF-8');
  }
  const clean = cleanText(raw);
  if (clean === null) throw refused(parameter, 'hiddenCharacter', 'contains a control or invisible character');
  return clean;
}

const refused = (parameter: string, code: string, message: string) => Problem.malformed([{ parameter, code, message }]);
