import { Injectable } from '@nestjs/common';
import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Duty } from '../../../workflows/kernel/duty.js';
import type { Actor } from '../../auth/actor.js';
import { demand } from '../../auth/demand.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { Problem } from '../../http/problem.js';
import type { Entry } from '../../log/entry.js';
import { site } from '../../log/log.js';
import type { Revealed } from '../../people/sensitive.service.js';
import { isPurpose, type Purpose, purposes } from '../../reads/purposes.js';
import type { ReadEntry } from '../../reads/reads-of.js';
import { attempted, type FormRefusal } from '../../ui/form/form-refusal.js';
import { resourceOf } from '../case-file.js';
import { entriesOf } from '../history/case-history.js';
import { dutiesOpening } from './c3-windows.js';
import { type CaseHead, headOf } from './case-head.js';
import { CaseViews, type Seen } from './case-views.service.js';
import { DisclosuresService, isRestricted } from './disclosures.service.js';

export interface RestrictedEntry {
  readonly seq: number;
  readonly act: string;
  readonly on: LegalDate | null;
  /** Names of what is sealed. */
  readonly fields: readonly string[];
  /** Who opened it last, when and what for. */
  readonly last: { readonly by: string; readonly at: string; readonly purpose: string | null } | null;
  /** Duties that may open it at this stage; the reader holds one of them where `mine`. */
  readonly by: readonly Duty[];
  readonly mine: boolean;
}

export interface RestrictedView {
  readonly head: CaseHead;
  readonly entries: readonly RestrictedEntry[];
  /** What this reader may state. */
  readonly purposes: readonly Purpose[];
  readonly opened: { readonly seq: number; readonly values: readonly Revealed[] } | null;
  /** Of the entry that could not be opened. */
  readonly refused: { readonly seq: number; readonly refusal: FormRefusal } | null;
}

/** What is opened to few, closed until somebody says what for. */
@Injectable()
export class Restricted {
  constructor(
    private readonly cases: CaseViews,
    private readonly disclosures: DisclosuresService,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async of(code: string, actor: Actor): Promise<RestrictedView> {
    const seen = await this.cases.see(code, actor, 'candidate.read');
    const today = this.clock.today();
    const { duties } = demand(actor, 'candidate.sensitive', resourceOf(seen.file), today);
    const entries = (await entriesOf(this.reader, seen.file.id)).filter(
      ({ type, sealed }) => isRestricted(type) && Object.keys(sealed).length > 0,
    );
    const opened = await this.lastOpened(seen.file.id);
    return {
      head: await headOf(this.reader, seen, actor, today),
      entries: entries.reverse().map((entry) => viewEntry(entry, seen, duties, opened.get(entry.seq) ?? null, today)),
      purposes: purposes.filter((one) => duties.some((duty) => (duty === 'inspection') === (one === 'inspection'))),
      opened: null,
      refused: null,
    };
  }

  /** The reading is an entry, written before a value leaves; it is the very operation of the API. */
  async open(
    code: string,
    asked: { readonly seq: string; readonly purpose: string },
    actor: Actor,
  ): Promise<RestrictedView> {
    const seq = /^\d{1,9}$/.test(asked.seq) ? Number(asked.seq) : 0;
    const { done, refusal } = await attempted(() => {
      if (!isPurpose(asked.purpose))
        throw Problem.malformed([{ pointer: `/purpose-${seq}`, code: 'isIn', message: 'must be a known purpose' }]);
      return this.disclosures.disclose(code, seq, asked.purpose, actor);
    }, [403, 410]);
    const view = await this.of(code, actor);
    return {
      ...view,
      opened: done && { seq, values: done },
      refused: refusal && { seq, refusal },
    };
  }

  private async lastOpened(caseId: string): Promise<Map<number, NonNullable<RestrictedEntry['last']>>> {
    const rows = await this.reader.all<{ body: string; name: string | null }>(
      `SELECT e.body, p.name FROM read_of r JOIN entry e ON e.chain = ? AND e.seq = r.seq
         LEFT JOIN person p ON p.id = e.person_id
        WHERE r.subject = ? AND e.type = 'value.read' ORDER BY r.seq`,
      [site, caseId],
    );
    const last = new Map<number, NonNullable<RestrictedEntry['last']>>();
    for (const { body, name } of rows) {
      const { at, purpose, facts } = JSON.parse(body) as ReadEntry;
      for (const { seq } of facts.values ?? []) last.set(seq, { by: name ?? '', at, purpose });
    }
    return last;
  }
}

function viewEntry(
  { seq, type, on, sealed }: Entry,
  { file, stage, state }: Seen,
  duties: readonly Duty[],
  last: RestrictedEntry['last'],
  today: LegalDate,
): RestrictedEntry {
  const open: readonly Duty[] =
    file.status === 'void' ? ['inspection'] : dutiesOpening({ act: type, stage, since: state.since!, on: today });
  return {
    ...{ seq, act: type, on: on as LegalDate | null, fields: Object.keys(sealed), last },
    by: open,
    mine: duties.some((duty) => open.includes(duty)),
  };
}
