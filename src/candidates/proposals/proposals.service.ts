import { Injectable } from '@nestjs/common';
import { admission } from '../../../workflows/admission/procedure.js';
import { classOf, isCorrection } from '../../../workflows/kernel/correction-acts.js';
import { correctionLaw } from '../../../workflows/kernel/correction-law.js';
import { type Constructor, fieldsOf } from '../../../workflows/kernel/fields.js';
import type { Actor } from '../../auth/actor.js';
import { Reader } from '../../database/reader.js';
import { Problem } from '../../http/problem.js';
import type { Entry } from '../../log/entry.js';
import { readRows } from '../../log/log.js';
import { nameOf } from '../../people/names-of.js';
import type { Revealed } from '../../people/sensitive.service.js';
import { isPurpose } from '../../reads/purposes.js';
import { newCommand } from '../../ui/form/command-of.js';
import { type FormRefusal, refusalOf } from '../../ui/form/form-refusal.js';
import { ActForms, onFirst } from '../act-forms/act-forms.service.js';
import type { Choosing } from '../../ui/form/fields/choosing.js';
import { fieldViews } from '../../ui/form/fields/field-view.js';
import type { Said } from '../../ui/form/fields/read-fields.js';
import { ConfirmationsService } from '../confirmations.service.js';
import { entriesOf } from '../history/case-history.js';
import { CaseViews, type Seen } from '../views/case-views.service.js';
import { DisclosuresService } from '../views/disclosures.service.js';
import { offersOf } from '../views/offers.view.js';
import type { RecordedView } from '../views/recorded.view.js';
import { correctedBy } from './corrected-act.js';
import type { Foreseen, ProposalState, ProposalView } from './proposal.view.js';

/** What a page of a proposal is drawn again with. */
export interface Redrawn {
  readonly opened?: readonly Revealed[];
  readonly refusal?: FormRefusal | null;
  readonly reason?: string;
}

/** A proposal of a case for its second person: shown whole before a word is said on it (SEC-21). */
@Injectable()
export class Proposals {
  constructor(
    private readonly cases: CaseViews,
    private readonly forms: ActForms,
    private readonly confirmations: ConfirmationsService,
    private readonly disclosures: DisclosuresService,
    private readonly reader: Reader,
  ) {}

  /** `Problem` 404 where there is no such proposal, as where the case is not the reader's to see. */
  async view(
    code: string,
    seq: number,
    actor: Actor,
    { opened = [], refusal = null, reason = '' }: Redrawn = {},
  ): Promise<ProposalView> {
    const seen = await this.cases.see(code, actor, 'candidate.read');
    const { file } = seen;
    const [row] = seq > file.revision ? [] : await readRows(this.reader, file.id, { after: seq - 1, limit: 1 });
    const entry = row && (JSON.parse(row.body) as Entry);
    const cls = entry?.kind === 'proposal' ? classOf(admission.acts, entry.type) : undefined;
    if (!row || !entry || !cls) throw Problem.notFound();
    const said = withOpened({ on: entry.on, ...entry.facts }, opened);
    const waits = file.pending.find((one) => one.seq === seq);
    const own = entry.actor.person === actor.personId;
    const secrets = Object.keys(entry.sealed).filter((field) => opened.every((one) => one.field !== field));
    const act = entry.type;
    const corrected = isCorrection(act) ? correctedBy(entry, await entriesOf(this.reader, file.id)) : null;
    const names = await this.#namesIn([
      [cls, said],
      ...(corrected ? [corrected.recorded, corrected.right].map((one) => [corrected.cls, one] as const) : []),
    ]);
    return {
      case: await this.forms.head(seen, actor),
      act,
      seq,
      hash: row.hash,
      recordedAt: entry.at,
      by: await nameOf(this.reader, entry.actor.person),
      own,
      confirm: confirmersOf(seen, act),
      fields: onFirst(fieldViews(cls, said)),
      corrected: corrected && {
        ...{ entry: corrected.entry, act: corrected.act },
        recorded: onFirst(fieldViews(corrected.cls, corrected.recorded)),
        right: onFirst(fieldViews(corrected.cls, corrected.right)),
      },
      choosing: names,
      vote: isCorrection(act) ? null : await this.forms.sum(seen, act, said),
      exact: row.body,
      sealed: secrets,
      purposes: secrets.length === 0 ? [] : holdsC3(cls) ? ['caseWork', 'appraisal', 'verification'] : ['caseWork'],
      state: await this.#stateOf(file.id, seq, waits !== undefined),
      foreseen: waits && !own ? await this.#foreseen(code, waits, seen, actor) : null,
      command: newCommand(file.revision),
      refusal,
      reason,
    };
  }

  /** What the proposal seals, opened for a purpose; the reading is an entry. */
  async open(code: string, seq: number, purpose: string, actor: Actor): Promise<readonly Revealed[]> {
    if (!isPurpose(purpose))
      throw Problem.malformed([{ pointer: '/purpose', code: 'isIn', message: 'must be a known purpose' }]);
    return this.disclosures.disclose(code, seq, purpose, actor);
  }

  async #namesIn(told: readonly (readonly [Constructor, Said])[]): Promise<Choosing> {
    const all = await Promise.all(told.map(([cls, said]) => this.forms.namesIn(cls, said)));
    return { people: all.flatMap(({ people }) => people), units: all.flatMap(({ units }) => units) };
  }

  async #stateOf(caseId: string, seq: number, waits: boolean): Promise<ProposalState> {
    if (waits) return { how: 'waiting' };
    const entries = await entriesOf(this.reader, caseId);
    const settling = entries.find(({ facts }) => (facts as { readonly proposal?: number }).proposal === seq);
    if (!settling) return { how: 'waiting' };
    return {
      how: settling.kind === 'rejection' ? 'refused' : 'confirmed',
      by: await nameOf(this.reader, settling.actor.person),
      at: settling.at,
      seq: settling.seq,
    };
  }

  /** By doing it and keeping nothing: the same judgement that a confirmation meets. */
  async #foreseen(
    code: string,
    { seq, hash }: { readonly seq: number; readonly hash: string },
    { file, stage }: Seen,
    actor: Actor,
  ): Promise<Foreseen> {
    try {
      const { key } = newCommand();
      const condition = { key, revision: file.revision, dry: true };
      const told = (await this.confirmations.confirm(code, { seq, hash }, condition, actor)).body as RecordedView;
      return { stage: told.stage.key, lapses: told.lapses, notices: told.notices, hindrance: null };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { stage, lapses: [], notices: [], hindrance: refusalOf(error) };
    }
  }
}

const confirmersOf = (seen: Seen, act: string): ProposalView['confirm'] =>
  isCorrection(act) ? correctionLaw[act].confirm : (offersOf(seen).find((offer) => offer.act === act)?.confirm ?? []);

/** The facts with the values opened put back in their places: `resolution.signer`, `missing`. */
function withOpened(facts: Said, opened: readonly Revealed[]): Said {
  const whole = structuredClone(facts) as Record<string, unknown>;
  for (const { field, value } of opened) {
    const path = field.split('.');
    let at: Record<string, unknown> | undefined = whole;
    for (const name of path.slice(0, -1)) at = at?.[name] as Record<string, unknown> | undefined;
    if (at) at[path.at(-1)!] = value;
  }
  return whole;
}

function holdsC3(cls: Constructor): boolean {
  return [...fieldsOf(cls).values()].some(
    ({ keeping, dataClass, nested }) =>
      (keeping === 'value' && dataClass === 'C3') || (nested ? holdsC3(nested()) : false),
  );
}
