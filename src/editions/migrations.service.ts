import { createHash, randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { planFaults, slicesNamed, type MigrationPlan } from '../../workflows/editions/migration-plan.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { lacking } from '../auth/lacking.js';
import { may } from '../auth/policy.js';
import type { Capability } from '../auth/policy.table.js';
import { Commands, type Outcome } from '../candidates/commands.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import { type Rejection, writeRejection } from '../four-eyes/rejection.js';
import type { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { jcs } from '../log/jcs.js';
import { alteredDraft } from '../log/as-drafted.js';
import { appendToSite } from '../log/log.js';
import { signedBy } from '../log/signed-by.js';
import { type MigrationRun, runsWhere } from './migration-run.js';
import { MigrationRunner } from './migration-runner.js';
import { viewRun } from './migration.view.js';
import { surveyed } from './survey.js';
import type { NamedResult, NewMigration } from './new-migration.js';
import type { Asks } from '../organisations/asks.js';
import { topPath, topUnits, type TopUnit } from '../organisations/top-units.js';

/**
 * Drafts a run and confirms its dry run. The organisation board of the top unit does both, two persons of it; nothing is
 * done to a case before the second one has confirmed exactly what the dry run foresees.
 */
@Injectable()
export class MigrationsService {
  constructor(
    private readonly commands: Commands,
    private readonly runner: MigrationRunner,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Stores a complete plan; the dry run goes on in the background. Problem 400 names everything that is wrong with it. */
  async draft(asked: NewMigration, key: string, actor: Actor): Promise<Answer> {
    const today = this.clock.today();
    const { from, to, basis, keep, on = today } = asked;
    if (on > today) throw malformed('/on', 'future', 'must not lie after today');
    const plan: MigrationPlan = { from, to, on, basis, keep: [...keep].sort() };
    const answer = await this.commands.perform({ actor, key, payload: { migration: { ...asked } } }, async (tx) => {
      const unit = unitIn(await this.draftable(actor, asked.unit, tx));
      const faults = planFaults(admission, plan);
      if (faults.length > 0)
        throw Problem.malformed(faults.map(({ field, code, message }) => ({ pointer: `/${field}`, code, message })));
      await refuseSecond(tx, unit.id);
      const run = await this.insert(tx, unit, plan, actor);
      await this.tell(tx, 'migration.draft', run, actor, key, { plan: run.planHash, content: plan });
      return { caseId: null, seq: null, body: viewRun(run, null) };
    });
    this.runner.wake();
    return answer;
  }

  /** The second person's word: the cases cross now, in the background. */
  async confirm(id: string, { hash }: NamedResult, key: string, actor: Actor): Promise<Answer> {
    const whole = await this.isWhole(id, hash);
    const answer = await this.commands.perform(
      { actor, key, payload: { confirm: id, hash } },
      async (tx): Promise<Outcome> => {
        const run = await this.waiting(tx, id, hash, actor);
        if (!whole || hashOf(run.plan) !== run.planHash) throw alteredDraft();
        const confirmed: MigrationRun = {
          ...run,
          ...{ state: 'applying', confirmedBy: actor.personId, confirmedAt: this.clock.now() },
        };
        await tx.run("UPDATE migration_run SET state = 'applying', confirmed_by = ?, confirmed_at = ? WHERE id = ?", [
          ...[actor.personId, confirmed.confirmedAt, id],
        ]);
        await this.tell(tx, 'migration.confirm', run, actor, key, { plan: run.planHash, result: hash });
        return { caseId: null, seq: null, body: viewRun(confirmed, null) };
      },
    );
    this.runner.wake();
    return answer;
  }

  /** The second person's other word: no case crosses by this run, and another may be drafted. */
  reject(id: string, { hash, reason }: Rejection, key: string, actor: Actor): Promise<Answer> {
    const payload = { reject: id, hash, reason };
    return this.commands.perform({ actor, key, payload }, async (tx): Promise<Outcome> => {
      const run = await this.waiting(tx, id, hash, actor);
      const rejected = { by: actor.personId, at: this.clock.now(), reason };
      await writeRejection(tx, 'migration_run', id, rejected);
      await this.tell(tx, 'migration.reject', run, actor, key, { plan: run.planHash, result: hash, reason });
      return { caseId: null, seq: null, body: viewRun({ ...run, state: 'rejected', rejected }, null) };
    });
  }

  /** The run with that very result, where it waits for another person than its author. */
  private async waiting(tx: Tx, id: string, hash: string, actor: Actor): Promise<MigrationRun> {
    const [run] = await runsWhere(tx, `id = ?${tx.dialect === 'postgres' ? ' FOR UPDATE' : ''}`, [id]);
    if (!run) throw Problem.notFound();
    await this.demandOver(tx, run.unitId, 'migration.confirm', actor);
    if (run.state !== 'surveyed' || run.resultHash !== hash)
      throw Problem.conflict('not-waiting', 'Nothing of this content waits for a second person', { state: run.state });
    if (run.draftedBy === actor.personId) throw Problem.ownProposal();
    return run;
  }

  /** Whether the dry run that is stored is the one of this hash; reckoned before the command, for it may be long. */
  private async isWhole(id: string, hash: string): Promise<boolean> {
    const [run] = await runsWhere(this.reader, 'id = ?', [id]);
    return run?.state !== 'surveyed' || (await surveyed(this.reader, run)).hash === hash;
  }

  /** The top unit asked for, or all for which the actor may draft: one at least, or Problem 403. */
  async draftable(actor: Actor, asked?: string, asks: Asks = this.reader): Promise<readonly TopUnit[]> {
    const today = this.clock.today();
    if (asked !== undefined) {
      const tops = await topUnits(asks, today);
      const unit = tops.find(({ id }) => id === asked);
      if (!unit) throw Problem.notFound();
      demand(actor, 'migration.draft', { kind: 'unit', path: unit.path }, today);
      return [unit];
    }
    const own = await this.own(actor, asks);
    if (own.length === 0) throw lacking('migration.draft');
    return own;
  }

  /** Whether there is a top unit for which the actor may draft. */
  async mayDraft(actor: Actor): Promise<boolean> {
    return (await this.own(actor, this.reader)).length > 0;
  }

  private async own(actor: Actor, asks: Asks): Promise<readonly TopUnit[]> {
    const today = this.clock.today();
    const tops = await topUnits(asks, today);
    return tops.filter(({ path }) => may(actor, 'migration.draft', { kind: 'unit', path }, today).allow);
  }

  /** Whether the actor's duties let him settle a run of that unit; whether he drafted it himself is another question. */
  async mayConfirm(actor: Actor, unitId: string): Promise<boolean> {
    const today = this.clock.today();
    const path = await topPath(this.reader, unitId, today);
    return path !== null && may(actor, 'migration.confirm', { kind: 'unit', path }, today).allow;
  }

  private async demandOver(tx: Tx, unitId: string, action: Capability, actor: Actor): Promise<void> {
    const today = this.clock.today();
    const path = await topPath(tx, unitId, today);
    if (path === null) throw Problem.notFound();
    demand(actor, action, { kind: 'unit', path }, today);
  }

  private async insert(tx: Tx, unit: TopUnit, plan: MigrationPlan, actor: Actor): Promise<MigrationRun> {
    const planHash = hashOf(plan);
    const slices = slicesNamed(admission.law, plan.from);
    const [{ count } = { count: 0 }] = await tx.all<{ count: number | string }>(
      `SELECT count(*) AS count FROM candidate c JOIN unit_place p ON p.unit_id = c.unit_id AND p.valid_from =
           (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)
        WHERE c.status = 'active' AND substr(p.path, 1, length(?)) = ?
          AND c.slice_id IN (${slices.map(() => '?').join(', ')})`,
      [this.clock.today(), unit.path, unit.path, ...slices],
    );
    const run: MigrationRun = {
      ...{
        id: randomUUIDv7(),
        unitId: unit.id,
        plan,
        planHash,
        state: 'surveying',
        cases: Number(count),
        lastCase: '',
      },
      ...{ totals: null, resultHash: null, draftedBy: actor.personId, draftedAt: this.clock.now() },
      ...{ surveyedAt: null, confirmedBy: null, confirmedAt: null, appliedAt: null, rejected: null },
    };
    await tx.run(
      `INSERT INTO migration_run (id, unit_id, plan, plan_hash, state, cases, last_case, drafted_by, drafted_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [run.id, unit.id, jcs(plan), planHash, run.state, run.cases, run.lastCase, run.draftedBy, run.draftedAt],
    );
    return run;
  }

  private async tell(
    tx: Tx,
    type: string,
    run: MigrationRun,
    actor: Actor,
    command: string,
    facts: object,
  ): Promise<void> {
    const under = actor.duties.find(({ duty }) => duty === 'organisationBoard') ?? null;
    await appendToSite(tx, {
      ...{ kind: 'configuration', type, at: this.clock.now(), command },
      ...signedBy(actor, under),
      facts: { run: run.id, ...facts },
    });
  }
}

const hashOf = (plan: MigrationPlan): string => createHash('sha256').update(jcs(plan)).digest('hex');

/** One run at a time under a top unit: two would foresee each other's work. */
async function refuseSecond(tx: Tx, unitId: string): Promise<void> {
  const [open] = await runsWhere(tx, "unit_id = ? AND state IN ('surveying', 'applying')", [unitId]);
  if (open) throw Problem.conflict('migration-running', 'Another run is under way here', { run: open.id });
}

function unitIn([unit, ...more]: readonly TopUnit[]): TopUnit {
  if (more.length > 0) throw malformed('/unit', 'required', 'is required of who drafts for several top units');
  return unit!;
}

const malformed = (pointer: string, code: string, message: string) => Problem.malformed([{ pointer, code, message }]);
