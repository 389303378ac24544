import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import { administratorsOn } from '../auth/administrators.js';
import { recordOnSite } from '../auth/site-entry.js';
import type { Outcome } from '../candidates/commands.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import { cursorOf, keyOf, type Keyset } from '../http/keyset.js';
import { Problem } from '../http/problem.js';
import type { Entry } from '../log/entry.js';
import { jcs } from '../log/jcs.js';
import { site } from '../log/log.js';
import { type DraftKind, type DraftRow, hashOfDraft } from './draft.js';
import { type DraftView, viewDraft } from './draft.view.js';
import { refusalTold } from './rejection.js';

const select = `SELECT id, kind, content, hash, entry_seq, state, alone, drafted_by, drafted_at, settled_by, settled_at, made,
         rejected_reason
  FROM draft`;

/** More refusals are not told at once. */
const mostRefused = 50;

/** What a second person says of a draft, naming its exact content. */
export interface Word {
  /** Of which kinds it may be, where it is named. */
  readonly kinds: readonly DraftKind[];
  readonly id: string;
  readonly hash: string;
  /** Why it is rejected, where that is said; names nobody. */
  readonly reason?: string;
}

/**
 * Four eyes (SEC-21): one administrator drafts, another confirms the very content by its hash, and only then is it
 * carried out. The content stands in the draft and in an entry of the site's chain; where the two differ by a character
 * the draft is void. Persons are compared, never accounts.
 */
@Injectable()
export class Drafts {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list(
    state: DraftRow['state'] | null,
    { limit, after }: Keyset,
  ): Promise<{ items: DraftView[]; next: string | null }> {
    const [before] = keyOf({ after }, ['text']) ?? ['~'];
    const rows = await this.reader.all<DraftRow>(
      `${select} WHERE id < ? ${state === null ? '' : 'AND state = ?'} ORDER BY id DESC LIMIT ?`,
      [before, ...(state === null ? [] : [state]), limit + 1],
    );
    const items = rows.slice(0, limit).map(viewDraft);
    return { items, next: rows.length > limit ? cursorOf([items.at(-1)!.id]) : null };
  }

  /** What the actor drafted and another refused lately, the latest first. */
  async refusedTo({ personId }: Actor): Promise<DraftView[]> {
    const rows = await this.reader.all<DraftRow>(
      `${select} WHERE drafted_by = ? AND state = 'rejected' AND settled_at >= ? ORDER BY settled_at DESC, id DESC LIMIT ?`,
      [personId, addDays(this.clock.today(), -refusalTold), mostRefused],
    );
    return rows.map(viewDraft);
  }

  /** `Problem` 404 where there is none. */
  async one(id: string): Promise<DraftView> {
    const [row] = await this.reader.all<DraftRow>(`${select} WHERE id = ?`, [id]);
    if (!row) throw Problem.notFound();
    return viewDraft(row);
  }

  /** Keeps a draft for another person to confirm. */
  async open(tx: Tx, kind: DraftKind, content: object, actor: Actor, key: string): Promise<Outcome> {
    return this.told(tx, await this.insert(tx, { kind, content, key }, actor));
  }

  /** Carries out at once what only one person can decide, and keeps who did so alone. */
  async alone(
    tx: Tx,
    { kind, content, key }: { readonly kind: DraftKind; readonly content: object; readonly key: string },
    actor: Actor,
    carryOut: (draft: string) => Promise<string>,
  ): Promise<Outcome> {
    const id = await this.insert(tx, { kind, content, key }, actor);
    const made = await carryOut(id);
    await tx.run("UPDATE draft SET state = 'confirmed', alone = 1, settled_at = ?, made = ? WHERE id = ?", [
      ...[this.clock.now(), made, id],
    ]);
    return this.told(tx, id);
  }

  /**
   * The second person's word: `carryOut` is given the content and answers the id of what it made. `Problem` 403 for the
   * author, under whichever account; 409 where nothing of this content waits, its author is
   * no administrator any more, or the draft is found altered.
   */
  async confirm(
    tx: Tx,
    word: Word,
    actor: Actor,
    key: string,
    carryOut: (content: never, kind: DraftKind) => Promise<string>,
  ): Promise<Outcome> {
    const row = await this.waiting(tx, word);
    if (row.drafted_by === actor.personId) throw Problem.ownProposal();
    if (!(await this.isWhole(tx, row))) return this.voided(tx, row);
    // Two persons with the right to it today: a draft does not outlive its author's office (SEC-25).
    if (!(await administratorsOn(tx, this.clock.today())).includes(row.drafted_by))
      throw Problem.conflict('not-waiting', 'Whoever drafted it keeps accounts no more: draft it anew', {
        draft: row.id,
      });
    await this.enter(tx, 'draft.confirm', { draft: row.id, kind: row.kind, hash: row.hash }, actor, key);
    await this.settle(tx, row.id, 'confirmed', actor.personId);
    const made = await carryOut(JSON.parse(row.content) as never, row.kind);
    await tx.run('UPDATE draft SET made = ? WHERE id = ?', [made, row.id]);
    return this.told(tx, row.id);
  }

