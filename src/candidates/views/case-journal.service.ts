import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { namesOf } from '../../people/names-of.js';
import { entriesOf } from '../history/case-history.js';
import type { HistoryEntryView } from './candidate.view.js';
import { viewShown } from './candidate-views.service.js';
import { type CaseHead, correctableBy, headOf } from './case-head.js';
import { CaseViews } from './case-views.service.js';
import { marksIn } from './correction-marks.js';

export interface CaseJournalView {
  readonly head: CaseHead;
  readonly entries: readonly HistoryEntryView[];
  readonly total: number;
  /** The number before which the older page ends; null where there is none. */
  readonly older: number | null;
  /** The number before which the newer page ends; null on the first. */
  readonly newer: number | null;
  /** Numbers of the entries that the reader may propose to correct. */
  readonly correctable: readonly number[];
}

const lines = 50;

/** The whole log of a case, latest first. */
@Injectable()
export class CaseJournal {
  constructor(
    private readonly cases: CaseViews,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** @param before only entries with a lower number; all where null */
  async of(code: string, actor: Actor, before: number | null): Promise<CaseJournalView> {
    const seen = await this.cases.see(code, actor, 'candidate.read');
    const entries = await entriesOf(this.reader, seen.file.id);
    const all = entries.filter(({ on }) => on !== null);
    const marks = marksIn(all);
    const end = before === null ? all.length : all.filter(({ seq }) => seq < before).length;
    const shown = all.slice(Math.max(0, end - lines), end).reverse();
    const names = await namesOf(
      this.reader,
      shown.flatMap(({ actor: { person } }) => person ?? []),
    );
    const today = this.clock.today();
    return {
      head: await headOf(this.reader, seen, actor, today),
      entries: shown.map((entry) => viewShown(entry, names.get(entry.actor.person ?? '') ?? '', marks.get(entry.seq))),
      total: all.length,
      correctable: correctableBy(actor, seen, entries, today),
      older: end > lines ? shown.at(-1)!.seq : null,
      newer: end < all.length ? (all[end + lines]?.seq ?? all.at(-1)!.seq + 1) : null,
    };
  }
}
