import type { FormRefusal } from '../ui/form/form-refusal.js';
import type { Integrity, SignedState } from './log-integrity.service.js';
import type { TypedLogQuery } from './log-query.js';
import type { LogLine, LogQuery } from './log-search.view.js';

/** P24: everything the page of the log draws. */
export interface LogPageView {
  readonly query: LogQuery;
  /** The search as it was typed; `refusal` says what of it could not be read. */
  readonly typed: TypedLogQuery['typed'];
  readonly refusal: FormRefusal | null;
  readonly items: readonly LogLine[];
  readonly next: string | null;
  /** Whether this is a page further on. */
  readonly further: boolean;
  readonly integrity: Integrity;
  readonly checkpoints: readonly SignedState[];
  /** The reader may look for cases, not only for what concerns the house. */
  readonly cases: boolean;
  /** The reader may take out the evidence of a case. */
  readonly mayExport: boolean;
}
