import { memberSpans, type MemberSpan } from '../../workflows/admission/member-spans.js';
import type { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import type { CaseFile } from './case-file.js';

/** Whose case it is. */
export type Joining = Pick<CaseFile, 'id' | 'personId'>;

/** What the rows of `member` that a case wrote must say: nothing where it was declared never to have existed. */
export const membersIn = (state: CaseFile['state'], isVoid: boolean): readonly MemberSpan[] =>
  isVoid ? [] : memberSpans(state);

/** Puts the rows of one case in the place of those it wrote before; does nothing where they say the same. */
export function writeMembers(tx: Tx, of: Joining, before: readonly MemberSpan[], after: readonly MemberSpan[]): void {
  if (told(before) === told(after)) return;
  if (before.length > 0) tx.send('DELETE FROM member WHERE case_id = ?', [of.id]);
  for (const { unit, kind, from, to } of after)
    tx.send('INSERT INTO member (person_id, unit_id, kind, valid_from, valid_to, case_id) VALUES (?, ?, ?, ?, ?, ?)', [
      of.personId,
      unit,
      kind,
      from,
      to,
      of.id,
    ]);
}

/** The rows that a case wrote, the earliest first. */
export const writtenMembers = (asks: Pick<Reader, 'all'>, caseId: string): Promise<MemberSpan[]> =>
  asks.all<MemberSpan>(
    `SELECT unit_id AS unit, kind, valid_from AS "from", valid_to AS "to" FROM member WHERE case_id = ? ORDER BY valid_from`,
    [caseId],
  );

const told = (spans: readonly MemberSpan[]): string =>
  JSON.stringify(spans.map(({ unit, kind, from, to }) => [unit, kind, from, to]));
