import type { Constructor } from '../../../workflows/kernel/fields.js';
import { type CommandOf, newCommand } from './command-of.js';
import { type DeskFormView, DeskFormPage } from './desk-form.js';
import type { Choosing } from './fields/choosing.js';
import { fieldViews } from './fields/field-view.js';
import type { Said } from './fields/read-fields.js';
import type { FormRefusal } from './form-refusal.js';
import { Page } from '../page.js';

/** What a form holds when it is drawn, anew or again. */
export interface Drawn {
  readonly said: Said;
  readonly command?: CommandOf;
  readonly refusal?: FormRefusal | null;
  readonly rows?: (name: string) => number;
}

type Rest = Pick<DeskFormView, 'of' | 'path' | 'back'> &
  Partial<Pick<DeskFormView, 'sends' | 'about' | 'duty' | 'titled' | 'search' | 'hidden'>> & {
    readonly choosing?: Choosing;
  };

export const nobody: Choosing = { people: [], units: [] };

/** The view of a form for the class of what it sends. */
export function deskForm(cls: Constructor, { said, command, refusal = null, rows }: Drawn, rest: Rest): DeskFormView {
  return {
    ...{ about: null, choosing: nobody },
    ...rest,
    fields: fieldViews(cls, said, rows),
    command: command ?? newCommand(),
    refusal,
  };
}

export const deskPage = (view: DeskFormView): Page<DeskFormView> =>
  new Page(DeskFormPage, view, view.refusal?.status ?? 200);
