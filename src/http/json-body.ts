import type { NextFunction, Request, Response } from 'express';
import { cleanText } from './clean-text.js';
import { type Fault, Problem } from './problem.js';

/** SEC-50. Bytes of a body; the other limits are on what it says. */
export const bodyBytes = 256 * 1024;
const limits = { depth: 20, keys: 1000, items: 500 };

/** Names that every object has: code that copies input carelessly reaches a prototype by them, or skips them (SEC-58). */
const poisonous = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)]);

interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly above: Place | null;
  readonly name: string;
  readonly depth: number;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads JSON that says what it says: valid UTF-8, within the limits, no hidden characters, strings in NFC. */
export function readJson(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = JSON.parse(strictUtf8.decode(bytes));
  } catch {
    throw refused('', 'notJson', 'must be JSON in UTF-8');
  }
  if (typeof value !== 'object' || value === null) throw refused('', 'notObject', 'must be a JSON object');
  clean(value as Place['holder']);
  return value;
}

/** Turns the raw body of a JSON request into its value. Stands behind the raw parser. */
export function jsonBody(request: Request, _response: Response, next: NextFunction): void {
  const body: unknown = request.body;
  if (Buffer.isBuffer(body)) request.body = readJson(body);
  next();
}

/** Walks without recursion, since the depth is the sender's choice. */
function clean(root: Place['holder']): void {
  let keys = 0;
  const open: Place[] = [{ holder: root, above: null, name: '', depth: 1 }];
  for (let place = open.pop(); place; place = open.pop()) {
    if (place.depth > limits.depth) throw refused(pointerTo(place), 'tooDeep', `is deeper than ${limits.depth}`);
    const names = Object.keys(place.holder);
    if (!Array.isArray(place.holder)) keys += names.length;
    else if (names.length > limits.items)
      throw refused(pointerTo(place), 'tooMany', `has more than ${limits.items} items`);
    if (keys > limits.keys) throw refused('', 'tooManyKeys', `has more than ${limits.keys} keys`);
    const holder = place.holder as Record<string, unknown>;
    for (const name of names) {
      if (poisonous.has(name) || cleanText(name) !== name)
        throw refused(pointerTo(place), 'badKey', 'has a key that is not accepted');
      const value = holder[name];
      const at = () => pointerTo({ holder: root, above: place, name, depth: 0 });
      if (typeof value === 'string') {
        const text = cleanText(value);
        if (text === null) throw refused(at(), 'hiddenCharacter', 'contains a control or invisible character');
        holder[name] = text;
      } else if (typeof value === 'number') {
        if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
          throw refused(at(), 'numberTooLarge', 'is larger than can be kept exactly');
        }
      } else if (typeof value === 'object' && value !== null) {
        open.push({ holder: value as Place['holder'], above: place, name, depth: place.depth + 1 });
      }
    }
  }
}

/** JSON pointer (RFC 6901) of a place. */
function pointerTo(place: Place): string {
  const names: string[] = [];
  for (let at = place; at.above; at = at.above) names.unshift(pointerName(at.name));
  return names.map((name) => `/${name}`).join('');
}

export const pointerName = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const refused = (pointer: string, code: string, message: string): Problem =>
  Problem.malformed([{ pointer, code, message } satisfies Fault]);
