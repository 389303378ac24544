import { Injectable } from '@nestjs/common';
import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Actor } from '../../auth/actor.js';
import { actingDuty, visiblePaths } from '../../auth/policy.js';
import { scopeSql } from '../../auth/scope-sql.js';
import { Clock } from '../../clock.js';
import { Config } from '../../config.js';
import { Reader } from '../../database/reader.js';
import { Store } from '../../database/store.js';
import { cursorOf, keyOf, type Keyset } from '../../http/keyset.js';
import { parameter } from '../../http/parameter.js';
import { Problem } from '../../http/problem.js';
import type { Schema } from '../../http/schema-of.js';
import type { Entry } from '../../log/entry.js';
import { noteRead } from '../../reads/notebook.js';
import { BackDated } from '../back-dated.js';
import { caseCode } from '../case-code.js';

/** An act recorded long after the day it gives. */
export interface LateEntry {
  readonly code: string;
  readonly seq: number;
  readonly act: string;
  readonly on: LegalDate;
  /** Instant of its recording, ISO, UTC. */
  readonly at: string;
  /** Days from the one to the other. */
  readonly days: number;
  /** Whether it says why; the reason itself is opened like every sealed value. */
  readonly reasoned: boolean;
}

const text = { type: 'string' };
const whole = { type: 'integer' };
const required = ['code', 'seq', 'act', 'on', 'at', 'days', 'reasoned'];

export const lateEntries: Schema = {
  type: 'object',
  required: ['items', 'next'],
  properties: {
    items: {
      type: 'array',
      items: {
        ...{ type: 'object', required },
        properties: {
          ...{
            code: text,
            seq: whole,
            act: text,
            on: { ...text, format: 'date' },
            at: { ...text, format: 'date-time' },
          },
          ...{ days: whole, reasoned: { type: 'boolean' } },
        },
      },
    },
    next: { type: ['string', 'null'] },
  },
};

/** `?case`: entries of this one only; null where left out, 400 where it is no code. */
export const OfCase = parameter(
  [
    {
      ...{ name: 'case', in: 'query', required: false },
      description: 'The code of a case; entries of this one only.',
      schema: { type: 'string', maxLength: 20 },
    },
  ],
  ({ query }): string | null => {
    const { case: asked } = query;
    if (asked === undefined) return null;
    const code = typeof asked === 'string' && asked.length <= 20 ? caseCode(asked) : null;
    if (code === null)
      throw Problem.malformed([{ parameter: 'case', code: 'unknown', message: 'must be the code of a case' }]);
    return code;
  },
);

interface Row {
  readonly chain: string;
  readonly seq: number;
  readonly code: string;
  readonly recorded_at: string;
  readonly body: string;
}

/** The day so many days after the one that the entry gives. */
const dayAfter = {
  sqlite: "date(e.happened_on, '+' || ? || ' days')",
  postgres: "to_char(CAST(e.happened_on AS date) + CAST(? AS integer), 'YYYY-MM-DD')",
} as const;

/** SEC-02: acts dated long before their recording, the newest first, as the entries themselves tell it. */
@Injectable()
export class BackDatedList {
  constructor(
    private readonly store: Store,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly backDated: BackDated,
  ) {}

  async page(
    actor: Actor,
    code: string | null,
    { limit, after }: Keyset,
  ): Promise<{ items: LateEntry[]; next: string | null }> {
    const today = this.clock.today();
    const key = keyOf({ after }, ['text', 'text', 'count']);
    const rows = await this.rows(actor, { code, key, today, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const under = actingDuty(actor, 'candidate.backDated', today);
    noteRead({ type: 'late.list', under, cases: shown.map(({ chain }) => chain), classes: ['C1', 'C2'] });
    return {
      items: shown.map((row) => this.view(row)),
      next: rows.length > limit && last ? cursorOf([last.recorded_at, last.chain, last.seq]) : null,
    };
  }

  private rows(
    actor: Actor,
    asked: {
      readonly code: string | null;
      readonly key: readonly [string, string, number] | null;
      readonly today: LegalDate;
      readonly limit: number;
    },
  ): Promise<Row[]> {
    const { code, key, today, limit } = asked;
    const clauses = [
      // As the index has it; the exact number of days is asked beside it.
      {
        sql: `e.kind IN ('start', 'act', 'proposal', 'correction') AND e.recorded_at >= e.happened_on || 'T17'`,
        params: [],
      },
      { sql: `e.recorded_at >= ${dayAfter[this.store.dialect]} || 'T17'`, params: [this.config.backdatedDays] },
      scopeSql(visiblePaths(actor, 'candidate.backDated', today), {
        ...{ path: 'p.path', caseId: 'c.id', personId: 'c.person_id' },
      }),
      ...(code === null ? [] : [{ sql: 'c.code = ?', params: [code] }]),
      ...(key === null ? [] : [{ sql: '(e.recorded_at, e.chain, e.seq) < (?, ?, ?)', params: key }]),
    ];
    return this.reader.all<Row>(
      `SELECT e.chain, e.seq, c.code, e.recorded_at, e.body
         FROM entry e
         JOIN candidate c ON c.id = e.chain
         JOIN unit_place p ON p.unit_id = c.unit_id
          AND p.valid_from = (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)
        WHERE ${clauses.map(({ sql }) => `(${sql})`).join(' AND ')}
        ORDER BY e.recorded_at DESC, e.chain DESC, e.seq DESC LIMIT ?`,
      [today, ...clauses.flatMap(({ params }): readonly unknown[] => params), limit],
    );
  }

  private view({ code, seq, recorded_at: at, body }: Row): LateEntry {
    const entry = JSON.parse(body) as Entry;
    const { days, reasoned } = this.backDated.markOf(entry)!;
    return { code, seq, act: entry.type, on: entry.on as LegalDate, at, days, reasoned };
  }
}
