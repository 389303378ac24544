import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { CaseBench } from '../candidates/case-bench.js';
import { lockCase, readCase, resourceOf, type CaseFile } from '../candidates/case-file.js';
import { caseCode } from '../candidates/case-code.js';
import { Commands } from '../candidates/commands.js';
import { endSponsorships } from '../candidates/kin.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import type { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { assertAsDrafted } from '../log/as-drafted.js';
import { appendToSite } from '../log/log.js';
import { type ActingDuty, signedBy } from '../log/signed-by.js';
import { noteRead } from '../reads/notebook.js';
import { conflictRows, type ConflictRow, type ConflictView, viewConflict } from './conflict.view.js';
import type { EndingSettled, NewKinship } from './new-conflict.js';

/** How it is sent. */
interface Said {
  readonly key: string;
  readonly dry?: boolean;
}

interface Conflict {
  readonly person: string;
  readonly about: string;
  readonly kind: ConflictRow['kind'];
  readonly basis: string;
  readonly from: string | null;
}

/**
 * Who may have no part in a case: kin of its person, listed by those who keep it, and whoever says so of himself. It counts
 * from the next request; what he had open there ends at once, and his superior names a substitute (SEC-20, K38-conf).
 */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly commands: Commands,
    private readonly bench: CaseBench,
    private readonly clock: Clock,
  ) {}

  /** Those of the person of a case, ended ones too; the reading is an entry. Problem 404 where the case is not his to see. */
  async of(actor: Actor, code: string, reader: Reader): Promise<{ items: ConflictView[] }> {
    const today = this.clock.today();
    const file = await readCase(reader, code, today);
    const { under } = demand(actor, 'conflict.read', resourceOf(file), today);
    const rows = await reader.all<ConflictRow>(`${conflictRows} WHERE k.about_id = ? ORDER BY k.id`, [file.personId]);
    noteRead({ type: 'conflict.read', under, cases: [file.id], classes: ['C1', 'C2'] });
    return { items: rows.map(viewConflict) };
  }

  /**
   * Lists a relative; `dry`: does so and keeps nothing. Problem 400 for somebody unknown or the person himself, 409 where
   * it is listed already.
   */
  record(actor: Actor, code: string, said: NewKinship, { key, dry = false }: Said): Promise<Answer> {
    const { person, kind, basis, from = null } = said;
    const payload = { conflictOf: code, person, kind, basis, from };
    return this.commands.perform({ actor, key, payload, dry }, async (tx) => {
      const today = this.clock.today();
      const file = await lockCase(tx, code, today);
      const { under } = demand(actor, 'conflict.record', resourceOf(file), today);
      const [known] = await tx.all('SELECT id FROM person WHERE id = ?', [person]);
      if (!known || person === file.personId)
        throw Problem.malformed([
          { pointer: '/person', code: 'unknownPerson', message: 'must be the id of another person of the register' },
        ]);
      const conflict = { person, about: file.personId, kind, basis, from };
      const id = await this.insert(tx, conflict, actor);
      if (id === null) throw Problem.conflict('listed-already', 'This kinship is listed already');
      const facts = { conflict: id, ...conflict };
      await this.enter(tx, 'conflict.record', { key, facts }, actor, under);
      await this.endTasks(tx, conflict, actor, under);
      return { caseId: null, seq: null, body: await this.told(tx, id) };
    });
  }

  /**
   * His own word that a case is not for him; `dry`: says so and keeps nothing. The answer is the same whether there is
   * such a case or not.
   */
  declare(actor: Actor, named: string, { key, dry = false }: Said): Promise<Answer> {
    const code = caseCode(named);
    const message = 'must be the code of a case, as it is told';
    if (code === null) throw Problem.malformed([{ pointer: '/code', code: 'code', message }]);
    return this.commands.perform({ actor, key, payload: { conflictDeclared: code }, dry }, async (tx) => {
      const [found] = await tx.all<{ person_id: string }>('SELECT person_id FROM candidate WHERE code = ?', [code]);
      const basis = 'own declaration';
      const conflict = { person: actor.personId, about: found?.person_id ?? '', kind: 'declared', basis };
      const about = found && conflict.about !== actor.personId ? conflict.about : null;
      const dated = { ...conflict, from: this.clock.today() };
      const id = about === null ? null : await this.insert(tx, dated, actor);
      const facts = { conflict: id, person: actor.personId, named: code };
      await this.enter(tx, 'conflict.declare', { key, facts }, actor, null);
      if (id !== null) await this.endTasks(tx, dated, actor, null);
      return { caseId: null, seq: null, body: { outcome: 'declared', code } };
    });
  }

  /**
   * Proposes its end; `dry`: does so and keeps nothing. Problem 404 where it is none of this case, 409 where it has ended
   * or an end waits already.
   */
  end(
    actor: Actor,
    named: Named,
    { to, basis }: { to: string; basis: string },
    { key, dry = false }: Said,
  ): Promise<Answer> {
    const payload = { conflictEnds: named.id, case: named.code, to, basis };
    return this.commands.perform({ actor, key, payload, dry }, async (tx) => {
      const { row, under } = await this.found(tx, actor, named);
      if (row.valid_to !== null) throw Problem.conflict('closed', 'It has ended already');
      if (row.ending_hash !== null) throw Problem.conflict('ending-waits', 'An end of it waits for a second person');
      const today = this.clock.today();
      if (to > today || (row.valid_from !== null && to <= row.valid_from))
        throw Problem.malformed([
          { pointer: '/to', code: 'order', message: 'must lie after its first day and not after today' },
        ]);
      const facts = { conflict: row.id, person: row.person_id, about: row.about_id, to, basis };
      const { hash } = await this.enter(tx, 'conflict.end', { key, facts }, actor, under);
      await tx.run(
        'UPDATE person_conflict SET ending_on = ?, ending_basis = ?, ending_hash = ?, ending_by = ? WHERE id = ?',
        [to, basis, hash, actor.personId, row.id],
      );
      return { caseId: null, seq: null, body: await this.told(tx, row.id) };
    });
  }

  /** The second person's word on the exact end. Problem 403 for its author, 409 where nothing of this content waits. */
  settle(actor: Actor, named: Named, { hash, decision, reason }: EndingSettled, key: string): Promise<Answer> {
    const why = reason === undefined ? {} : { reason };
    const payload = { conflictEndSettled: named.id, case: named.code, hash, decision, ...why };
    return this.commands.perform({ actor, key, payload }, async (tx) => {
      const { row, under } = await this.found(tx, actor, named);
      if (row.valid_to !== null || row.ending_hash !== hash)
        throw Problem.conflict('not-waiting', 'Nothing of this content waits for a second person', {
          conflict: row.id,
        });
      if (row.ending_by === actor.personId) throw Problem.ownProposal();
      const ending = { to: row.ending_on, basis: row.ending_basis };
      const drafted = { conflict: row.id, person: row.person_id, about: row.about_id, ...ending };
      await assertAsDrafted(tx, hash, { by: row.ending_by!, facts: drafted });
      const facts = { conflict: row.id, hash, decision, ...why };
      await this.enter(tx, 'conflict.endSettled', { key, facts }, actor, under);
      await (decision === 'confirm'
        ? tx.run('UPDATE person_conflict SET valid_to = ending_on, ended_by = ? WHERE id = ?', [actor.personId, row.id])
        : tx.run(
            'UPDATE person_conflict SET ending_on = NULL, ending_basis = NULL, ending_hash = NULL, ending_by = NULL WHERE id = ?',
            [row.id],
          ));
      return { caseId: null, seq: null, body: await this.told(tx, row.id) };
    });
  }

  /** The id; null where the same holds already. */
  private async insert(tx: Tx, { person, about, kind, basis, from }: Conflict, by: Actor): Promise<string | null> {
    const [same] = await tx.all(
      'SELECT id FROM person_conflict WHERE person_id = ? AND about_id = ? AND kind = ? AND valid_to IS NULL',
      [person, about, kind],
    );
    if (same) return null;
    const id = randomUUIDv7();
    await tx.run(
      `INSERT INTO person_conflict (id, person_id, about_id, kind, basis, valid_from, recorded_by, recorded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, person, about, kind, basis, from, by.personId, this.clock.now()],
    );
    return id;
  }

  /** What he had open on the cases of that person ends: his sponsorship, and what he proposed, by an entry each. */
  private async endTasks(tx: Tx, { person, about }: Conflict, by: Actor, under: ActingDuty | null): Promise<void> {
    const today = this.clock.today();
    endSponsorships(tx, about, person, today);
    const open = await tx.all<{ code: string }>(
      'SELECT code FROM candidate WHERE person_id = ? AND pending IS NOT NULL ORDER BY code',
      [about],
    );
    const recording = { at: this.clock.now(), command: null, ...signedBy(by, under) };
    for (const { code } of open) {
      const file = await this.locked(tx, code);
      if (file) await this.bench.dropOf(tx, file, person, recording);
    }
  }

  /** A case whose log does not fit the present procedure moves for nobody: nothing of it can be confirmed either. */
  private async locked(tx: Tx, code: string): Promise<CaseFile | null> {
    try {
      return await lockCase(tx, code, this.clock.today());
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }

  private async found(tx: Tx, actor: Actor, { code, id }: Named) {
    const today = this.clock.today();
    const file = await lockCase(tx, code, today);
    const { under } = demand(actor, 'conflict.end', resourceOf(file), today);
    const [row] = await tx.all<ConflictRow>(`${conflictRows} WHERE k.id = ? AND k.about_id = ?`, [id, file.personId]);
    if (!row) throw Problem.notFound();
    return { row, under };
  }

  private async told(tx: Tx, id: string): Promise<object> {
    const [row] = await tx.all<ConflictRow>(`${conflictRows} WHERE k.id = ?`, [id]);
    return viewConflict(row!);
  }

  private enter(
    tx: Tx,
    type: string,
    { key, facts }: { readonly key: string; readonly facts: object },
    actor: Actor,
    under: ActingDuty | null,
  ) {
    return appendToSite(tx, {
      ...{ kind: 'rights', type, on: this.clock.today(), at: this.clock.now(), command: key, facts },
      ...signedBy(actor, under),
    });
  }
}

/** Which conflict, by the case it was read of. */
export interface Named {
  readonly code: string;
  readonly id: string;
}
