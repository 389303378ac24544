import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { Actor, HeldDuty } from './actor.js';
import { bars, type Capability, type Grant, type Obligation, perCase, policy, wantOfDuty } from './policy.table.js';

export interface CandidateResource {
  readonly kind: 'candidate';
  /** Null while the case is only being opened. */
  readonly caseId: string | null;
  readonly unitPath: string;
  readonly personId: string | null;
}

export type Resource =
  | CandidateResource
  | { readonly kind: 'unit'; readonly path: string }
  | { readonly kind: 'site' }
  | { readonly kind: 'self' };

export type Verdict =
  | {
      readonly allow: true;
      readonly duties: readonly Duty[];
      /** The first duty held that opens the resource, under which it is done; null for what is everybody's own. */
      readonly under: HeldDuty | null;
      readonly obligations: readonly Obligation[];
    }
  /** `hidden`: not even its existence is the actor's to know. */
  | { readonly allow: false; readonly rule: string; readonly hidden: boolean };

/** Whether the actor may do this to that on a day, by which duties, under which rule not. Pure (SEC-14). */
export function may(actor: Actor, action: Capability, resource: Resource, on: LegalDate): Verdict {
  const grant: Grant = policy[action];
  const rule = barOf(actor, grant, resource, on);
  const opening = rule === null ? openingDuties(actor, grant, resource, on) : [];
  if (opening.length > 0 || (resource.kind === 'self' && grant.on === 'self')) {
    const duties = [...new Set(opening.map(({ duty }) => duty))];
    return { allow: true, duties, under: opening[0] ?? null, obligations: grant.obligations };
  }
  return { allow: false, rule: rule ?? wantOfDuty, hidden: !isKnown(actor, resource, on) };
}

/** The duties under which the actor may record acts on the case: what the law is told of him. */
export function dutiesFor(actor: Actor, resource: CandidateResource, on: LegalDate): readonly Duty[] {
  const verdict = may(actor, 'candidate.act', resource, on);
  return verdict.allow ? verdict.duties : [];
}

/** The duty under which the actor reads a list of what lies in his reach: the first held that opens anything, or null. */
export function actingDuty(actor: Actor, action: Capability, on: LegalDate): HeldDuty | null {
  const grant: Grant = policy[action];
  return actor.duties.find((held) => grant.duties.includes(held.duty) && isHeldOn(held, on)) ?? null;
}

/** Whether any duty of the actor allows the action on some resource; which one is asked when the resource is known. */
export function holds(actor: Actor, action: Capability, on: LegalDate): boolean {
  const grant: Grant = policy[action];
  return grant.on === 'self' || actor.duties.some((held) => grant.duties.includes(held.duty) && isHeldOn(held, on));
}

/** Which cases or units an action is open on, as a list asks for it; made of the same table and bars as `may`. */
export interface Scope {
  readonly paths: readonly string[];
  readonly caseIds: readonly string[];
  readonly exceptPaths: readonly string[];
  readonly exceptCaseIds: readonly string[];
  /** Persons whose cases are left out: the actor himself, his kin, those of whom he declared a conflict. */
  readonly exceptPersons: readonly string[];
}

/** The filter of a list of cases, or of units and what belongs to them: `inScope` of it is `may`. */
export function visiblePaths(actor: Actor, action: Capability, on: LegalDate): Scope {
  const grant: Grant = policy[action];
  const held = actor.duties.filter((one) => isHeldOn(one, on));
  const barred = grant.on === 'candidate' && held.some(({ duty }) => duty === 'administrator');
  const open = barred ? [] : held.filter(({ duty }) => grant.duties.includes(duty));
  const audited = grant.writes ? held.filter(({ duty }) => duty === 'inspection') : [];
  return {
    paths: pathsOf(open),
    caseIds: grant.on === 'candidate' ? casesOf(open) : [],
    exceptPaths: pathsOf(audited),
    exceptCaseIds: casesOf(audited),
    exceptPersons: [...new Set([actor.personId, ...actor.conflicts])],
  };
}

export function inScope(scope: Scope, resource: Extract<Resource, { kind: 'candidate' | 'unit' }>): boolean {
  const path = resource.kind === 'unit' ? resource.path : resource.unitPath;
  const caseId = resource.kind === 'unit' ? null : resource.caseId;
  const within = (paths: readonly string[], cases: readonly string[]) =>
    paths.some((above) => path.startsWith(above)) || (caseId !== null && cases.includes(caseId));
  const about = resource.kind === 'candidate' ? resource.personId : null;
  if (about !== null && scope.exceptPersons.includes(about)) return false;
  return within(scope.paths, scope.caseIds) && !within(scope.exceptPaths, scope.exceptCaseIds);
}

function barOf(actor: Actor, grant: Grant, resource: Resource, on: LegalDate): string | null {
  const held = (duty: Duty) => actor.duties.filter((one) => one.duty === duty && isHeldOn(one, on));
  if (resource.kind === 'candidate') {
    if (resource.personId === actor.personId) return bars.self;
    if (isAmong(actor.kin, resource.personId)) return bars.kin;
    if (isAmong(actor.conflicts, resource.personId)) return bars.self;
    if (held('administrator').length > 0) return bars.administrator;
  }
  if (resource.kind === 'candidate' || resource.kind === 'unit') {
    if (grant.writes && held('inspection').some((one) => reaches(one, resource))) return bars.inspection;
  }
  return null;
}

function openingDuties(actor: Actor, grant: Grant, resource: Resource, on: LegalDate): HeldDuty[] {
  if (grant.on !== resource.kind) return [];
  return actor.duties.filter(
    (held) => grant.duties.includes(held.duty) && isHeldOn(held, on) && reaches(held, resource),
  );
}

/** A resource is known to whoever may read anything of it. */
function isKnown(actor: Actor, resource: Resource, on: LegalDate): boolean {
  if (resource.kind === 'site' || resource.kind === 'self') return true;
  return Object.values<Grant>(policy)
    .filter((grant) => !grant.writes)
    .some(
      (grant) => barOf(actor, grant, resource, on) === null && openingDuties(actor, grant, resource, on).length > 0,
    );
}

const isAmong = (persons: readonly string[] | undefined, person: string | null): boolean =>
  person !== null && persons?.includes(person) === true;

const isHeldOn = ({ from, to }: HeldDuty, on: LegalDate): boolean => from <= on && (to === null || on < to);

/** A duty for a case reaches that case; one over a unit reaches what stands under it. Paths end in `/`: whole segments. */
function reaches(held: HeldDuty, resource: Resource): boolean {
  if (resource.kind === 'site' || resource.kind === 'self') return true;
  if (held.caseId !== null) return resource.kind === 'candidate' && held.caseId === resource.caseId;
  if (held.path === null || perCase.includes(held.duty)) return false;
  return (resource.kind === 'unit' ? resource.path : resource.unitPath).startsWith(held.path);
}

const pathsOf = (held: readonly HeldDuty[]): string[] => {
  const paths = held
    .filter(({ caseId, duty }) => caseId === null && !perCase.includes(duty))
    .flatMap(({ path }) => path ?? []);
  return [...new Set(paths)].filter((path) => !paths.some((above) => above !== path && path.startsWith(above)));
};

const casesOf = (held: readonly HeldDuty[]): string[] => [...new Set(held.flatMap(({ caseId }) => caseId ?? []))];
