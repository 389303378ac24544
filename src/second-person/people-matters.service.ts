import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { ConflictsService } from '../conflicts/conflicts.service.js';

import { Reader } from '../database/reader.js';
import type { viewErasure } from '../erasures/erasure.view.js';
import { ErasuresService } from '../erasures/erasures.service.js';
import { ExportsService } from '../exports/exports.service.js';
import type { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { rejectionOf, type Said } from './administration.service.js';
import type { Matter } from './matter.view.js';

const unsettled = { settledBy: null, settledAt: null } as const;

/** What is drafted about people's data: lists taken out, data erased, conflicts ended. */
@Injectable()
export class PeopleMatters {
  constructor(
    private readonly exports: ExportsService,
    private readonly erasures: ErasuresService,
    private readonly conflicts: ConflictsService,
    private readonly reader: Reader,
  ) {}

  async export(id: string, actor: Actor): Promise<Matter> {
    const told = await this.exports.one(actor, id);
    const { unit, purpose, filter, cases, hash, state, by, at, confirmedBy, expiresAt, rejected } = told;
    return {
      ...{ kind: 'export', id, of: unit, hash, content: { unit, purpose, filter, cases, expiresAt } },
      state: ({ ready: 'confirmed', expired: 'void', waiting: 'waiting', rejected: 'rejected' } as const)[state],
      ...{ draftedBy: by, draftedAt: at, settledBy: rejected?.by ?? confirmedBy, settledAt: rejected?.at ?? null },
      settledReason: rejected?.reason ?? null,
    };
  }

  settleExport(id: string, said: Said, actor: Actor, key: string): Promise<Answer> {
    return said.decision === 'confirm'
      ? this.exports.confirm(actor, id, said.hash, key)
      : this.exports.reject(actor, id, rejectionOf(said), key);
  }

  async erasure(id: string, actor: Actor): Promise<Matter> {
    const person = await this.#personOf(id);
    const { items } = await this.erasures.of(actor, person);
    const found = (items as ReturnType<typeof viewErasure>[]).find((one) => one.id === id);
    if (!found) throw Problem.notFound();
    const { ground, paper, state, hash, drafted, settled } = found;
    return {
      ...{ kind: 'erasure', id, of: person, state, hash, content: { person, ground, paper } },
      ...{ draftedBy: drafted.by, draftedAt: drafted.at },
      ...{ settledBy: settled?.by ?? null, settledAt: settled?.at ?? null },
      settledReason: settled?.reason ?? null,
    };
  }

  async settleErasure(id: string, said: Said, actor: Actor, key: string): Promise<Answer> {
    return this.erasures.settle(actor, { person: await this.#personOf(id), draft: id }, said, key);
  }

  /** An end that waits; one that was settled is none any more, so `Problem` 404. */
  async conflictEnd(id: string, actor: Actor): Promise<Matter> {
    const code = await this.#caseOf(id);
    const { items } = await this.conflicts.of(actor, code, this.reader);
    const found = items.find((one) => one.id === id);
    if (!found?.ending) throw Problem.notFound();
    const { person, kind, basis, from, ending } = found;
    return {
      ...{ kind: 'conflictEnd', id, of: code, state: 'waiting', hash: ending.hash, ...unsettled },
      ...{ draftedBy: ending.by, draftedAt: null },
      content: {
        case: code,
        person: person.id,
        relation: kind,
        recordedBasis: basis,
        from,
        to: ending.to,
        basis: ending.basis,
      },
    };
  }

  async settleConflictEnd(id: string, said: Said, actor: Actor, key: string): Promise<Answer> {
    return this.conflicts.settle(actor, { code: await this.#caseOf(id), id }, said, key);
  }

  async #personOf(draft: string): Promise<string> {
    const sql = 'SELECT person_id FROM erasure_draft WHERE id = ?';
    const [row] = await this.reader.all<{ person_id: string }>(sql, [draft]);
    if (!row) throw Problem.notFound();
    return row.person_id;
  }

  async #caseOf(conflict: string): Promise<string> {
    const [row] = await this.reader.all<{ code: string }>(
      'SELECT c.code FROM person_conflict x JOIN candidate c ON c.person_id = x.about_id WHERE x.id = ? ORDER BY c.id DESC',
      [conflict],
    );
    if (!row) throw Problem.notFound();
    return row.code;
  }
}
