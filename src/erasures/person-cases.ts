import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import { Problem } from '../http/problem.js';

type Asks = Pick<Tx, 'all'> | Pick<Reader, 'all'>;

export interface PersonCase {
  readonly id: string;
  readonly code: string;
  readonly status: 'active' | 'done' | 'void';
  readonly personId: string;
  /** Where its unit stands today. */
  readonly path: string;
}

export const casesOf = (asks: Asks, personId: string, today: LegalDate): Promise<PersonCase[]> =>
  asks.all<PersonCase>(
    `SELECT c.id, c.code, c.status, c.person_id AS "personId", p.path FROM candidate c JOIN unit_place p ON p.unit_id = c.unit_id
        AND p.valid_from = (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)
      WHERE c.person_id = ? ORDER BY c.id DESC`,
    [today, personId],
  );

/**
 * Problem 409 where the data are still needed: a case runs, or the person is a member or an officer today. Whoever was
 * erased already is told so (410).
 */
export async function assertErasable(
  tx: Tx,
  personId: string,
  cases: readonly PersonCase[],
  today: LegalDate,
): Promise<void> {
  const [gone] = await tx.all('SELECT person_id FROM erasure WHERE person_id = ?', [personId]);
  if (gone) throw Problem.erased();
  const active = cases.find(({ status }) => status === 'active');
  if (active) throw Problem.conflict('case-active', 'The case runs: its data are needed', { case: active.code });
  const [serves] = await tx.all(
    `SELECT person_id FROM member WHERE person_id = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)
     UNION ALL SELECT person_id FROM duty WHERE person_id = ? AND (valid_to IS NULL OR valid_to > ?)
     UNION ALL SELECT person_id FROM account WHERE person_id = ? AND disabled_at IS NULL`,
    [personId, today, today, personId, today, personId],
  );
  if (serves) throw Problem.conflict('person-serves', 'A member or officer of today: end that first');
}
