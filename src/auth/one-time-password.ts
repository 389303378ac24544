import { randomInt } from 'node:crypto';

/** Small letters and digits that are not taken for one another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Hours in which a password given by somebody else must be used. */
const holdsFor = 72;

/** A password to hand over once: five groups of four, 99 bits. */
export const oneTimePassword = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  );

/** The instant from which a password given now opens nothing. */
export const oneTimeUntil = (now: string): string => new Date(Date.parse(now) + holdsFor * 3_600_000).toISOString();
