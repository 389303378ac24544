import type { Reader } from '../database/reader.js';
import type { Membership } from './member.entity.js';

export interface MemberOn {
  readonly personId: string;
  readonly name: string;
  readonly kind: Membership;
  /** Since when they are in this unit, of this kind. */
  readonly since: string;
}

/** The members of a unit on a day, in Vietnamese order. */
export function membersOf(asks: Pick<Reader, 'all'>, unitId: string, on: string): Promise<MemberOn[]> {
  return asks.all<MemberOn>(
    `SELECT p.id AS "personId", p.name, m.kind, m.valid_from AS since
       FROM member m JOIN person p ON p.id = m.person_id
      WHERE m.unit_id = ? AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?)
      ORDER BY p.sort_key, p.id`,
    [unitId, on, on],
  );
}
