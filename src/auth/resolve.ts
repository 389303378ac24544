import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { Actor } from './actor.js';
import type { Strength } from './session.entity.js';

/** One row a duty, one row without a duty for whoever holds none. */
export interface ResolvedRow {
  readonly account_id: string;
  readonly strength: Strength;
  readonly seen_at: string;
  readonly person_id: string;
  readonly duty: Duty | null;
  readonly unit_id: string | null;
  readonly path: string | null;
  readonly case_id: string | null;
  readonly body_id: string | null;
  readonly valid_from: LegalDate;
  readonly valid_to: LegalDate | null;
}

/**
 * Session, account and today's duties with their units' places, in one statement: it runs with every request.
 * Values: today four times, hash of the token, now, the instant before which a session has grown idle.
 */
export const resolveSql = `
  SELECT s.account_id, s.strength, s.seen_at, a.person_id,
         d.duty, coalesce(d.unit_id, b.unit_id) AS unit_id, p.path, d.case_id, d.body_id, d.valid_from, d.valid_to
  FROM session s
  JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
  LEFT JOIN duty d ON d.person_id = a.person_id AND d.valid_from <= ? AND (d.valid_to IS NULL OR d.valid_to > ?)
  LEFT JOIN body b ON b.id = d.body_id
  LEFT JOIN unit_place p ON p.unit_id = coalesce(d.unit_id, b.unit_id)
    AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to > ?)
  WHERE s.hash = ? AND s.ended_at IS NULL AND s.expires_at > ? AND s.seen_at > ?`;

export function actorFrom(hash: string, rows: readonly ResolvedRow[]): Actor {
  const { person_id, account_id, strength } = rows[0]!;
  return {
    personId: person_id,
    accountId: account_id,
    session: { hash, strength },
    duties: rows.flatMap((row) =>
      row.duty === null
        ? []
        : {
            duty: row.duty,
            unitId: row.unit_id,
            path: row.path,
            caseId: row.case_id,
            bodyId: row.body_id,
            from: row.valid_from,
            to: row.valid_to,
          },
    ),
  };
}
