export interface RoadEnd {
  readonly case: string;
  readonly code: string | null;
  readonly final: Readonly<Record<string, string | null>>;
  /** What came about otherwise than the tables say: one line each. */
  readonly differences: readonly string[];
}

export interface RoadLine {
  readonly case: string;
  readonly [told: string]: unknown;
}

export interface RoadOptions {
  /** Where the service answers. */
  readonly url: string;
  /** The pass phrase of everyone in the demo. */
  readonly password?: string;
  /** The secret of everyone's second factor in the demo, in base 32. */
  readonly secret?: string;
  /** Milliseconds since 1970 as the service's clock has them. */
  readonly now?: () => number;
  /** Hears of each act, each refusal and each end as it happens. */
  readonly told?: (line: RoadLine) => void;
}

export function walkRoads(options: RoadOptions): Promise<RoadEnd[]>;
