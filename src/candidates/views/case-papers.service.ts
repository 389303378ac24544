import { Injectable } from '@nestjs/common';
import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Actor } from '../../auth/actor.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { namesOf } from '../../people/names-of.js';
import type { Entry } from '../../log/entry.js';
import { entriesOf } from '../history/case-history.js';
import type { PaperView } from './candidate.view.js';
import { type CaseHead, headOf } from './case-head.js';
import { CaseViews, type Seen } from './case-views.service.js';
import { marksIn } from './correction-marks.js';
import { offersAheadOf, offersOf } from './offers.view.js';
import { originOf } from './paper-origin.js';
import { papersOf } from './papers.view.js';

/** What an entry says of a paper: its number, its date, who issued it, how many pages it has. */
export interface Received {
  readonly seq: number;
  readonly act: string;
  readonly on: LegalDate;
  /** Instant of recording. */
  readonly recordedAt: string;
  readonly by: string;
  readonly number: string | null;
  readonly date: LegalDate | null;
  readonly issuer: string | null;
  readonly pages: number | null;
}

export interface CasePaper extends PaperView {
  /** The stage in which it is made. */
  readonly stage: string;
  /** The act that brings it. */
  readonly act: string;
  /** The act by which the reader may record it here and now; null where he may not, or it is there. */
  readonly records: string | null;
  /** The article that asks for it, as far as it is still ahead. */
  readonly cite: string | null;
  /** As the log tells it; the last entry counts. */
  readonly received: Received | null;
}

export interface CasePapersView {
  readonly head: CaseHead;
  readonly papers: readonly CasePaper[];
  /** When the file was last sent, received or given over: who keeps it. */
  readonly kept: Received | null;
}

const custody: readonly string[] = ['dossier.send', 'dossier.receive', 'dossier.return', 'file.handover'];

/** P9. Every paper of a case by the step that makes it, with what the log knows of it. */
@Injectable()
export class CasePapers {
  constructor(
    private readonly cases: CaseViews,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async of(code: string, actor: Actor): Promise<CasePapersView> {
    const seen = await this.cases.see(code, actor, 'candidate.read');
    const all = await entriesOf(this.reader, seen.file.id);
    const marks = marksIn(all);
    const standing = all.filter(
      ({ seq, kind, on }) => on !== null && kind !== 'rejection' && marks.get(seq)?.how !== 'annulled',
    );
    const names = await namesOf(
      this.reader,
      standing.flatMap(({ actor: { person } }) => person ?? []),
    );
    const last = (acts: readonly string[]): Received | null => {
      const entry = standing.findLast(({ type }) => acts.includes(type));
      return entry ? viewReceived(entry, names) : null;
    };
    const cites = citesOf(seen);
    const mine = new Set(offersOf(seen).flatMap((offer) => (offer.mine ? offer.act : [])));
    return {
      head: await headOf(this.reader, seen, actor, this.clock.today()),
      papers: papersOf(seen).map((paper): CasePaper => {
        const { stage, acts } = originOf(paper.key);
        const act = acts[0] ?? '';
        const records = paper.state === 'done' ? null : (acts.find((one) => mine.has(one)) ?? null);
        return { ...paper, stage, act, records, cite: cites.get(act) ?? null, received: last(acts) };
      }),
      kept: last(custody),
    };
  }
}

function citesOf(seen: Seen): ReadonlyMap<string, string> {
  const { state, setting, duties, on, procedure, calendar } = seen;
  // Which article asks for a paper is the same on hold.
  const asked = { state, setting, duties, on, procedure, calendar };
  return new Map([...offersAheadOf(asked), ...offersOf(asked)].map(({ act, cite }) => [act, cite]));
}

function viewReceived({ seq, type, on, at, actor, facts }: Entry, names: ReadonlyMap<string, string>): Received {
  const paper = paperIn(facts);
  const pages = (facts as { readonly pages?: unknown }).pages;
  return {
    ...{ seq, act: type, on: on as LegalDate, recordedAt: at, by: names.get(actor.person ?? '') ?? '' },
    number: text(paper.number),
    date: text(paper.date) as LegalDate | null,
    issuer: text(paper.issuer),
    pages: typeof pages === 'number' ? pages : null,
  };
}

/** A paper an act names stands in it as a part with number, date and issuer; a certificate has its number beside. */
function paperIn(facts: object): { readonly number?: unknown; readonly date?: unknown; readonly issuer?: unknown } {
  const parts = Object.values(facts).filter((part): part is object => typeof part === 'object' && part !== null);
  return parts.find((part) => 'number' in part && 'issuer' in part) ?? facts;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
