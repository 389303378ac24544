import { Injectable } from '@nestjs/common';
import type { Actor, HeldDuty } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { actingDuty, may, visiblePaths } from '../auth/policy.js';
import { scopeSql } from '../auth/scope-sql.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { cursorOf, keyOf, type Keyset } from '../http/keyset.js';
import { Problem } from '../http/problem.js';
import { noteRead } from '../reads/notebook.js';
import { countsOf, itemsOf, type ItemState, runsWhere } from './migration-run.js';
import { viewItem, viewRun } from './migration.view.js';
import { topPath } from '../organisations/top-units.js';

/** A case that does not fit the present definition of the procedure. */
export interface DefinitionFault {
  readonly code: string;
  readonly reason: string;
  readonly at: string;
}

/** Reads runs, what they foresee and did, and the cases that a new definition left behind. */
@Injectable()
export class MigrationsList {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list(actor: Actor, { limit, after }: Keyset) {
    const [before] = keyOf({ after }, ['text']) ?? [null];
    const units = await this.readableUnits(actor);
    const runs = await runsWhere(
      this.reader,
      `unit_id IN (${units.map(() => '?').join(', ') || "''"})${before === null ? '' : ' AND id < ?'} ORDER BY id DESC LIMIT ?`,
      [...units, ...(before === null ? [] : [before]), limit + 1],
    );
    const shown = runs.slice(0, limit);
    this.note(this.anywhere(actor), []);
    const items = await Promise.all(shown.map(async (run) => viewRun(run, await countsOf(this.reader, run.id))));
    return { items, next: runs.length > limit ? cursorOf([shown.at(-1)!.id]) : null };
  }

  /** One run with a page of its cases; those closed to the actor (SEC-20) are left out, not out of the sums. */
  async one(id: string, state: ItemState | undefined, { limit, after }: Keyset, actor: Actor) {
    const [run] = await runsWhere(this.reader, 'id = ?', [id]);
    if (!run) throw Problem.notFound();
    const today = this.clock.today();
    const path = await topPath(this.reader, run.unitId, today);
    if (path === null) throw Problem.notFound();
    const { under } = demand(actor, 'migration.read', { kind: 'unit', path }, today);
    const [from] = keyOf({ after }, ['text']) ?? [''];
    const [counts, items] = await Promise.all([
      countsOf(this.reader, id),
      itemsOf(this.reader, id, { state, after: from, limit: limit + 1, except: [actor.personId, ...actor.conflicts] }),
    ]);
    const shown = items.slice(0, limit);
    this.note(under, shown);
    return {
      ...viewRun(run, counts),
      items: shown.map(viewItem),
      next: items.length > limit ? cursorOf([shown.at(-1)!.caseId]) : null,
    };
  }

  /** Cases whose log could not be replayed under the present definition, within the actor's reach. */
  async faults(actor: Actor, { limit, after }: Keyset): Promise<{ items: DefinitionFault[]; next: string | null }> {
    const [from] = keyOf({ after }, ['text']) ?? [''];
    const today = this.clock.today();
    const scope = scopeSql(visiblePaths(actor, 'migration.read', today), { path: 'p.path', personId: 'c.person_id' });
    const rows = await this.reader.all<DefinitionFault & { caseId: string }>(
      `SELECT c.id AS "caseId", f.code, f.reason, f.at FROM definition_fault f
         JOIN candidate c ON c.id = f.case_id
         JOIN unit_place p ON p.unit_id = c.unit_id
          AND p.valid_from = (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)
        WHERE f.code > ? AND ${scope.sql} ORDER BY f.code LIMIT ?`,
      [today, from, ...scope.params, limit + 1],
    );
    const shown = rows.slice(0, limit);
    this.note(this.anywhere(actor), shown);
    const items = shown.map(({ code, reason, at }) => ({ code, reason, at }));
    return { items, next: rows.length > limit ? cursorOf([items.at(-1)!.code]) : null };
  }

  private anywhere(actor: Actor): HeldDuty | null {
    return actingDuty(actor, 'migration.read', this.clock.today());
  }

  /** What a run says of a case tells that there is one. */
  private note(under: HeldDuty | null, shown: readonly { readonly caseId: string }[]): void {
    noteRead({ type: 'migration.read', under, cases: shown.map(({ caseId }) => caseId), classes: ['C2'] });
  }

  private async readableUnits(actor: Actor): Promise<string[]> {
    const today = this.clock.today();
    const units = await this.reader.all<{ unit_id: string }>('SELECT DISTINCT unit_id FROM migration_run');
    const readable = await Promise.all(
      units.map(async ({ unit_id }) => {
        const path = await topPath(this.reader, unit_id, today);
        return path !== null && may(actor, 'migration.read', { kind: 'unit', path }, today).allow ? unit_id : [];
      }),
    );
    return readable.flat();
  }
}
