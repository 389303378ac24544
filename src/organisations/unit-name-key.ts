import { fold } from '../people/fold.js';

/** The key under which a unit's name is searched: folded, without apostrophes, other signs as single spaces. */
export const unitNameKey = (name: string): string =>
  fold(name)
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The key without the word for the organisation: plans print "Xã Lộc An" and mean "Đảng bộ xã Lộc An". */
export const bareNameKey = (name: string): string => unitNameKey(name).replace(/^(?:dang bo|dang uy|chi bo) /, '');
