import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { correctionLaw } from '../../workflows/kernel/correction-law.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { Reader } from '../database/reader.js';

/** How a case on hold is taken up again: the act, who proposes it, of whom another person confirms it. */
export const resuming = {
  act: 'case.resume',
  by: correctionLaw['case.resume'].recordedBy,
  confirm: correctionLaw['case.resume'].confirm,
} as const;

/** A case on hold accepts no act. */
export interface HeldView {
  /** The entry that put it on hold, and its day. */
  readonly entry: number;
  readonly since: LegalDate;
  readonly resume: { readonly act: string; readonly by: readonly Duty[]; readonly confirm: readonly Duty[] };
}

/** What says of a case whether it is on hold. */
interface Standing {
  readonly id: string;
  readonly heldSeq: number | null;
  readonly status: string;
}

/** Since when a case is on hold and who can take it up again; null where it accepts acts or was declared void. */
export async function heldOf(asks: Pick<Reader, 'all'>, file: Standing): Promise<HeldView | null> {
  const { id, heldSeq, status } = file;
  if (heldSeq === null || status === 'void') return null;
  const [entry] = await asks.all<{ happened_on: LegalDate }>(
    'SELECT happened_on FROM entry WHERE chain = ? AND seq = ?',
    [id, heldSeq],
  );
  return entry ? { entry: heldSeq, since: entry.happened_on, resume: resuming } : null;
}
