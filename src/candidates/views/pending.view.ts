import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { CaseFile } from '../case-file.js';

/** A proposal that waits for its second person. */
export interface PendingView {
  readonly seq: number;
  readonly hash: string;
  readonly act: string;
  readonly on: LegalDate | null;
}

export const viewPending = ({ seq, hash, type, on }: CaseFile['pending'][number]): PendingView => ({
  ...{ seq, hash, act: type, on },
});
