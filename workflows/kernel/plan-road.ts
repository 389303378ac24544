import type { LegalDate } from '../calendar/legal-date.js';
import type { CaseState, Procedure, TransitionLaw } from './procedure.js';
import type { Calendar } from '../calendar/working-days.js';
import type { Law } from './edition.js';
import type { Remedy } from './rule.js';
import type { Setting } from './setting.js';
import type { Span } from './plan-span.js';

/** A step of the road. */
export interface Milestone {
  /** The type of its act, with the stretch of road after `@` where the act occurs twice. */
  readonly id: string;
  readonly act: string;
  /** The stage in which it is recorded. */
  readonly stage: string;
  /** The node that takes the act, where it stands beside the stage and not around it. */
  readonly node?: string;
  /** Steps that come first. Those the road does not have are passed over. */
  readonly waitsFor: readonly string[];
  /** A step of the same meeting, on whose day it happens. */
  readonly with?: string;
  /** Null while it lies ahead. `on` is null where the facts do not tell the day. */
  readonly done: { readonly on: LegalDate | null } | null;
}

/**
 * A window of the law between a start and a step. *minimum*: the step is not before its end. *maximum*: not after it,
 * a limit for those who act. *validity*: not after it either, as long as a paper or a right is good. The rule's own
 * force says whether a late step is barred or recorded with a remedy.
 */
export interface Window<P> {
  readonly kind: 'minimum' | 'maximum' | 'validity';
  readonly rule: string;
  /** A step, or a day that is fixed already. */
  readonly start: { readonly step: string } | { readonly day: LegalDate };
  readonly to: string;
  /** The step on whose day the parameters are read; the start where it is left out. */
  readonly under?: string;
  /** Null where the law of that day knows no such window. */
  readonly span: (parameters: P) => Span | null;
  /** Who mends it once it has closed, where the rule's own remedy says less. */
  readonly remedy?: Remedy;
}

/** Something the road turns on that nobody has told: the plan holds only if it stands well. */
export interface Unknown {
  readonly rule: string;
  readonly remedy: Remedy;
}

/** What a road is laid out from. */
export interface Ground<F, P> {
  readonly state: CaseState<F>;
  readonly setting: Setting;
  /** No step ahead happens before it. */
  readonly from: LegalDate;
  readonly law: Law<P>;
  readonly calendar: Calendar;
}

/**
 * The ordinary road of a procedure: steps in an order in which each comes after those it waits for, and the windows
 * between them. `H` is what the asker may add that the facts do not tell yet.
 */
export interface Road<F, P, H = unknown> {
  /** The step a wanted date is meant for unless another is named. */
  readonly target: string;
  readonly lay: (ground: Ground<F, P> & H) => {
    readonly milestones: readonly Milestone[];
    readonly windows: readonly Window<P>[];
    readonly unknown: readonly Unknown[];
  };
}

interface Definition {
  readonly id?: string;
  readonly on?: Readonly<Record<string, Arrow | readonly Arrow[]>>;
  readonly states?: Readonly<Record<string, Definition>>;
}

interface Arrow {
  readonly meta: TransitionLaw;
}

interface Place {
  readonly on: NonNullable<Definition['on']>;
  readonly around: Place | null;
}

const known = new WeakMap<object, Map<string, Place>>();

/** The law under which a stage, or a node around it, takes an act. An act without a place is a fault of the road. */
export function lawAt<F, P>(
  procedure: Procedure<F, P>,
  { id, act, stage, node }: Pick<Milestone, 'id' | 'act' | 'stage' | 'node'>,
): TransitionLaw {
  for (let place = placesOf(procedure).get(node ?? stage) ?? null; place; place = place.around) {
    const arrow = place.on[act] && [place.on[act]].flat()[0];
    if (arrow) return arrow.meta;
  }
  throw new Error(`step ${id} has no place in ${node ?? stage}`);
}

function placesOf<F, P>(procedure: Procedure<F, P>): Map<string, Place> {
  let places = known.get(procedure);
  if (!places) {
    places = new Map();
    plant(procedure.definition as Definition, '', null, places);
    known.set(procedure, places);
  }
  return places;
}

function plant(definition: Definition, key: string, around: Place | null, places: Map<string, Place>): void {
  const place = { on: definition.on ?? {}, around };
  places.set(definition.id ?? key, place);
  for (const [name, child] of Object.entries(definition.states ?? {})) plant(child, name, place, places);
}
