import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import type { Tx } from '../database/writer.js';

/** Which content is refused: the hash told with the draft; and why, in words that name nobody. */
export class Rejection {
  @IsString() @Matches(/^[0-9a-f]{64}$/) hash!: string;
  @IsString() @MinLength(1) @MaxLength(200) reason!: string;
}

/** For how many days a refusal is told to who drafted. */
export const refusalTold = 30;

/** Columns of a table of drafts that can be refused. */
export const rejectionColumns = 'rejected_by, rejected_at, rejected_reason';

export interface RejectionRow {
  readonly rejected_by: string | null;
  readonly rejected_at: string | null;
  readonly rejected_reason: string | null;
}

/** Who refused a draft, when and why. */
export interface Rejected {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** Writes it beside the draft. */
export const writeRejection = (
  tx: Pick<Tx, 'run'>,
  table: 'calendar_amendment' | 'list_export' | 'migration_run',
  id: string,
  { by, at, reason }: Rejected,
): Promise<unknown> =>
  tx.run(`UPDATE ${table} SET rejected_by = ?, rejected_at = ?, rejected_reason = ? WHERE id = ?`, [
    by,
    at,
    reason,
    id,
  ]);

export const rejectedIn = ({ rejected_by: by, rejected_at: at, rejected_reason: reason }: RejectionRow) =>
  by === null || at === null || reason === null ? null : ({ by, at, reason } satisfies Rejected);

const text = { type: 'string' };

export const rejectedSchema = {
  oneOf: [
    {
      type: 'object',
      required: ['by', 'at', 'reason'],
      properties: { by: text, at: { ...text, format: 'date-time' }, reason: text },
    },
    { type: 'null' },
  ],
};
