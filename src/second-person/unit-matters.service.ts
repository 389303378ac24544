import { Injectable } from '@nestjs/common';
import { AmendmentsService } from '../amendments/amendments.service.js';
import type { Actor } from '../auth/actor.js';
import { Reader } from '../database/reader.js';
import { MigrationsList } from '../editions/migrations-list.service.js';
import { MigrationsService } from '../editions/migrations.service.js';
import type { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { SettingsService } from '../settings/settings.service.js';
import { rejectionOf, type Said } from './administration.service.js';
import type { Matter } from './matter.view.js';

/** What is drafted over units: their settings, the working-day table, cases taken over to a new edition. */
@Injectable()
export class UnitMatters {
  constructor(
    private readonly settings: SettingsService,
    private readonly amendments: AmendmentsService,
    private readonly migrations: MigrationsService,
    private readonly runs: MigrationsList,
    private readonly reader: Reader,
  ) {}

  async setting(id: string, actor: Actor): Promise<Matter> {
    const unitId = await this.#unitOf(id);
    const { drafts } = await this.settings.of(actor, unitId);
    const draft = drafts.find((one) => one.id === id);
    if (!draft) throw Problem.notFound();
    const { id: _, state, hash, drafted, settled, ...content } = draft;
    return {
      ...{ kind: 'setting', id, of: unitId, state, hash, content },
      ...{ draftedBy: drafted.by, draftedAt: drafted.at },
      ...{ settledBy: settled?.by ?? null, settledAt: settled?.at ?? null },
      settledReason: settled?.reason ?? null,
    };
  }

  async settleSetting(id: string, said: Said, actor: Actor, key: string): Promise<Answer> {
    return this.settings.settle(actor, await this.#unitOf(id), id, said, key);
  }

  async calendar(id: string): Promise<Matter> {
    for (let after: string | null = null; ;) {
      const page = { limit: 100, after: after === null ? null : [after] };
      const { items } = await this.amendments.list(page);
      const found = items.find((one) => one.id === id);
      if (found) {
        const { id: _, no: __, state, hash, drafted, confirmed, rejected, ...content } = found;
        const settled = rejected ?? confirmed;
        return {
          ...{ kind: 'calendar', id, of: content.unit, hash, content },
          state: state === 'draft' ? 'waiting' : state === 'rejected' ? 'rejected' : 'confirmed',
          ...{ draftedBy: drafted.by, draftedAt: drafted.at },
          ...{ settledBy: settled?.by ?? null, settledAt: settled?.at ?? null },
          settledReason: rejected?.reason ?? null,
        };
      }
      if (items.length < 100) throw Problem.notFound();
      after = (items.at(-1) as { readonly id: string }).id;
    }
  }

  settleCalendar(id: string, said: Said, actor: Actor, key: string): Promise<Answer> {
    return said.decision === 'confirm'
      ? this.amendments.confirm(id, said.hash, key, actor)
      : this.amendments.reject(id, rejectionOf(said), key, actor);
  }

  async migration(id: string, actor: Actor): Promise<Matter> {
    const run = await this.runs.one(id, undefined, { limit: 1, after: null }, actor);
    const { unit, from, to, on, basis, keep, plan, totals, progress, rejected } = run;
    const settled = rejected ?? run.confirmed;
    return {
      ...{ kind: 'migration', id, of: unit, hash: run.hash ?? '' },
      content: { unit, from, to, on, basis, keep, plan, totals, cases: progress.cases },
      state: rejected ? 'rejected' : run.state === 'surveyed' || run.hash === null ? 'waiting' : 'confirmed',
      ...{ draftedBy: run.drafted.by, draftedAt: run.drafted.at },
      ...{ settledBy: settled?.by ?? null, settledAt: settled?.at ?? null },
      settledReason: rejected?.reason ?? null,
    };
  }

  settleMigration(id: string, said: Said, actor: Actor, key: string): Promise<Answer> {
    return said.decision === 'confirm'
      ? this.migrations.confirm(id, { hash: said.hash }, key, actor)
      : this.migrations.reject(id, rejectionOf(said), key, actor);
  }

  async #unitOf(draft: string): Promise<string> {
    const [row] = await this.reader.all<{ unit_id: string }>('SELECT unit_id FROM setting_draft WHERE id = ?', [draft]);
    if (!row) throw Problem.notFound();
    return row.unit_id;
  }
}
