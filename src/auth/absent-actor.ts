import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Reader } from '../database/reader.js';
import type { Actor } from './actor.js';
import { actorFrom, type ResolvedRow } from './resolve.js';

/**
 * Whoever is not signed in, as his calendar and the letter of the day ask for him: the duties and bars of today, read
 * afresh. Null where the account is locked or its password still another's. No session: it can do nothing else.
 */
export async function absentActor(
  reader: Pick<Reader, 'all'>,
  accountId: string,
  today: LegalDate,
): Promise<Actor | null> {
  const rows = await reader.all<ResolvedRow>(
    `SELECT a.id AS account_id, 'password' AS strength, NULL AS stepped_up_at, '' AS seen_at, a.person_id,
            a.must_change_password, d.duty, coalesce(d.unit_id, b.unit_id) AS unit_id, p.path, d.case_id, d.body_id,
            d.valid_from, d.valid_to,
            (SELECT string_agg(k.about_id || ' ' || k.kind, ',') FROM person_conflict k
              WHERE k.person_id = a.person_id AND (k.valid_from IS NULL OR k.valid_from <= ?)
                AND (k.valid_to IS NULL OR k.valid_to > ?)) AS conflicts
       FROM account a
       LEFT JOIN duty d ON d.person_id = a.person_id AND d.valid_from <= ? AND (d.valid_to IS NULL OR d.valid_to > ?)
       LEFT JOIN body b ON b.id = d.body_id
       LEFT JOIN unit_place p ON p.unit_id = coalesce(d.unit_id, b.unit_id)
         AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to > ?)
      WHERE a.id = ? AND a.disabled_at IS NULL AND a.must_change_password = 0`,
    [today, today, today, today, today, today, accountId],
  );
  return rows.length === 0 ? null : actorFrom('', rows);
}
