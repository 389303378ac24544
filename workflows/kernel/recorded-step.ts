import type { Calendar } from '../calendar/working-days.js';
import type { Act } from './act.js';
import type { Recorded } from './correct.js';
import type { Duty } from './duty.js';
import type { StateValue } from './procedure.js';
import type { Judged } from './rule.js';
import type { Setting } from './setting.js';

/** One entry of a case's log that can be judged again, with all that it was judged by. */
export interface RecordedStep {
  readonly seq: number;
  /**
   * *act*: somebody's, it moved the case. *proposal*: judged, moved nothing. *clock*: a limit passed. *recount*: limits that
   * ran were counted anew by a changed table of working days. *crossing*: the case went over to a later slice of the law.
   * *correction*: what stands in the case, or over it, became other.
   */
  readonly kind: 'act' | 'proposal' | 'clock' | 'recount' | 'crossing' | 'correction';
  /** What was done; of a correction what its own entry says, of a confirmed act what was proposed. */
  readonly act: Act;
  readonly slice: string;
  readonly setting: Setting;
  /** The working days known when it was recorded. */
  readonly calendar: Calendar;
  /** The duty under which it was recorded, or proposed. */
  readonly duties: readonly Duty[];
  /** The second person's duty, and whether he is another person; null where nobody confirmed. */
  readonly second: { readonly duties: readonly Duty[]; readonly another: boolean } | null;
  readonly rules: readonly Judged[];
  readonly left: readonly string[];
  readonly entered: readonly string[];
  readonly from: StateValue | null;
  readonly to: StateValue | null;
  /** The first of the entries that this one took back: limits that passed later than it happened. */
  readonly annuls: number | null;
  /** Of a correction alone. */
  readonly correcting?: {
    /** The correction as it was proposed; null where its entry names no proposal. */
    readonly proposed: Act | null;
    /** What stands after it by what its entry says; null where that cannot be read. */
    readonly stands: readonly Recorded[] | null;
  };
}
