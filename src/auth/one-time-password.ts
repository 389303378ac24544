import { randomInt } from 'node:crypto';
import { later } from '../later.js';

/** Small letters and digits that are not taken for one another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Milliseconds in which a password given by somebody else must be used. */
const holdsFor = 72 * 3_600_000;

/** A password to hand over once: five groups of four, 99 bits. */
export const oneTimePassword = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  );

/** The instant from which a password given now opens nothing. */
export const oneTimeUntil = (now: string): string => later(now, holdsFor);
