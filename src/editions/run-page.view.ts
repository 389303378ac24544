import type { ChangesView } from './change.view.js';
import type { ItemState } from './migration-run.js';
import type { ItemView, RunView } from './migration.view.js';

export interface RunPageView {
  readonly run: RunView & { readonly items: readonly ItemView[]; readonly next: string | null };
  /** Only cases of which the run says so. */
  readonly state: ItemState | null;
  readonly further: boolean;
  /** Of people and units, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly changes: ChangesView;
  /** The reader drafted it. */
  readonly own: boolean;
  readonly mayConfirm: boolean;
  /** The reader asked for the page to be drawn again by itself. */
  readonly refreshing: boolean;
}
