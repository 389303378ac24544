import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { KeptForms } from '../kept-forms/kept-forms.service.js';
import { showsNothing } from '../reads/notebook.js';
import { SentForm } from '../ui/form/sent-form.js';
import { AppraisalWork } from './appraisal-work.service.js';
import { type MarkedItem, marksIn, pairsOf } from './marks.js';

/** Marks as they were last kept, and when. */
export interface MarksKept {
  readonly marked: readonly MarkedItem[];
  readonly at: string;
}

/** The marks of a checklist while it is filled in: sealed, for the account that marks and two hours; no other sees them. */
@Injectable()
export class KeptMarks {
  constructor(
    private readonly kept: KeptForms,
    private readonly work: AppraisalWork,
  ) {}

  /** Null for none, and for those of an appraisal that has come to its end since. `code` as it is told. */
  async of(code: string, actor: Actor): Promise<MarksKept | null> {
    const draft = await this.kept.draftOf(actor, placeOf(code));
    if (draft === null) return null;
    const ended = await this.work.endedAt(code);
    return ended !== null && ended >= draft.at ? null : { marked: marksIn(draft.form), at: draft.at };
  }

  /** The instant, or null where nothing is marked. Whoever keeps a mark appraises the dossier, where nobody does yet. */
  async keep(code: string, marked: readonly MarkedItem[], actor: Actor): Promise<string | null> {
    const known = await this.work.demand(code, actor);
    const at = await this.kept.keepDraft(actor, placeOf(known.code), SentForm.ofPairs(pairsOf(marked)));
    if (at !== null) await this.work.start(known, actor);
    showsNothing();
    return at;
  }

  /** Forgets them; whoever marked appraises the dossier no more. */
  async drop(code: string, actor: Actor): Promise<void> {
    const known = await this.work.demand(code, actor);
    await this.kept.dropDraft(actor, placeOf(known.code));
    await this.work.leave(known.code, actor);
  }
}

const placeOf = (code: string): string => `/tham-dinh/${code}`;
