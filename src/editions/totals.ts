import { createHash } from 'node:crypto';
import { jcs } from '../log/jcs.js';
import type { MigrationItem } from './migration-run.js';

type Tally = Record<string, number>;

/** What a dry run foresees over all its cases. */
export interface Totals {
  readonly cases: number;
  readonly crossing: number;
  readonly skipped: number;
  readonly refused: number;
  /** Cases that gain or lose an act, for which a rule becomes unmet or met, whose limits move. */
  readonly gain: number;
  readonly lose: number;
  readonly becomeUnmet: number;
  readonly becomeMet: number;
  readonly limitsMove: number;
  /** The same, act by act and rule by rule; of limits those that keep the length of their start. */
  readonly gained: Readonly<Tally>;
  readonly lost: Readonly<Tally>;
  readonly unmet: Readonly<Tally>;
  readonly met: Readonly<Tally>;
  readonly kept: Readonly<Tally>;
  readonly reasons: Readonly<Tally>;
}

/** Adds up items in the order of their cases, and commits to each of them. */
export class Sum {
  readonly #hash = createHash('sha256');
  readonly #totals = {
    ...{ cases: 0, crossing: 0, skipped: 0, refused: 0 },
    ...{ gain: 0, lose: 0, becomeUnmet: 0, becomeMet: 0, limitsMove: 0 },
    ...{ gained: {} as Tally, lost: {} as Tally, unmet: {} as Tally, met: {} as Tally, kept: {} as Tally },
    reasons: {} as Tally,
  };

  constructor(planHash: string) {
    this.#hash.update(planHash);
  }

  add({ caseId, code, state, revision, report, reason }: Omit<MigrationItem, 'seq'>): void {
    this.#hash.update(jcs({ caseId, code, state, revision, report, reason }));
    const sum = this.#totals;
    sum.cases += 1;
    if (state === 'skipped') sum.skipped += 1;
    else if (state === 'refused') sum.refused += 1;
    else sum.crossing += 1;
    if (reason !== null) count(sum.reasons, [reason.split(':', 1)[0]!]);
    if (!report) return;
    if (count(sum.gained, report.gained)) sum.gain += 1;
    if (count(sum.lost, report.lost)) sum.lose += 1;
    if (count(sum.unmet, rulesOf(report.unmet))) sum.becomeUnmet += 1;
    if (count(sum.met, rulesOf(report.met))) sum.becomeMet += 1;
    if (report.moved.length > 0) sum.limitsMove += 1;
    count(sum.kept, new Set(report.kept.map(({ timer }) => timer)));
  }

  result(): { readonly totals: Totals; readonly hash: string } {
    return { totals: this.#totals, hash: this.#hash.copy().digest('hex') };
  }
}

const rulesOf = (unmet: readonly { readonly rule: string }[]): Set<string> => new Set(unmet.map(({ rule }) => rule));

/** Returns whether there was anything to count. */
function count(tally: Tally, names: Iterable<string>): boolean {
  let any = false;
  for (const name of names) {
    tally[name] = (tally[name] ?? 0) + 1;
    any = true;
  }
  return any;
}
