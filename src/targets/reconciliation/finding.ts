/** What a check says of the data as they are loaded. Everything but `match` wants a person's eye; nothing is corrected. */
export type FindingVerdict =
  | 'match'
  | 'mismatch'
  | 'mismatchByDesign'
  | 'withinRange'
  | 'noDeclaredTotal'
  | 'openEnded'
  | 'incomplete'
  | 'inconsistent'
  | 'ambiguous'
  | 'alias'
  | 'boundary'
  | 'derived'
  | 'feasibility'
  | 'format'
  | 'note';

/** A row the finding is about, with the numbers that made it. */
export interface FindingRow {
  readonly row: string | null;
  readonly name: string;
  readonly detail: string;
}

/** One check of a plan: what it declares or prints beside what its own data give. */
export interface Finding {
  /** `DQ-01` … */
  readonly id: string;
  readonly where: string;
  readonly declared: string | number | null;
  readonly computed: string | number | null;
  /** Computed less declared, unless the check compares two other numbers and says so. */
  readonly difference: string | number | null;
  readonly verdict: FindingVerdict;
  readonly rows: readonly FindingRow[];
}
