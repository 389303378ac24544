import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Reader } from '../database/reader.js';
import type { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { commandIn, newCommand } from '../ui/form/command-of.js';
import { attempted } from '../ui/form/form-refusal.js';
import type { SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { SeeOther } from '../ui/see-other.js';
import type { Said } from './administration.service.js';
import { namesIn } from './matter-names.js';
import { MatterPage } from './matter.page.js';
import { matterPath } from '../work/matter-path.js';
import type { Matter, MatterView } from './matter.view.js';

type Drawing = Partial<Pick<MatterView, 'refusal' | 'reason'>>;

/** Draws any matter that waits for a second person, and what came of his word. */
@Injectable()
export class MatterPages {
  constructor(private readonly reader: Reader) {}

  async draw(matter: Matter, actor: Actor, { refusal = null, reason = '' }: Drawing = {}) {
    const view: MatterView = {
      ...matter,
      names: await namesIn(this.reader, matter.content, matter.draftedBy, matter.settledBy),
      own: matter.draftedBy === actor.personId,
      command: newCommand(),
      ...{ refusal, reason },
    };
    return new Page(MatterPage, view, refusal?.status ?? 200);
  }

  /**
   * Says the word of a form; back to the matter, or the form again with why not. `told`: a page for what the answer alone
   * holds, since it has no address of its own.
   */
  async settle<T extends object = never>(
    form: SentForm,
    actor: Actor,
    find: () => Promise<Matter>,
    say: (said: Said, key: string) => Promise<Answer>,
    told: (answer: Answer) => Page<T> | null = () => null,
  ): Promise<Page<MatterView> | Page<T> | SeeOther> {
    const reason = form.text('reason');
    const { done, refusal } = await attempted(async () => say(saidIn(form), commandIn(form).key));
    if (refusal) return this.draw(await find(), actor, { refusal, reason });
    const page = told(done);
    if (page) return page;
    const matter = await find().catch(gone);
    return new SeeOther(matter === null ? '/viec-cua-toi' : matterPath(matter.kind, matter.id));
  }
}

/** `Problem` 400 where neither is said, or a refusal without its reason. */
function saidIn(form: SentForm): Said {
  const decision = form.text('decision');
  const reason = form.text('reason');
  const fault = (pointer: string, code: string) => Problem.malformed([{ pointer, code, message: 'must be said' }]);
  if (decision !== 'confirm' && decision !== 'reject') throw fault('/decision', 'isIn');
  if (decision === 'reject' && reason === '') throw fault('/reason', 'required');
  if (reason.length > 200) throw fault('/reason', 'maxLength');
  return { hash: form.text('hash'), decision, ...(decision === 'reject' && { reason }) };
}

/** An end of a conflict that was settled waits nowhere any more. */
function gone(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}
