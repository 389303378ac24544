/** What a ratio must reach, or must not pass; `aim` is where we want to be. */
export interface Bar {
  readonly name: string;
  readonly least?: number;
  readonly most?: number;
  readonly aim?: number;
}

export interface Figure extends Bar {
  readonly ratio: number;
  /** Ratios of the single rounds: how far they lie apart tells how quiet the machine was. */
  readonly rounds: readonly number[];
  /** Absolute figures, for reading only: machines differ. */
  readonly of: string;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** The median of ratios that were each measured within one round. */
export const figure = (bar: Bar, rounds: readonly number[], of: string): Figure => ({
  ...bar,
  ratio: median(rounds),
  rounds,
  of,
});

export const isMet = ({ ratio, least, most }: Figure): boolean =>
  (least === undefined || ratio >= least) && (most === undefined || ratio <= most);

export const perSecond = (commands: number, seconds: readonly number[]): string =>
  `${Math.round(commands / median(seconds)).toLocaleString('en')}/s`;

export function line(one: Figure): string {
  const { name, ratio, rounds, least, most, aim, of } = one;
  const bar = least !== undefined ? `≥ ${least}` : most !== undefined ? `≤ ${most}` : '';
  const spread = `${Math.min(...rounds).toFixed(2)}–${Math.max(...rounds).toFixed(2)}`;
  const verdict = bar === '' ? '' : isMet(one) ? 'met' : 'MISSED';
  return [
    name.padEnd(44),
    ratio.toFixed(2).padStart(6),
    `(${spread})`.padEnd(14),
    `${bar}${aim === undefined ? '' : `, aim ${aim}`}`.padEnd(16),
    verdict.padEnd(7),
    of,
  ].join(' ');
}