  /** Nothing comes of it. Another person's word too: an author lets a draft lie, or drafts anew. */
  async reject(tx: Tx, word: Word, actor: Actor, key: string): Promise<Outcome> {
    const row = await this.waiting(tx, word);
    if (row.drafted_by === actor.personId) throw Problem.ownProposal();
    const why = word.reason === undefined ? {} : { reason: word.reason };
    await this.enter(tx, 'draft.reject', { draft: row.id, kind: row.kind, hash: row.hash, ...why }, actor, key);
    await this.settle(tx, row.id, 'rejected', actor.personId, word.reason);
    return this.told(tx, row.id);
  }

  private async insert(
    tx: Tx,
    { kind, content, key }: { readonly kind: DraftKind; readonly content: object; readonly key: string },
    actor: Actor,
  ): Promise<string> {
    const id = randomUUIDv7();
    const hash = hashOfDraft(id, kind, content);
    const { seq } = await this.enter(tx, 'draft.open', { draft: id, kind, content, hash }, actor, key);
    await tx.run(
      `INSERT INTO draft (id, kind, content, hash, entry_seq, state, drafted_by, drafted_at)
       VALUES (?, ?, ?, ?, ?, 'waiting', ?, ?)`,
      [id, kind, jcs(content), hash, seq, actor.personId, this.clock.now()],
    );
    return id;
  }

  private async waiting(tx: Tx, { kinds, id, hash }: Word): Promise<DraftRow> {
    const [row] = await tx.all<DraftRow>(`${select} WHERE id = ?`, [id]);
    if (!row || !kinds.includes(row.kind)) throw Problem.notFound();
    if (row.state !== 'waiting' || row.hash !== hash)
      throw Problem.conflict('not-waiting', 'Nothing of this content waits for a second person', { draft: id });
    return row;
  }

  /** Whether the content stored, its hash and the entry written with it are still one; who drafted it is in that entry. */
  private async isWhole(tx: Tx, { id, kind, content, hash, entry_seq, drafted_by }: DraftRow): Promise<boolean> {
    const [entry] = await tx.all<{ body: string }>('SELECT body FROM entry WHERE chain = ? AND seq = ?', [
      site,
      entry_seq,
    ]);
    if (!entry) return false;
    const { facts, actor } = JSON.parse(entry.body) as Entry;
    const whole = { draft: id, kind, content: JSON.parse(content) as object, hash };
    return jcs(facts) === jcs(whole) && actor.person === drafted_by && hashOfDraft(id, kind, whole.content) === hash;
  }

  /** Kept like any refusal, with the draft put out of use. */
  private async voided(tx: Tx, { id }: DraftRow): Promise<Outcome> {
    await this.settle(tx, id, 'void', null);
    const refusal = Problem.conflict('draft-void', 'This draft is not what was drafted; draft it anew', { draft: id });
    return { caseId: null, seq: null, body: {}, refusal };
  }

  private async settle(
    tx: Tx,
    id: string,
    state: DraftRow['state'],
    by: string | null,
    reason: string | null = null,
  ): Promise<void> {
    const sql = `UPDATE draft SET state = ?, settled_by = ?, settled_at = ?, rejected_reason = ?
      WHERE id = ? AND state = 'waiting'`;
    const settled = await tx.run(sql, [state, by, this.clock.now(), reason, id]);
    if (settled !== 1) throw Problem.conflict('not-waiting', 'Somebody settled this draft just now', { draft: id });
  }

  private async told(tx: Tx, id: string): Promise<Outcome> {
    const [row] = await tx.all<DraftRow>(`${select} WHERE id = ?`, [id]);
    return { caseId: null, seq: null, body: viewDraft(row!) };
  }

  private enter(tx: Tx, type: string, facts: object, actor: Actor, command: string) {
    const at = this.clock.now();
    return recordOnSite(tx, { kind: 'rights', type, at, facts, command, duty: 'administrator' }, actor);
  }
}
