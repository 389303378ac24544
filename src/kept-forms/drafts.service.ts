import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { showsNothing } from '../reads/notebook.js';
import { SentForm } from '../ui/form/sent-form.js';
import { Fragment } from '../ui/page.js';
import { SeeOther } from '../ui/see-other.js';
import { DraftKept, type DraftView, keeps } from './draft-parts.js';
import { KeptForms } from './kept-forms.service.js';

/** What is drawn at the place of a form: nothing kept, word of a draft, or the draft itself. */
interface Drafted {
  readonly draft: DraftView | null;
  /** What stands in the draft, whether or not it is gone on with. */
  readonly form: SentForm | null;
}

/**
 * Drafts of the long forms, each kept at the address of its form for one account: saved by the page now and then, or
 * by a button; gone on with or dropped where the form is opened again.
 */
@Injectable()
export class Drafts {
  constructor(private readonly kept: KeptForms) {}

  /**
   * Answers the page by a word below the form, and the button by the form with the draft in it. What is saved every few
   * seconds is no reading of the case each time: the answer shows nothing of it.
   */
  async keep(actor: Actor, place: string, form: SentForm): Promise<Fragment<string | null> | SeeOther> {
    const said = SentForm.ofPairs(form.pairs.filter(([name]) => name !== keeps));
    const at = await this.kept.keepDraft(actor, place, said);
    showsNothing();
    if (form.text(keeps) === '') return new Fragment(DraftKept, at);
    return new SeeOther(at === null ? place : `${place}?nhap=tiep`);
  }

  /** `wanted`: the page was asked for with the draft in it. */
  async at(actor: Actor, place: string, wanted?: unknown): Promise<Drafted> {
    const draft = await this.kept.draftOf(actor, place);
    if (draft === null) return { draft, form: null };
    return { draft: { at: draft.at, shown: wanted === 'tiep' }, form: draft.form };
  }

  async drop(actor: Actor, place: string, then = place): Promise<SeeOther> {
    await this.kept.dropDraft(actor, place);
    showsNothing();
    return new SeeOther(then);
  }

  /** Once it was sent: what is recorded is recorded, and a draft that stays behind now is gone within two hours. */
  async done(actor: Actor, place: string, left: SentForm | null = null): Promise<void> {
    const settled = left === null ? this.kept.dropDraft(actor, place) : this.kept.keepDraft(actor, place, left);
    await settled.catch(() => null);
  }
}
