import { Injectable } from '@nestjs/common';

import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import { actingDuty, may, visiblePaths } from '../auth/policy.js';
import { scopeSql } from '../auth/scope-sql.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Problem } from '../http/problem.js';
import type { Schema } from '../http/schema-of.js';
import { noteRead } from '../reads/notebook.js';
import { fold } from '../people/fold.js';
import type { Membership } from '../people/member.entity.js';
import { type MemberOn, membersOf } from '../people/members-of.js';
import { pathOn, unitOn } from './unit-on.js';

export interface MembersView {
  readonly on: LegalDate;
  readonly members: readonly MemberOn[];
}

/** A member as a form offers him: who, and where he sits. */
export interface FoundMember {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: Membership;
}

interface MembersAsked {
  readonly q: string;
  readonly ids?: readonly string[];
  /** No probationary members. */
  readonly official?: boolean;
  readonly limit: number;
}

export const membersSchema: Schema = {
  type: 'object',
  required: ['on', 'members'],
  properties: {
    on: { type: 'string', format: 'date' },
    members: {
      type: 'array',
      items: {
        type: 'object',
        required: ['personId', 'name', 'kind', 'since'],
        properties: {
          personId: { type: 'string', format: 'uuid' },
          name: { type: 'string' },
          kind: { enum: ['official', 'probationary'] },
          since: { type: 'string', format: 'date' },
        },
      },
    },
  },
};

/** Who sits in a unit on a day, for those who keep it: acts name a helper or a reader by this id. */
@Injectable()
export class MembersDirectory {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Throws `Problem` 404 for a unit that was not there on the day, or whose members are not the actor's to see. */
  async of(actor: Actor, id: string, day: LegalDate | null): Promise<MembersView> {
    const today = this.clock.today();
    const on = day ?? today;
    const [unit, present] = await Promise.all([unitOn(this.reader, id, on), pathOn(this.reader, id, today)]);
    const verdicts = [unit?.path, present].flatMap((path) =>
      path ? [may(actor, 'member.read', { kind: 'unit', path }, today)] : [],
    );
    const seen = verdicts.find((verdict) => verdict.allow);
    if (!unit || !seen) throw Problem.notFound();
    const members = await membersOf(this.reader, id, on);
    const persons = members.map(({ personId }) => personId);
    noteRead({ type: 'members.list', under: seen.under, persons, classes: ['C1', 'C2'] });
    return { on, members };
  }

  /** Members anywhere in the actor's reach, by parts of their names, diacritics aside, or by their ids. */
  async find(actor: Actor, { q, ids = [], official = false, limit }: MembersAsked): Promise<readonly FoundMember[]> {
    const today = this.clock.today();
    const words = fold(q).split(' ').filter(Boolean).slice(0, 8);
    const scope = scopeSql(visiblePaths(actor, 'member.read', today), { path: 'w.path' });
    const clauses = [
      scope,
      ...words.map((word) => ({
        sql: String.raw`p.name_key LIKE ? ESCAPE '\'`,
        params: [`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`],
      })),
      ...(official ? [{ sql: "m.kind = 'official'", params: [] }] : []),
      ...(ids.length === 0 ? [] : [{ sql: `p.id IN (${ids.map(() => '?').join(', ')})`, params: ids }]),
    ];
    const rows = await this.reader.all<FoundMember>(
      `SELECT p.id, p.name, n.name AS unit, m.kind FROM member m JOIN person p ON p.id = m.person_id
         JOIN unit_place w ON w.unit_id = m.unit_id AND w.valid_from =
           (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = m.unit_id AND q.valid_from <= ?)
         JOIN unit_name n ON n.unit_id = m.unit_id AND n.valid_from =
           (SELECT max(o.valid_from) FROM unit_name o WHERE o.unit_id = m.unit_id AND o.valid_from <= ?)
        WHERE m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?)
          AND ${clauses.map(({ sql }) => `(${sql})`).join(' AND ')}
        ORDER BY p.sort_key, p.id LIMIT ?`,
      [today, today, today, today, ...clauses.flatMap(({ params }) => [...params]), limit],
    );
    const under = actingDuty(actor, 'member.read', today);
    noteRead({ type: 'members.list', under, persons: rows.map(({ id }) => id), classes: ['C1', 'C2'] });
    return rows;
  }
}
