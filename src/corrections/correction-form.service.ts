import { Injectable } from '@nestjs/common';
import { ActAnnul } from '../../workflows/kernel/correction-acts.js';
import { type Constructor, fieldsOf } from '../../workflows/kernel/fields.js';
import type { Recorded } from '../../workflows/kernel/correct.js';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { ActForms } from '../candidates/act-forms/act-forms.service.js';
import type { ActCaseView } from '../candidates/act-forms/act-form.view.js';
import { FormChoices } from '../candidates/act-forms/form-choices.service.js';
import { type Meanwhile, meanwhileOf } from '../candidates/act-forms/meanwhile.js';
import { resourceOf } from '../candidates/case-file.js';
import { entriesOf } from '../candidates/history/case-history.js';
import { standingOf } from '../candidates/history/case-standing.js';
import { CaseViews, type Seen } from '../candidates/views/case-views.service.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import type { DraftView } from '../kept-forms/draft-parts.js';
import type { Entry } from '../log/entry.js';
import { jcs } from '../log/jcs.js';
import { type CommandOf, newCommand } from '../ui/form/command-of.js';
import type { Choosing } from '../ui/form/fields/choosing.js';
import { type FieldView, fieldViews } from '../ui/form/fields/field-view.js';
import { readFields, type Said } from '../ui/form/fields/read-fields.js';
import type { FormRefusal } from '../ui/form/form-refusal.js';
import type { SentForm } from '../ui/form/sent-form.js';
import { classAt } from './think.js';

/** The form of a correction of one entry. */
export interface CorrectionFormView {
  readonly case: ActCaseView;
  readonly act: string;
  readonly seq: number;
  readonly recorded: readonly FieldView[];
  readonly kind: string;
  /** Why it is corrected. */
  readonly why: readonly FieldView[];
  /** The facts as they were recorded, or as they are said to be right. */
  readonly right: readonly FieldView[];
  readonly choosing: Choosing;
  readonly command: CommandOf;
  readonly refusal: FormRefusal | null;
  /** Null where the case has not moved on since the form was made. */
  readonly meanwhile: Meanwhile | null;
  readonly draft: DraftView | null;
}

/** What a form holds when it is drawn again. */
interface Drawn {
  readonly form?: SentForm;
  readonly command?: CommandOf;
  readonly refusal?: FormRefusal | null;
  readonly draft?: DraftView | null;
}

/** What may be done to one recorded act. */
const kinds = new Set(['act.restate', 'act.annul']);

/** What everybody may add to any act is sealed text or papers beside it: not restated. */
const beside = new Set(['docs', 'note', 'lateReason', 'overrides']);

/** Draws and reads corrections of recorded acts; what they would do is thought through where they are proposed. */
@Injectable()
export class CorrectionForms {
  constructor(
    private readonly cases: CaseViews,
    private readonly forms: ActForms,
    private readonly choices: FormChoices,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** `Problem` 404 for a number that is no act which stands in the case. */
  async view(
    code: string,
    seq: number,
    actor: Actor,
    { form, command, refusal = null, draft = null }: Drawn = {},
  ): Promise<CorrectionFormView> {
    const seen = await this.#seen(code, actor);
    const { cls, act, facts } = await this.recorded(seen.file.id, seq, form !== undefined);
    const restated = form ? readFields(cls, form, 'restated') : facts;
    const said = form ? readFields(ActAnnul, form) : {};
    const names = await this.forms.namesIn(cls, facts);
    const known = await this.choices.of(seen.file, actor, { people: true, units: true });
    const { revision } = seen.file;
    const meanwhile = await meanwhileOf(this.reader, seen, actor, { refusal, madeFrom: command?.revision });
    return {
      case: await this.forms.head(seen, actor),
      act,
      seq,
      recorded: factsOnly(fieldViews(cls, facts)),
      kind: form?.text('type') ?? '',
      why: fieldViews(ActAnnul, said).filter(
        ({ name, kind, ...rest }) => name !== 'entry' && (kind !== 'rows' || ('rows' in rest && rest.rows.length > 0)),
      ),
      right: factsOnly(fieldViews(cls, restated, undefined, 'restated')),
      choosing: { people: [...names.people, ...known.people], units: [...names.units, ...known.units] },
      // What came too late is sent again as another command, made from what is there now.
      command: command === undefined || refusal?.status === 409 ? newCommand(revision) : command,
      refusal,
      meanwhile,
      draft,
    };
  }

  /** `Problem` 404 or 403 where the actor may correct nothing in the case. */
  async demand(code: string, actor: Actor): Promise<void> {
    await this.#seen(code, actor);
  }

  /** The correction as a form says it: of the facts only those that differ from what was recorded. */
  async read(code: string, seq: number, form: SentForm, actor: Actor): Promise<Said> {
    const { file } = await this.#seen(code, actor);
    const { cls, facts } = await this.recorded(file.id, seq, true);
    const type = form.text('type');
    const said = { ...readFields(ActAnnul, form), entry: seq, ...(kinds.has(type) && { type }) };
    if (type !== 'act.restate') return said;
    const right = readFields(cls, form, 'restated');
    const other = [...fieldsOf(cls).keys()].filter(
      (name) => !beside.has(name) && right[name] !== undefined && jcs(right[name]) !== jcs(facts[name] ?? null),
    );
    return { ...said, restated: Object.fromEntries(other.map((name) => [name, right[name]])) };
  }

  /** The case, for whoever may correct something in it. */
  async #seen(code: string, actor: Actor): Promise<Seen> {
    const seen = await this.cases.see(code, actor, 'candidate.read');
    demand(actor, 'candidate.correct', resourceOf(seen.file), this.clock.today());
    return seen;
  }

  private async recorded(
    caseId: string,
    seq: number,
    isSent: boolean,
  ): Promise<{ readonly cls: Constructor; readonly act: string; readonly facts: Said }> {
    const entries = await entriesOf(this.reader, caseId);
    // What was typed of an act that another took out meanwhile is shown all the same; the service refuses it.
    const history = isSent ? historyWith(entries, seq) : standingOf(entries).history;
    const { cls, act } = classAt(history, seq);
    const { type, ...facts } = act;
    return { cls, act: type, facts: facts as unknown as Said };
  }
}

/** The history as it is, or, where an act stands in it no longer, as it was before the correction that took it out. */
function historyWith(entries: readonly Entry[], seq: number): readonly Recorded[] {
  const { history } = standingOf(entries);
  if (history.some((recorded) => recorded.seq === seq)) return history;
  const last = entries.findLastIndex(({ kind }) => kind === 'correction');
  return last < seq ? history : historyWith(entries.slice(0, last), seq);
}

/** Without the boxes of sealed text, and without what stands beside every act. */
const factsOnly = (fields: readonly FieldView[]): readonly FieldView[] =>
  fields
    .filter(({ name }) => !beside.has(name.replace('restated.', '')))
    .flatMap((field): FieldView[] => {
      if (field.kind === 'box') return field.input.kind === 'text' ? [] : [field];
      if (field.kind === 'part') return [{ ...field, fields: factsOnly(field.fields) }];
      const rows = field.rows.map(factsOnly).filter((row) => row.length > 0);
      return rows.length === 0 ? [] : [{ ...field, rows, canAdd: false }];
    });
