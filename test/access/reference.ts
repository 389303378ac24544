import { expected, type Mark, type Role } from './matrix.table.js';

/**
 * The rules of access once more, as security.md's readers tell them, in plain loops over plain data: nothing here knows
 * how the service decides. Which duty opens what, it reads in the reviewed matrix.
 */
export interface PlainDuty {
  readonly duty: string;
  /** Path of the unit held today, or null where it stands nowhere. */
  readonly path: string | null;
  readonly caseId: string | null;
  readonly from: string;
  readonly to: string | null;
}

export interface PlainActor {
  readonly person: string;
  readonly duties: readonly PlainDuty[];
  readonly conflicts: readonly string[];
}

export type PlainThing =
  | {
      readonly kind: 'candidate';
      readonly caseId: string | null;
      readonly path: string;
      readonly person: string | null;
    }
  | { readonly kind: 'unit'; readonly path: string }
  | { readonly kind: 'site' }
  | { readonly kind: 'self' };

const columns: Readonly<Record<string, Role>> = {
  ...{ secretary: 'BS', sponsor: 'HP', massOrganisation: 'UN', politicalCentre: 'PC', subdivision: 'SD' },
  ...{ grassroots: 'GC', organisationBoard: 'OB', competent: 'CC', superior: 'DS', central: 'CD' },
  ...{ inspection: 'IN', administrator: 'AD' },
};

/** What a capability is asked of, and whether it changes anything: by hand, like the matrix. */
const asked: Readonly<Record<string, readonly [PlainThing['kind'], 'reads' | 'writes']>> = {
  'candidate.basics': ['candidate', 'reads'],
  'candidate.read': ['candidate', 'reads'],
  'candidate.sensitive': ['candidate', 'reads'],
  'candidate.export': ['candidate', 'reads'],
  'candidate.reads': ['candidate', 'reads'],
  'candidate.compliance': ['candidate', 'reads'],
  'candidate.appraise': ['candidate', 'reads'],
  'candidate.backDated': ['candidate', 'reads'],
  'export.read': ['candidate', 'reads'],
  'export.confirm': ['candidate', 'reads'],
  'export.fetch': ['candidate', 'reads'],
  'person.erasures': ['candidate', 'reads'],
  'person.erase': ['candidate', 'writes'],
  'candidate.open': ['candidate', 'writes'],
  'candidate.act': ['candidate', 'writes'],
  'candidate.confirm': ['candidate', 'writes'],
  'candidate.correct': ['candidate', 'writes'],
  'conflict.read': ['candidate', 'reads'],
  'conflict.record': ['candidate', 'writes'],
  'conflict.end': ['candidate', 'writes'],
  'structure.read': ['site', 'reads'],
  'structure.install': ['site', 'writes'],
  'member.read': ['unit', 'reads'],
  'setting.draft': ['unit', 'writes'],
  'setting.confirm': ['unit', 'writes'],
  'calendar.read': ['site', 'reads'],
  'calendar.amend': ['unit', 'writes'],
  'migration.read': ['unit', 'reads'],
  'migration.draft': ['unit', 'writes'],
  'migration.confirm': ['unit', 'writes'],
  'target.read': ['unit', 'reads'],
  'target.write': ['unit', 'writes'],
  'course.read': ['unit', 'reads'],
  'course.write': ['unit', 'writes'],
  'report.read': ['unit', 'reads'],
  'audit.read': ['unit', 'reads'],
  'audit.note': ['unit', 'reads'],
  'log.read': ['site', 'reads'],
  'log.verify': ['site', 'reads'],
  'account.read': ['site', 'reads'],
  'account.write': ['site', 'writes'],
  'duty.grant': ['site', 'writes'],
  'conflict.declare': ['self', 'reads'],
  'work.own': ['self', 'reads'],
  'work.count': ['self', 'reads'],
  'account.renew': ['self', 'reads'],
  'session.own': ['self', 'reads'],
  'factor.enrol': ['self', 'reads'],
  'password.change': ['self', 'reads'],
  signedIn: ['self', 'reads'],
};

export const known: readonly string[] = Object.keys(asked);
export const dutiesKnown: readonly string[] = Object.keys(columns);
export const kindOf = (capability: string): PlainThing['kind'] => asked[capability]![0];

/** Whether the actor may, and whether he may know of the thing at all. */
export function judged(
  actor: PlainActor,
  capability: string,
  thing: PlainThing,
  day: string,
): { readonly allowed: boolean; readonly known: boolean } {
  const allowed = opens(actor, capability, thing, day);
  if (thing.kind === 'site' || thing.kind === 'self') return { allowed, known: true };
  for (const other of known)
    if (asked[other]![1] === 'reads' && opens(actor, other, thing, day)) return { allowed, known: true };
  return { allowed, known: false };
}

function opens(actor: PlainActor, capability: string, thing: PlainThing, day: string): boolean {
  const [kind, access] = asked[capability]!;
  if (thing.kind !== kind) return false;
  if (kind === 'self') return true;

  // Duties that have begun, and have not ended: the last day is the one before `to`.
  const today: PlainDuty[] = [];
  for (const duty of actor.duties) {
    if (duty.from > day) continue;
    if (duty.to !== null && duty.to <= day) continue;
    today.push(duty);
  }

  if (thing.kind === 'candidate') {
    // One's own case, that of kin, one of which a conflict was declared; and the keeper of the machine sees none.
    if (thing.person === actor.person) return false;
    if (thing.person !== null && actor.conflicts.includes(thing.person)) return false;
    for (const { duty } of today) if (duty === 'administrator') return false;
  }
  if (access === 'writes' && thing.kind !== 'site') {
    for (const duty of today) if (duty.duty === 'inspection' && covers(duty, thing)) return false;
  }
  for (const duty of today) {
    const mark: Mark = expected(columns[duty.duty]!, 'over', capability);
    if (mark === 'y' && covers(duty, thing)) return true;
  }
  return false;
}

/** A duty for a case covers that case; one over a unit covers the unit and all below; a helper without a case, nothing. */
function covers({ duty, path, caseId }: PlainDuty, thing: PlainThing): boolean {
  if (thing.kind === 'site' || thing.kind === 'self') return true;
  if (caseId !== null) return thing.kind === 'candidate' && thing.caseId === caseId;
  if (duty === 'sponsor' || path === null) return false;
  const above = segments(path);
  const place = segments(thing.path);
  for (let n = 0; n < above.length; n += 1) if (above[n] !== place[n]) return false;
  return true;
}

function segments(path: string): string[] {
  const found: string[] = [];
  let segment = '';
  for (const letter of path) {
    if (letter !== '/') segment += letter;
    else if (segment !== '') {
      found.push(segment);
      segment = '';
    }
  }
  return found;
}
