import type { Actor } from '../auth/actor.js';

/** How many things of one's own are overdue or due within seven days, as it was counted last; null where it never was. */
export interface WorkDue {
  readonly count: number | null;
  /** It may have changed since: a script asks anew once the page is there. */
  readonly stale: boolean;
}

/** What the header tells of the work of whoever reads. Pages never count themselves: they would wait for it. */
export abstract class WorkCounter {
  abstract known(actor: Actor): WorkDue;
  /** Something was done: the number may be another. */
  abstract expire(actor: Actor): void;
}
