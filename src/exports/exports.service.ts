import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, HeldDuty } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { lacking } from '../auth/lacking.js';
import { visiblePaths } from '../auth/policy.js';
import { policy } from '../auth/policy.table.js';
import { scopeSql } from '../auth/scope-sql.js';
import { Commands } from '../candidates/commands.js';
import type { CandidateRow } from '../candidates/views/candidate.view.js';
import { CandidatesList } from '../candidates/views/candidates-list.service.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { type Tx, Writer } from '../database/writer.js';
import { type Rejection, writeRejection } from '../four-eyes/rejection.js';
import type { Answer } from '../http/answer.js';
import type { Keyset } from '../http/keyset.js';
import { Problem } from '../http/problem.js';
import { later } from '../later.js';
import { appendToSite } from '../log/log.js';
import { signedBy } from '../log/signed-by.js';
import { MasterKeys } from '../master-keys.js';
import { nameOf } from '../people/names-of.js';
import type { WrappedRow } from '../wrapped-row.js';
import { caseTable } from './case-table.js';
import { type ExportRow, viewExport } from './export.view.js';
import type { Purpose } from '../reads/purposes.js';
import type { ExportFilter } from './new-export.js';
import { hashOfList, openList, sealList } from './sealed-list.js';

/** More than this many cases leave the house in several lists, each with its own second person. */
const most = 5000;
/** Milliseconds for which a file may be confirmed and fetched. */
const keptFor = 24 * 3_600_000;
const page = 500;

/** All but the file itself, and where its unit stands on a day, given twice. */
const selected = `SELECT x.id, x.unit_id, x.drafted_by, x.drafted_at, x.purpose, x.filter, x.cases, x.hash, x.confirmed_by,
         x.confirmed_at, x.expires_at, x.rejected_by, x.rejected_at, x.rejected_reason, p.path
    FROM list_export x JOIN unit_place p ON p.unit_id = x.unit_id
     AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to > ?)`;

/**
 * Lists taken out of the house (SEC-21, SEC-42): one person drafts the file, another confirms that very file by its hash,
 * the first fetches it within a day. Every step is an entry; the file is sealed while it waits and wiped afterwards.
 */
