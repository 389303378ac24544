import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { policy } from '../auth/policy.table.js';
import { assertStillStands } from '../auth/still-stands.js';
import { lockCase, readCase } from '../candidates/case-file.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { type Tx, Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { earlier } from '../later.js';
import type { Asks } from '../organisations/asks.js';
import { noteRead, showsNothing } from '../reads/notebook.js';
import type { AppraisalWorkView } from './appraisal.view.js';
import { demandAppraisal } from './at-appraisal.js';

/** Acts with which an appraisal is over: submitted, returned, decided, stopped. */
const endings = [
  ...['board.appraise', 'dossier.return', 'admission.decide', 'admission.refuse'],
  ...['recognition.decide', 'recognition.refuse', 'case.hold'],
];
const officers = policy['candidate.appraise'].duties;
const listed = (some: readonly string[]): string => some.map(() => '?').join(', ');

/** Milliseconds after which a row says nothing any more, whatever the day. */
const outdated = 24 * 3_600_000;

interface Row {
  readonly case_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly since: string;
  readonly taken_from: string | null;
  readonly from_name: string | null;
}

/** A case, by its code as it is told. */
interface Known {
  readonly id: string;
  readonly code: string;
}

/**
 * Who appraises which dossier, as advice to the other officers of the board and never as a lock: it begins with the first
 * mark kept, another takes it over by a word, and it ends with the day, with the act the appraisal leads to, and with the
 * right to appraise.
 */
@Injectable()
export class AppraisalWork {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** Of cases whose appraisal the actor may see; one that nobody appraises is left out. */
  async of(cases: readonly string[], actor: Actor, asks: Asks = this.reader) {
    const found = new Map<string, AppraisalWorkView>();
    if (cases.length === 0) return found;
    const today = this.clock.today();
    const rows = await asks.all<Row>(
      `SELECT w.case_id, w.person_id, p.name, w.since, w.taken_from, f.name AS from_name
         FROM appraisal_work w JOIN candidate c ON c.id = w.case_id
         JOIN person p ON p.id = w.person_id LEFT JOIN person f ON f.id = w.taken_from
        WHERE w.case_id IN (${listed(cases)})
          AND NOT EXISTS (SELECT 1 FROM entry e
               WHERE e.chain = w.case_id AND e.recorded_at >= w.since AND e.type IN (${listed(endings)}))
          AND EXISTS (SELECT 1 FROM duty d WHERE d.person_id = w.person_id AND d.duty IN (${listed(officers)})
               AND d.valid_from <= ? AND (d.valid_to IS NULL OR d.valid_to > ?))
          AND NOT EXISTS (SELECT 1 FROM person_conflict k WHERE k.person_id = w.person_id AND k.about_id = c.person_id
               AND (k.valid_from IS NULL OR k.valid_from <= ?) AND (k.valid_to IS NULL OR k.valid_to > ?))`,
      [...cases, ...endings, ...officers, today, today, today, today],
    );
    for (const { case_id, person_id, name, since, taken_from, from_name } of rows)
      if (this.clock.dayOf(since) === today)
        found.set(case_id, {
          ...{ by: { id: person_id, name }, since, mine: person_id === actor.personId },
          from: taken_from === null ? null : { id: taken_from, name: from_name ?? '' },
          fromMe: taken_from === actor.personId,
        });
    return found;
  }

  /**
   * The actor appraises it from now on, instead of whom he saw at it, named by the instant since when; null for nobody.
   * `Problem` 409 where somebody else is at it now.
   */
  take(code: string, seen: string | null, actor: Actor): Promise<AppraisalWorkView> {
    return this.writer.write(async (tx) => {
      const { id, under } = await this.#locked(tx, code, actor);
      noteRead({ type: 'appraisal.read', under, cases: [id], classes: ['C1', 'C2'] });
      const now = (await this.of([id], actor, tx)).get(id) ?? null;
      if (now?.mine) return now;
      if ((now?.since ?? null) !== seen)
        throw Problem.conflict('appraised-by-another', 'Somebody else has taken the dossier up meanwhile');
      return this.#begin(tx, id, now?.by.id ?? null, actor);
    });
  }

  /** The actor appraises the case that `demand` gave him, where nobody does; otherwise nothing changes. */
  async start({ id, code }: Known, actor: Actor): Promise<void> {
    if ((await this.of([id], actor)).has(id)) return;
    await this.writer.write(async (tx) => {
      await this.#locked(tx, code, actor);
      if (!(await this.of([id], actor, tx)).has(id)) await this.#begin(tx, id, null, actor);
    });
  }

  /** The actor appraises it no more. Nothing is written where he did not. */
  async leave(code: string, actor: Actor): Promise<void> {
    const { id } = await this.demand(code, actor);
    showsNothing();
    const own = [id, actor.personId];
    const [held] = await this.reader.all(
      'SELECT 1 AS one FROM appraisal_work WHERE case_id = ? AND person_id = ?',
      own,
    );
    if (!held) return;
    await this.writer.write((tx) => tx.run('DELETE FROM appraisal_work WHERE case_id = ? AND person_id = ?', own));
  }

  /** The case and its code as it is told; `Problem` 403, 404. */
  async demand(code: string, actor: Actor): Promise<Known> {
    const today = this.clock.today();
    const file = await readCase(this.reader, code, today);
    demandAppraisal(file, actor, today);
    return file;
  }

  /** When an appraisal of the case last came to its end; null where none did. */
  async endedAt(code: string): Promise<string | null> {
    const [last] = await this.reader.all<{ at: string | null }>(
      `SELECT max(e.recorded_at) AS at FROM entry e JOIN candidate c ON c.id = e.chain
        WHERE c.code = ? AND e.type IN (${listed(endings)})`,
      [code, ...endings],
    );
    return last?.at ?? null;
  }

  async #locked(tx: Tx, code: string, actor: Actor) {
    const today = this.clock.today();
    await assertStillStands(tx, actor, today);
    const file = await lockCase(tx, code, today);
    return { id: file.id, under: demandAppraisal(file, actor, today) };
  }

  async #begin(tx: Tx, caseId: string, from: string | null, actor: Actor): Promise<AppraisalWorkView> {
    const now = this.clock.now();
    await tx.run('DELETE FROM appraisal_work WHERE case_id = ? OR since < ?', [caseId, earlier(now, outdated)]);
    await tx.run('INSERT INTO appraisal_work (case_id, person_id, since, taken_from) VALUES (?, ?, ?, ?)', [
      ...[caseId, actor.personId, now, from],
    ]);
    return (await this.of([caseId], actor, tx)).get(caseId)!;
  }
}
