import { randomUUIDv7 } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import type { Capability } from '../auth/policy.table.js';
import { Commands } from '../candidates/commands.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Store } from '../database/store.js';
import type { Tx } from '../database/writer.js';
import type { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { assertAsDrafted } from '../log/as-drafted.js';
import { appendToSite } from '../log/log.js';
import { type ActingDuty, signedBy } from '../log/signed-by.js';
import { journalIn } from '../people/erasure-journal.js';
import { completeJournal, erasePerson, reapplyErasures } from '../people/reapply-erasures.js';
import { Vault } from '../people/vault.js';
import { noteRead } from '../reads/notebook.js';
import { draftsOf, type ErasureRow, viewErasure } from './erasure.view.js';
import type { ErasureSettled, NewErasure } from './new-erasure.js';
import { assertErasable, casesOf, type PersonCase } from './person-cases.js';

/**
 * Data of a person erased for good (SEC-10): one drafts with ground and paper, another confirms that exact draft. The key
 * is destroyed, so that even what older copies hold of the values says nothing once the journal is applied to them.
 */
@Injectable()
export class ErasuresService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly journal: string;
  private again: NodeJS.Timeout | undefined;

  constructor(
    private readonly commands: Commands,
    private readonly vault: Vault,
    private readonly store: Store,
    private readonly clock: Clock,
    { dataDirectory }: Config,
  ) {
    this.journal = journalIn(dataDirectory);
  }

  /** Data put back from a copy must not bring back whom the journal names. */
  async onApplicationBootstrap(): Promise<void> {
    for (const person of await reapplyErasures(this.store, this.journal, this.clock)) this.vault.forget(person);
    // A crash fell between an erasure and its line: the file was not written anew either.
    if (await completeJournal(this.store, this.journal)) await this.sweep();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.again);
  }

  async of(actor: Actor, personId: string): Promise<{ items: object[] }> {
    const cases = await casesOf(this.store.reader, personId, this.clock.today());
    const under = this.allowed(actor, 'person.erasures', cases);
    const rows = await this.store.reader.all<ErasureRow>(`${draftsOf} WHERE person_id = ? ORDER BY id`, [personId]);
    noteRead({ type: 'erasures.list', under, cases: cases.map(({ id }) => id), classes: ['C2'] });
    return { items: rows.map(viewErasure) };
  }

  /** The person of a case, for whoever may propose the erasure, and the draft that waits; Problem 404 as if there were no such case. */
  async about(actor: Actor, code: string): Promise<{ readonly personId: string; readonly waiting: string | null }> {
    const { reader } = this.store;
    const [found] = await reader.all<{ personId: string }>(
      'SELECT person_id AS "personId" FROM candidate WHERE code = ?',
      [code],
    );
    if (!found) throw Problem.notFound();
    const cases = await casesOf(reader, found.personId, this.clock.today());
    this.allowed(actor, 'person.erase', cases);
    const [draft] = await reader.all<{ id: string }>(
      `SELECT id FROM erasure_draft WHERE person_id = ? AND state = 'waiting' ORDER BY id`,
      [found.personId],
    );
    return { ...found, waiting: draft?.id ?? null };
  }

  draft(actor: Actor, personId: string, { ground, paper }: NewErasure, key: string): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { erasureOf: personId, ground, paper } }, async (tx) => {
      const cases = await casesOf(tx, personId, this.clock.today());
      const under = this.allowed(actor, 'person.erase', cases);
      await assertErasable(tx, personId, cases, this.clock.today());
      const id = randomUUIDv7();
      const at = this.clock.now();
      const facts = { draft: id, person: personId, ground, paper };
      const { hash } = await this.enter(tx, 'person.erasure.draft', { at, key, facts }, actor, under);
      await tx.run(
        `INSERT INTO erasure_draft (id, person_id, ground, paper, hash, state, drafted_by, drafted_at)
         VALUES (?, ?, ?, ?, ?, 'waiting', ?, ?)`,
        [id, personId, ground, paper, hash, actor.personId, at],
      );
      return { caseId: null, seq: null, body: await told(tx, id) };
    });
  }

  /** The second person's word on the exact draft. Problem 403 for its author, 409 where it waits no more. */
  async settle(
    actor: Actor,
    { person, draft }: { readonly person: string; readonly draft: string },
    { hash, decision, reason }: ErasureSettled,
    key: string,
  ): Promise<Answer> {
    const why = reason === undefined ? {} : { reason };
    const payload = { erasureSettled: draft, person, hash, decision, ...why };
    const answer = await this.commands.perform({ actor, key, payload }, async (tx) => {
      const cases = await casesOf(tx, person, this.clock.today());
      const under = this.allowed(actor, 'person.erase', cases);
      const [row] = await tx.all<ErasureRow>(`${draftsOf} WHERE id = ? AND person_id = ?`, [draft, person]);
      if (!row) throw Problem.notFound();
      if (row.state !== 'waiting' || row.hash !== hash)
        throw Problem.conflict('not-waiting', 'Nothing of this content waits for a second person', { draft });
      if (row.drafted_by === actor.personId) throw Problem.ownProposal();
      const { ground, paper } = row;
      await assertAsDrafted(tx, hash, { by: row.drafted_by, facts: { draft, person, ground, paper } });
      if (decision === 'confirm') await assertErasable(tx, person, cases, this.clock.today());
      const at = this.clock.now();
      const facts = { draft, person, ground, paper, hash, decision, ...why };
      await this.enter(
        tx,
        decision === 'confirm' ? 'person.erase' : 'person.erasure.reject',
        { at, key, facts },
        actor,
        under,
      );
      await tx.run(
        `UPDATE erasure_draft SET state = ?, settled_by = ?, settled_at = ?, rejected_reason = ?
          WHERE id = ? AND state = 'waiting'`,
        [
          ...(decision === 'confirm'
            ? ['confirmed', actor.personId, at, null]
            : ['rejected', actor.personId, at, reason ?? null]),
          draft,
        ],
      );
      if (decision === 'confirm') await erasePerson(tx, { person, at, ground, paper });
      return { caseId: null, seq: null, body: await told(tx, draft) };
    });
    if (decision === 'confirm') await this.makeSure(person);
    return answer;
  }

  /** What the transaction took away leaves memory and disk too, and the journal knows. */
  private async makeSure(person: string): Promise<void> {
    this.vault.forget(person);
    // The journal first: a backup made while the file is written anew takes it along.
    await completeJournal(this.store, this.journal);
    await this.sweep();
  }

  /** Tried again every minute while a long reader holds the file. */
  private async sweep(): Promise<void> {
    if (await this.store.writer.writeBack().catch(() => false)) return;
    this.again ??= setTimeout(() => {
      this.again = undefined;
      void this.sweep();
    }, 60_000).unref();
  }

  /** The duty under which the actor reaches every case of the person; Problem 404 where there is none, or one is not his. */
  private allowed(actor: Actor, capability: Capability, cases: readonly PersonCase[]): ActingDuty | null {
    const today = this.clock.today();
    const [first] = cases.map(({ id, path, personId }) =>
      demand(actor, capability, { kind: 'candidate', caseId: id, unitPath: path, personId }, today),
    );
    if (!first) throw Problem.notFound();
    return first.under;
  }

  private enter(
    tx: Tx,
    type: string,
    { at, key, facts }: { readonly at: string; readonly key: string; readonly facts: object },
    actor: Actor,
    under: ActingDuty | null,
  ) {
    return appendToSite(tx, {
      ...{ kind: 'erasure', type, on: this.clock.today(), at, command: key, facts },
      ...signedBy(actor, under),
    });
  }
}

async function told(tx: Tx, id: string): Promise<object> {
  const [row] = await tx.all<ErasureRow>(`${draftsOf} WHERE id = ?`, [id]);
  return viewErasure(row!);
}