@Injectable()
export class ExportsService {
  constructor(
    private readonly commands: Commands,
    private readonly list: CandidatesList,
    private readonly masters: MasterKeys,
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** Drafts of the actor and of those whose second person the actor may be, the latest first. */
  async of(actor: Actor): Promise<{ items: object[] }> {
    return { items: await this.seen(actor, { sql: '1 = 1', params: [] }) };
  }

  /** `Problem` 404 for a list that is nowhere, or not his to see. */
  async one(actor: Actor, id: string): Promise<ReturnType<typeof viewExport>> {
    const [found] = await this.seen(actor, { sql: 'x.id = ?', params: [id] });
    if (!found) throw Problem.notFound();
    return found;
  }

  private async seen(actor: Actor, { sql, params }: { readonly sql: string; readonly params: readonly string[] }) {
    const today = this.clock.today();
    const now = this.clock.now();
    const scope = scopeSql(visiblePaths(actor, 'export.read', today), { path: 'p.path' });
    const rows = await this.reader.all<ExportRow>(
      `${selected} WHERE (${scope.sql}) AND ${sql} ORDER BY x.id DESC LIMIT 50`,
      [today, today, ...scope.params, ...params],
    );
    return rows.map((row) => viewExport(row, now));
  }

  async draft(
    actor: Actor,
    { filter, purpose }: { readonly filter: ExportFilter; readonly purpose: Purpose },
    key: string,
  ): Promise<Answer> {
    const under = this.exportingDuty(actor, await this.pathOf(filter.unit));
    // What he may see by another duty lies outside the unit whose second person confirms the list.
    const cases = await this.casesOf({ ...actor, duties: [under] }, { ...filter });
    const at = this.clock.now();
    const by = await nameOf(this.reader, actor.personId);
    const file = Buffer.from(caseTable(cases, { by, at, purpose }));
    const hash = hashOfList(file);
    return this.commands.perform({ actor, key, payload: { export: { ...filter }, purpose } }, async (tx) => {
      await this.wipe(tx);
      const id = randomUUIDv7();
      const row: ExportRow = {
        ...{ id, unit_id: under.unitId, drafted_by: actor.personId, drafted_at: at, purpose },
        ...{ filter: JSON.stringify(filter), cases: cases.length, hash, confirmed_by: null, confirmed_at: null },
        ...{ rejected_by: null, rejected_at: null, rejected_reason: null },
        expires_at: later(at, keptFor),
      };
      const { key_version, nonce, data } = sealList(this.masters, id, file);
      await tx.run(
        `INSERT INTO list_export (id, unit_id, drafted_by, drafted_at, purpose, filter, cases, hash, expires_at, key_version, nonce, data)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[id, row.unit_id, row.drafted_by, at, purpose, row.filter, row.cases, hash, row.expires_at],
          ...[key_version, nonce, data],
        ],
      );
      const facts = { export: id, hash, filter: { ...filter }, cases: cases.map(({ code }) => code) };
      await this.enter(tx, 'list.draft', { at, key, facts, purpose }, actor, under);
      return { caseId: null, seq: null, body: viewExport(row, at) };
    });
  }

  /** Problem 403 for its author, 409 where it is another file or waits no more. */
  confirm(actor: Actor, id: string, hash: string, key: string): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { exportConfirmed: id, hash } }, async (tx) => {
      const at = this.clock.now();
      const row = await this.waiting(tx, { id, hash, at }, actor);
      await tx.run('UPDATE list_export SET confirmed_by = ?, confirmed_at = ? WHERE id = ?', [actor.personId, at, id]);
      await this.enter(
        tx,
        'list.confirm',
        { at, key, facts: { export: id, hash }, purpose: row.purpose },
        actor,
        this.exportingDuty(actor, row.path),
      );
      const confirmed = { ...row, confirmed_by: actor.personId, confirmed_at: at };
      return { caseId: null, seq: null, body: viewExport(confirmed, at) };
    });
  }

  /** Nobody fetches it: the file is wiped at once. Problem 403 for its author, 409 where it waits no more. */
  reject(actor: Actor, id: string, { hash, reason }: Rejection, key: string): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { exportRejected: id, hash, reason } }, async (tx) => {
      const at = this.clock.now();
      const row = await this.waiting(tx, { id, hash, at }, actor);
      await writeRejection(tx, 'list_export', id, { by: actor.personId, at, reason });
      await tx.run('UPDATE list_export SET data = NULL WHERE id = ?', [id]);
      const facts = { export: id, hash, reason };
      const under = this.exportingDuty(actor, row.path);
      await this.enter(tx, 'list.reject', { at, key, facts, purpose: row.purpose }, actor, under);
      const rejected = { ...row, rejected_by: actor.personId, rejected_at: at, rejected_reason: reason };
      return { caseId: null, seq: null, body: viewExport(rejected, at) };
    });
  }

  /** The file, for who drafted it. Problem 409 while nobody has confirmed it, 410 once its day is over. */
  async file(actor: Actor, id: string): Promise<Buffer> {
    const at = this.clock.now();
    return this.writer.write(async (tx) => {
      const row = await this.known(tx, id, actor);
      if (row.drafted_by !== actor.personId) throw Problem.notFound();
      if (row.confirmed_by === null && row.rejected_by === null)
        throw Problem.conflict('not-confirmed', 'Another person has not confirmed this list yet');
      const [sealed] = await tx.all<WrappedRow>(
        'SELECT key_version, nonce, data FROM list_export WHERE id = ? AND data IS NOT NULL',
        [id],
      );
      if (row.expires_at <= at || !sealed)
        throw new Problem(410, 'export-expired', 'This list is kept no longer; draft it again');
      const facts = { export: id, hash: row.hash };
      await this.enter(
        tx,
        'list.fetch',
        { at, key: null, facts, purpose: row.purpose },
        actor,
        this.exportingDuty(actor, row.path),
      );
      return openList(this.masters, row, sealed);
    });
  }

  private async casesOf(actor: Actor, filter: { stage?: string; unit?: string; q?: string }): Promise<CandidateRow[]> {
    const cases: CandidateRow[] = [];
    let after: Keyset['after'] = null;
    do {
      const { items, next, total } = await this.list.page(actor, filter, { limit: page, after }, 'candidate.export');
      if (total > most)
        throw Problem.malformed([
          {
            pointer: '/filter',
            code: 'tooMany',
            message: `finds ${total} cases; a list holds at most ${most}: narrow it`,
          },
        ]);
      cases.push(...items);
      after = next;
    } while (after !== null);
    return cases;
  }

  /** That very list, where it waits for another person than its author. */
  private async waiting(
    tx: Tx,
    { id, hash, at }: { readonly id: string; readonly hash: string; readonly at: string },
    actor: Actor,
  ): Promise<ExportRow & { readonly path: string }> {
    const row = await this.known(tx, id, actor);
    if (row.drafted_by === actor.personId) throw Problem.ownProposal();
    const settled = row.confirmed_by !== null || row.rejected_by !== null;
    if (row.hash !== hash || settled || row.expires_at <= at)
      throw Problem.conflict('not-waiting', 'Nothing of this content waits for a second person');
    return row;
  }

  /** Problem 404 for whoever may not take lists out of that unit. */
  private async known(tx: Tx, id: string, actor: Actor): Promise<ExportRow & { readonly path: string }> {
    const today = this.clock.today();
    const [row] = await tx.all<ExportRow & { path: string }>(`${selected} WHERE x.id = ?`, [today, today, id]);
    if (!row) throw Problem.notFound();
    demand(actor, 'export.read', wholeOf(row.path), today);
    return row;
  }

  /** A duty that lets lists out: the widest that reaches the place, or the widest where none is asked for or reached. */
  private exportingDuty(actor: Actor, place: string | null): HeldDuty & { unitId: string; path: string } {
    const today = this.clock.today();
    const held = actor.duties
      .filter((one): one is HeldDuty & { unitId: string; path: string } => one.unitId !== null && one.path !== null)
      .filter(
        ({ duty, from, to }) =>
          (policy['candidate.export'].duties as readonly string[]).includes(duty) &&
          from <= today &&
          (to === null || today < to),
      )
      .sort((a, b) => a.path.length - b.path.length);
    const found = held.find(({ path }) => place?.startsWith(path)) ?? held[0];
    if (!found) throw lacking('candidate.export');
    return found;
  }

  /** Where a unit stands today; null where none is named or there is none. */
  private async pathOf(unit: string | undefined): Promise<string | null> {
    if (unit === undefined) return null;
    const today = this.clock.today();
    const [place] = await this.reader.all<{ path: string }>(
      'SELECT path FROM unit_place WHERE unit_id = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)',
      [unit, today, today],
    );
    return place?.path ?? null;
  }

  /** What nobody may fetch any more. */
  private async wipe(tx: Tx): Promise<void> {
    await tx.run('UPDATE list_export SET data = NULL WHERE data IS NOT NULL AND expires_at <= ?', [this.clock.now()]);
  }

  private async enter(
    tx: Tx,
    type: string,
    { at, key, facts, purpose }: { at: string; key: string | null; facts: object; purpose: string },
    actor: Actor,
    under: HeldDuty,
  ): Promise<void> {
    await appendToSite(tx, { kind: 'export', type, at, command: key, purpose, facts, ...signedBy(actor, under) });
  }
}

/** All cases of a unit and of those below it, as the policy is asked about them. */
const wholeOf = (path: string) => ({ kind: 'candidate', caseId: null, unitPath: path, personId: null }) as const;
