import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { Actor } from './actor.js';
import type { Strength } from './session.entity.js';

/** One row a duty, one row without a duty for whoever holds none. */
export interface ResolvedRow {
  readonly account_id: string;
  readonly strength: Strength;
  readonly stepped_up_at: string | null;
  readonly seen_at: string;
  readonly shared: number;
  readonly person_id: string;
  readonly must_change_password: number;
  readonly duty: Duty | null;
  readonly unit_id: string | null;
  readonly path: string | null;
  readonly case_id: string | null;
  readonly body_id: string | null;
  readonly valid_from: LegalDate;
  readonly valid_to: LegalDate | null;
  /** `person kind` of every conflict of today, joined by commas; null where there is none. */
  readonly conflicts: string | null;
}

/**
 * Session, account, today's conflicts and duties with their units' places, in one statement: it runs with every request.
 * Values: today six times, hash of the token, now, the instant before which a session has grown idle.
 */
export const resolveSql = `
  SELECT s.account_id, s.strength, s.stepped_up_at, s.seen_at, s.shared, a.person_id, a.must_change_password,
         d.duty, coalesce(d.unit_id, b.unit_id) AS unit_id, p.path, d.case_id, d.body_id, d.valid_from, d.valid_to,
         (SELECT string_agg(k.about_id || ' ' || k.kind, ',') FROM person_conflict k
           WHERE k.person_id = a.person_id AND (k.valid_from IS NULL OR k.valid_from <= ?)
             AND (k.valid_to IS NULL OR k.valid_to > ?)) AS conflicts
  FROM session s
  JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
  LEFT JOIN duty d ON d.person_id = a.person_id AND d.valid_from <= ? AND (d.valid_to IS NULL OR d.valid_to > ?)
  LEFT JOIN body b ON b.id = d.body_id
  LEFT JOIN unit_place p ON p.unit_id = coalesce(d.unit_id, b.unit_id)
    AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to > ?)
  WHERE s.hash = ? AND s.ended_at IS NULL AND s.expires_at > ? AND s.seen_at > ?`;

export function actorFrom(hash: string, rows: readonly ResolvedRow[]): Actor {
  const { person_id, account_id, strength, stepped_up_at, shared, must_change_password, conflicts } = rows[0]!;
  const barred = (conflicts ?? '').split(',').flatMap((text) => {
    const [person, kind] = text.split(' ');
    return person ? [{ person, kind }] : [];
  });
  return {
    personId: person_id,
    accountId: account_id,
    session: {
      ...{ hash, strength, steppedUpAt: stepped_up_at },
      ...(shared === 1 && { shared: true }),
      ...(must_change_password === 1 && { mustChangePassword: true }),
    },
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
    conflicts: [...new Set(barred.map(({ person }) => person))],
    kin: [...new Set(barred.filter(({ kind }) => kind !== 'declared').map(({ person }) => person))],
  };
}
