import { Injectable } from '@nestjs/common';
import { admission } from '../../workflows/admission/procedure.js';
import type { Actor } from '../auth/actor.js';
import { actingDuty, holds, visiblePaths } from '../auth/policy.js';
import { scopeSql } from '../auth/scope-sql.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { noteRead } from '../reads/notebook.js';
import { type EditionsView, viewEditions } from './edition.view.js';

/** The slices of the law, and how many people stand in each. */
@Injectable()
export class EditionsService {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<EditionsView> {
    return viewEditions(admission.law.slices, await this.cases(actor));
  }

  /** Open cases by slice, of those whose crossing the actor may read; null for who may read of none. */
  private async cases(actor: Actor): Promise<ReadonlyMap<string, number> | null> {
    const today = this.clock.today();
    if (!holds(actor, 'migration.read', today)) return null;
    const scope = scopeSql(visiblePaths(actor, 'migration.read', today), { path: 'p.path', personId: 'c.person_id' });
    const rows = await this.reader.all<{ slice: string; n: number | string }>(
      `SELECT c.slice_id AS slice, count(*) AS n FROM candidate c
         JOIN unit_place p ON p.unit_id = c.unit_id
          AND p.valid_from = (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)
        WHERE c.status = 'active' AND ${scope.sql} GROUP BY c.slice_id`,
      [today, ...scope.params],
    );
    noteRead({
      type: 'migration.read',
      under: actingDuty(actor, 'migration.read', today),
      ...{ cases: [], classes: ['C2'] },
    });
    return new Map(rows.map(({ slice, n }) => [slice, Number(n)]));
  }
}
