import type { LegalDate } from '../../calendar/legal-date.js';
import type { Exclusion, Paper, Vote } from '../../kernel/act.js';
import type { Plain } from './scene.js';

/** A paper dated that day. */
export const paper = (date: string, number = '12-NQ/CB', issuer = 'Chi bộ thôn Đông'): Plain<Paper> => ({
  number,
  date: date as LegalDate,
  issuer,
});

/** A vote in which everyone listed came and the rest said no. */
export const vote = (yes: number, listed: number, excluded: Plain<Exclusion>[] = []): Plain<Vote> => ({
  form: 'ballot',
  listed,
  excluded,
  present: listed - excluded.length,
  yes,
  no: listed - excluded.length - yes,
  invalid: 0,
});

/** So many people left out of the base, none of them twice. */
export const leftOut = (count: number, reason: Exclusion['reason'] = 'temporaryTransfer'): Plain<Exclusion>[] =>
  Array.from({ length: count }, (_, index) => ({ person: `left-out-${index + 1}`, reason }));
