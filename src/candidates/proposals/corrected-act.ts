import { admission } from '../../../workflows/admission/procedure.js';
import { classOf } from '../../../workflows/kernel/correction-acts.js';
import type { Constructor } from '../../../workflows/kernel/fields.js';
import type { Entry } from '../../log/entry.js';
import type { Said } from '../../ui/form/fields/read-fields.js';
import { standingOf } from '../history/case-standing.js';

/** The act that a correction is about: what it said until then, and what is put in its place. */
export interface CorrectedAct {
  readonly entry: number;
  readonly act: string;
  readonly cls: Constructor;
  /** Of what was recorded only the facts that are restated; all of it where the act is annulled. */
  readonly recorded: Said;
  readonly right: Said;
}

/** Null for what corrects no act: a hold, a warrant. */
export function correctedBy(proposal: Entry, entries: readonly Entry[]): CorrectedAct | null {
  const { entry, restated } = proposal.facts as { readonly entry?: number; readonly restated?: Said };
  if (entry === undefined) return null;
  const before = standingOf(entries.filter(({ seq }) => seq < proposal.seq)).history;
  const act = before.find(({ seq }) => seq === entry)?.step.act;
  const cls = act && classOf(admission.acts, act.type);
  if (!cls) return null;
  const { type, ...facts } = act;
  const of = (said: Said): Said =>
    restated ? Object.fromEntries(Object.keys(restated).map((name) => [name, said[name]])) : said;
  return { entry, act: type, cls, recorded: of(facts), right: restated ?? {} };
}
