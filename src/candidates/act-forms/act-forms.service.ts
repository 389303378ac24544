import { Injectable } from '@nestjs/common';
import { isLegalDate, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import { groundsOf } from '../../../workflows/admission/vote-grounds.js';
import type { Vote } from '../../../workflows/kernel/act.js';
import { fieldsOf, type Constructor } from '../../../workflows/kernel/fields.js';
import type { Unmet } from '../../../workflows/kernel/rule.js';
import type { Actor } from '../../auth/actor.js';
import { demand } from '../../auth/demand.js';
import { may } from '../../auth/policy.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { Problem } from '../../http/problem.js';
import type { DraftView } from '../../kept-forms/draft-parts.js';
import { readChain } from '../../log/log.js';
import { nameOf } from '../../people/names-of.js';
import { type CommandOf, newCommand } from '../../ui/form/command-of.js';
import type { FormRefusal } from '../../ui/form/form-refusal.js';
import { resourceFor } from '../arrival.js';
import { titleOf } from '../views/candidates-list.service.js';
import type { OfferView } from '../views/candidate.view.js';
import { CaseViews, type Seen } from '../views/case-views.service.js';
import { offersOf } from '../views/offers.view.js';
import type { RecordedView } from '../views/recorded.view.js';
import { waitingFor } from '../views/waiting-for.js';
import { actClass } from './act-class.js';
import type { ActCaseView, ActCheckView, CaseActsView, ActFormView, ActReceiptView, VoteSum } from './act-form.view.js';
import type { Choosing } from '../../ui/form/fields/choosing.js';
import { type BoxView, type FieldView, fieldViews } from '../../ui/form/fields/field-view.js';
import { FormChoices } from './form-choices.service.js';
import { groundsOffered } from './grounds-offered.js';
import { meanwhileOf } from './meanwhile.js';
import { dayOr, routeOf, sumOf, type VoteRule, voteRule } from './vote-rule.js';
import type { Said } from '../../ui/form/fields/read-fields.js';
import { writeFields } from '../../ui/form/fields/write-fields.js';

/** What a form holds when it is drawn again. */
export interface Drawn {
  readonly said: Said;
  readonly command?: CommandOf;
  readonly refusal?: FormRefusal | null;
  /** How many rows of a list are asked for. */
  readonly rows?: (name: string) => number;
  readonly draft?: DraftView | null;
}

/** What the pages of an act show. What may be done is decided where the act is recorded, for the API alike. */
@Injectable()
export class ActForms {
  constructor(
    private readonly cases: CaseViews,
    private readonly choices: FormChoices,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** What the actor himself may record in a case, as the API tells who may not read it. */
  async own(code: string, actor: Actor): Promise<CaseActsView> {
    const seen = await this.#seen(code, actor);
    return { case: await this.head(seen, actor), offers: offersNow(seen).filter(({ mine }) => mine) };
  }

  async form(code: string, act: string, actor: Actor, { said, refusal = null, ...drawn }: Drawn): Promise<ActFormView> {
    const cls = actClass(act);
    const seen = await this.#seen(code, actor);
    const head = await this.head(seen, actor);
    // To who may not read the case, what he may record himself, as the API tells it.
    const offers = offersNow(seen).filter(({ mine }) => head.opens || mine);
    const { revision } = seen.file;
    const wanted = withOverrides(said, refusal);
    const grounds = groundsOf(act, seen.state.value);
    const fields = groundsOffered(asked(fieldViews(cls, wanted, drawn.rows), refusal), grounds);
    const command = drawn.command ?? newCommand(revision);
    const meanwhile = await meanwhileOf(this.reader, seen, actor, { refusal, madeFrom: command.revision });
    return {
      case: head,
      act,
      offer: offers.find((offer) => offer.act === act) ?? null,
      fields,
      choosing: await this.choices.of(named(seen, head), actor, { ...naming(cls), act }, idsIn(cls, wanted)),
      // What came too late was not done: sent again it is another command, made from what is there now.
      command: meanwhile ? newCommand(revision) : command,
      refusal: refusal && inOrder(refusal, fields),
      meanwhile,
      vote: fieldsOf(cls).has('vote') ? await this.#rule(seen, act, dayOr(this.clock.today(), said['on'])) : null,
      repairs: offers.filter(({ mine }) => mine).map((offer) => offer.act),
      today: this.clock.today(),
      draft: drawn.draft ?? null,
    };
  }

  /** `Problem` 404 or 403 where the actor may record nothing in the case, or there is no such act. */
  async demand(code: string, act: string, actor: Actor): Promise<void> {
    actClass(act);
    await this.#seen(code, actor);
  }

  async check(
    code: string,
    act: string,
    actor: Actor,
    { said, command, told, unticked }: { said: Said; command: CommandOf; told: RecordedView; unticked: boolean },
  ): Promise<ActCheckView> {
    const cls = actClass(act);
    const seen = await this.#seen(code, actor);
    const head = await this.head(seen, actor);
    const { confirm = [] } = offersNow(seen).find((offer) => offer.act === act) ?? {};
    return {
      case: head,
      act,
      fields: onFirst(fieldViews(cls, said)),
      choosing: await this.choices.of(named(seen, head), actor, naming(cls), idsIn(cls, said)),
      command,
      pairs: writeFields(cls, said),
      vote: await this.sum(seen, act, said),
      cite: told.cite,
      slice: told.slice,
      stage: told.stage.key,
      passed: told.passed,
      lapses: told.lapses,
      notices: told.notices,
      confirm: told.outcome === 'proposed' ? confirm : [],
      unticked,
    };
  }

  /** `Problem` 404 where the entry is neither the reader's own nor in a case he reads. */
  async receipt(code: string, act: string, seq: number, actor: Actor): Promise<ActReceiptView> {
    const seen = await this.#seen(code, actor);
    const { file, state } = seen;
    const head = await this.head(seen, actor);
    const [recorded] = seq > file.revision ? [] : await readChain(this.reader, file.id, { after: seq - 1, limit: 1 });
    const own = recorded?.entry.actor.person === actor.personId;
    if (recorded?.entry.type !== act || recorded.entry.on === null || !(own || head.opens)) throw Problem.notFound();
    const offers = offersNow(seen);
    const pending = file.pending.some((one) => one.seq === seq);
    return {
      case: head,
      act,
      seq,
      on: recorded.entry.on,
      recordedAt: recorded.entry.at,
      hash: recorded.hash,
      waits: pending ? { confirm: offers.find((offer) => offer.act === act)?.confirm ?? [] } : null,
      waitingFor: waitingFor(seen.stage, state.facts) ?? null,
      next: offers.filter(({ mine, allowed }) => mine && allowed).map((offer) => offer.act),
    };
  }

  /** The case, for whoever may record acts in it at all; which ones is the law's affair. */
  async #seen(code: string, actor: Actor): Promise<Seen> {
    const seen = await this.cases.see(code, actor, 'candidate.basics');
    const today = this.clock.today();
    const resource = await resourceFor(this.reader, seen.file, actor, 'candidate.act', today);
    demand(actor, 'candidate.act', resource, today);
    return seen;
  }

  /** The names of the people and organisations that an act names. */
  async namesIn(cls: Constructor, said: Said): Promise<Choosing> {
    const named = fieldViews(cls, said).flatMap(boxesIn);
    const ids = (kind: string) => named.flatMap(({ input, value }) => (input.kind === kind && value ? [value] : []));
    const [people, units] = await Promise.all([
      this.choices.namesOf(ids('person')),
      this.choices.unitsNamed(ids('reference')),
    ]);
    return { people, units };
  }

  /** Whose case it is, for the head of a page. */
  async head(seen: Seen, actor: Actor): Promise<ActCaseView> {
    const { file, stage } = seen;
    const today = this.clock.today();
    const [name, [unit], resource] = await Promise.all([
      nameOf(this.reader, file.personId),
      this.reader.all<{ name: string }>(
        'SELECT name FROM unit_name WHERE unit_id = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1',
        [file.unitId, today],
      ),
      resourceFor(this.reader, file, actor, 'candidate.read', today),
    ]);
    return {
      code: file.code,
      name,
      title: titleOf(stage),
      unit: unit?.name ?? '',
      stage,
      opens: may(actor, 'candidate.read', resource, today).allow,
    };
  }

  async #rule({ file, procedure }: Seen, act: string, on: LegalDate): Promise<VoteRule> {
    return voteRule(act, await routeOf(this.reader, file.unitId, on), on, procedure.law);
  }

  /** A vote under the share of the law on its day, in the unit of the case; null where there is none, or none to sum. */
  async sum(seen: Seen, act: string, said: Said): Promise<VoteSum | null> {
    const { vote, on } = said as { readonly vote?: Vote; readonly on: LegalDate };
    if (!vote || !isLegalDate(on)) return null;
    return sumOf(vote, await this.#rule(seen, act, on));
  }
}

const offersNow = (seen: Seen): readonly OfferView[] => offersOf(seen);

/** Who helps and who introduces is told to readers of the case alone. */
const named = ({ file }: Seen, { opens }: ActCaseView) => (opens ? file : { unitId: file.unitId });

/** The day comes first, what everybody may add comes last. */
export const onFirst = (fields: readonly FieldView[]): readonly FieldView[] => [
  ...fields.filter(({ name }) => name === 'on'),
  ...fields.filter(({ name }) => name !== 'on'),
];

/** Why it is recorded late and what is let pass are asked only where that is in question. */
const asked = (fields: readonly FieldView[], refusal: FormRefusal | null): readonly FieldView[] =>
  onFirst(fields).filter((field) => {
    if (field.name === 'overrides') return field.kind === 'rows' && field.rows.length > 0;
    if (field.name !== 'lateReason') return true;
    return (field.kind === 'box' && field.value !== '') || refusal?.faults.some(({ field: at }) => at === 'lateReason');
  });

/** Faults as they stand on the page, from the top. */
function inOrder(refusal: FormRefusal, fields: readonly FieldView[]): FormRefusal {
  const names = fields.flatMap(namesIn);
  const place = (field: string) => (names.includes(field) ? names.indexOf(field) : names.length);
  const chosen = new Set(fields.flatMap(boxesIn).flatMap(({ name, input }) => (isChosen(input) ? name : [])));
  const faults = refusal.faults.map((fault) =>
    fault.code === 'required' && chosen.has(fault.field) ? { ...fault, code: 'isIn' } : fault,
  );
  return { ...refusal, faults: faults.sort((a, b) => place(a.field) - place(b.field)) };
}

/** What is chosen and not typed: its fault says so. */
const isChosen = ({ kind }: BoxView['input']): boolean => ['flag', 'oneOf', 'person', 'reference'].includes(kind);

const namesIn = (field: FieldView): readonly string[] => [
  field.name,
  ...(field.kind === 'part' ? field.fields : field.kind === 'rows' ? field.rows.flat() : []).flatMap(namesIn),
];

const boxesIn = (field: FieldView): readonly BoxView[] =>
  field.kind === 'box' ? [field] : (field.kind === 'part' ? field.fields : field.rows.flat()).flatMap(boxesIn);

/** The people and organisations that are named. */
const idsIn = (cls: Constructor, said: Said): readonly string[] =>
  fieldViews(cls, said)
    .flatMap(boxesIn)
    .flatMap(({ name, input, value }) =>
      ['person', 'reference'].includes(input.kind) && value !== '' && !name.endsWith('.file') ? [value] : [],
    );

/** A row to give a reason in, for each unconfirmed rule that stands in the way and may be let pass. */
function withOverrides(said: Said, refusal: FormRefusal | null): Said {
  const named = (said['overrides'] ?? []) as readonly Said[];
  const missing = passable(refusal).filter((rule) => named.every((row) => row['rule'] !== rule));
  return missing.length === 0 ? said : { ...said, overrides: [...named, ...missing.map((rule) => ({ rule }))] };
}

function passable(refusal: FormRefusal | null): readonly string[] {
  if (refusal?.status !== 422) return [];
  const rules = refusal.unmet
    .filter(({ force, overridableBy }: Unmet) => force === 'bar' && overridableBy.length > 0)
    .map(({ rule }) => rule);
  const { clashes = [] } = refusal.extra as { readonly clashes?: readonly { rule: string; mode: string }[] };
  return [...new Set([...rules, ...clashes.filter(({ mode }) => mode === 'warn').map(({ rule }) => rule)])];
}

/** Whether a class names people or organisations anywhere. */
function naming(cls: Constructor): { readonly people: boolean; readonly units: boolean } {
  const found = { people: false, units: false };
  for (const [name, { input, nested }] of fieldsOf(cls)) {
    if (input.kind === 'person') found.people = true;
    if (input.kind === 'reference' && name !== 'file') found.units = true;
    if (input.kind === 'references') found.units = true;
    if (!nested) continue;
    const inside = naming(nested());
    found.people ||= inside.people;
    found.units ||= inside.units;
  }
  return found;
}
