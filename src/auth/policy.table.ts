import type { Duty } from '../../workflows/kernel/duty.js';

/** What a resource is: a case, a unit with what belongs to it, the installation, or the actor's own session. */
export type ResourceKind = 'candidate' | 'unit' | 'site' | 'self';

/** What goes with a permission: who is told, and what must be said first. */
export type Obligation =
  | 'recordRead' // the read is an entry of the site's chain, written before the answer leaves
  | 'purpose' // the reader states why
  | 'secondPerson' // another person confirms the exact content
  | 'stepUp'; // the second factor was proved in this session within the last minutes

export interface Grant {
  readonly on: ResourceKind;
  /** Changes a case or what cases rest on; an auditor never does. */
  readonly writes: boolean;
  readonly duties: readonly Duty[];
  readonly obligations: readonly Obligation[];
}

const committees = ['subdivision', 'grassroots', 'organisationBoard', 'competent', 'superior', 'central'] as const;
const keepers = ['secretary', 'sponsor', ...committees] as const;
const exporters = ['grassroots', 'organisationBoard', 'competent', 'inspection'] as const;
const everyone = [...keepers, 'massOrganisation', 'politicalCentre', 'inspection', 'administrator'] as const;

const grant = (
  on: ResourceKind,
  access: 'reads' | 'writes',
  duties: readonly Duty[],
  obligations: readonly Obligation[] = [],
): Grant => ({ on, writes: access === 'writes', duties, obligations });

/**
 * Which duty allows what. A duty opens what it is held over (`reaches`), never more; which *acts* a duty may record at a
 * stage is the law's affair, not this table's. A capability of the `candidate` kind that reads makes the case known.
 */
export const policy = {
  // That somebody has a case at all is known to few (C2), so a list of cases is recorded as a case is.
  'candidate.basics': grant(
    'candidate',
    'reads',
    [...keepers, 'massOrganisation', 'politicalCentre', 'inspection'],
    ['recordRead'],
  ),
  'candidate.read': grant('candidate', 'reads', [...keepers, 'inspection'], ['recordRead']),
  // C3: results of verification, political conclusions, offences (SEC-18, SEC-22).
  'candidate.sensitive': grant(
    'candidate',
    'reads',
    ['secretary', 'grassroots', 'organisationBoard', 'competent', 'inspection'],
    ['recordRead', 'purpose'],
  ),
  'candidate.export': grant('candidate', 'reads', [...exporters], ['recordRead', 'purpose', 'stepUp']),
  // Who is kin to the person of a case or declared a conflict: a substitute stands in for them (SEC-20, K38-conf).
  'conflict.read': grant('candidate', 'reads', ['secretary', ...committees, 'inspection'], ['recordRead']),
  'conflict.record': grant('candidate', 'writes', ['secretary', 'grassroots', 'superior']),
  'conflict.end': grant('candidate', 'writes', ['secretary', 'grassroots', 'superior'], ['secondPerson']),
  // Who read a case, when and what for (SEC-11).
  'candidate.reads': grant(
    'candidate',
    'reads',
    ['grassroots', 'organisationBoard', 'competent', 'inspection'],
    ['recordRead'],
  ),
  // Every act of a case judged again: what was kept, what was late, what was remedied.
  'candidate.compliance': grant('candidate', 'reads', [...committees, 'inspection'], ['recordRead']),
  // Dossiers before the body that decides, looked through by those who prepare and those who take its decision.
  'candidate.appraise': grant('candidate', 'reads', ['organisationBoard', 'competent'], ['recordRead']),
  // Acts recorded long after the day they give, and whether a reason was given; the reason itself is C2 and opens apart.
  'candidate.backDated': grant('candidate', 'reads', ['organisationBoard', 'competent', 'inspection'], ['recordRead']),
  // A list taken out as a file: its drafts, the second person's word, the file for who drafted it.
  'export.read': grant('candidate', 'reads', [...exporters]),
  'export.confirm': grant('candidate', 'reads', [...exporters], ['stepUp', 'secondPerson']),
  'export.fetch': grant('candidate', 'reads', [...exporters], ['stepUp']),
  // Data of a person erased for good, by those over every unit where he has a case (SEC-10, SEC-21).
  'person.erasures': grant('candidate', 'reads', ['organisationBoard', 'competent', 'inspection'], ['recordRead']),
  'person.erase': grant('candidate', 'writes', ['organisationBoard', 'competent'], ['secondPerson', 'stepUp']),
  'candidate.open': grant('candidate', 'writes', ['massOrganisation', 'secretary', 'grassroots']),
  'candidate.act': grant('candidate', 'writes', [...keepers, 'massOrganisation', 'politicalCentre']),
  'candidate.confirm': grant('candidate', 'writes', ['secretary', ...committees], ['stepUp']),
  'candidate.correct': grant('candidate', 'writes', ['secretary', ...committees], ['secondPerson', 'stepUp']),

  'structure.read': grant('site', 'reads', everyone),
  'structure.install': grant('site', 'writes', ['administrator'], ['secondPerson']),
  // Who sits in a branch: needed to name a helper, a reader, those left out of a count.
  'member.read': grant('unit', 'reads', ['secretary', ...committees, 'inspection'], ['recordRead']),
  'setting.draft': grant('unit', 'writes', ['organisationBoard']),
  'setting.confirm': grant('unit', 'writes', ['organisationBoard', 'competent'], ['secondPerson', 'stepUp']),
  // The table of working days is one for the whole house; only the board of a top unit changes it.
  'calendar.read': grant('site', 'reads', everyone),
  'calendar.amend': grant('unit', 'writes', ['organisationBoard'], ['secondPerson', 'stepUp']),
  // Live cases taken over to a later slice of the law, under a top unit.
  'migration.read': grant('unit', 'reads', ['organisationBoard', 'competent', 'inspection'], ['recordRead']),
  'migration.draft': grant('unit', 'writes', ['organisationBoard']),
  'migration.confirm': grant('unit', 'writes', ['organisationBoard'], ['secondPerson', 'stepUp']),
  'target.read': grant('unit', 'reads', ['secretary', ...committees, 'massOrganisation', 'inspection']),
  'target.write': grant('unit', 'writes', ['grassroots', 'organisationBoard', 'competent', 'superior', 'central']),
  'course.read': grant('unit', 'reads', ['secretary', ...committees, 'politicalCentre', 'inspection']),
  'course.write': grant('unit', 'writes', ['politicalCentre', 'organisationBoard']),
  'report.read': grant('unit', 'reads', ['secretary', ...committees, 'inspection']),
  'audit.read': grant('unit', 'reads', ['inspection'], ['recordRead']),
  // Findings are the auditors' own papers; no case changes by them.
  'audit.note': grant('unit', 'reads', ['inspection'], ['recordRead']),

  // The entries themselves: whose, when and of which kind; of cases, those of the inspector's own places alone.
  'log.read': grant('site', 'reads', ['inspection', 'administrator'], ['recordRead']),
  'log.verify': grant('site', 'reads', ['inspection', 'administrator']),
  'account.read': grant('site', 'reads', ['administrator']),
  'account.write': grant('site', 'writes', ['administrator']),
  'duty.grant': grant('site', 'writes', ['administrator'], ['secondPerson', 'stepUp']),

  // Everyone says of himself, and of nobody else, that a case is not for him; nothing of the case is learnt by it.
  'conflict.declare': grant('self', 'reads', everyone),

  // What waits for one: limits and cases of one's own scope, drafts that wait for a second person.
  'work.own': grant('self', 'reads', everyone, ['recordRead']),
  // How much of it is urgent: a number, and no case by it.
  'work.count': grant('self', 'reads', everyone),
  // One's own sessions: to look at them and to end them.
  'session.own': grant('self', 'reads', everyone),
  // What would let a stranger in, or tell him things later: proved afresh first.
  'account.renew': grant('self', 'reads', everyone, ['stepUp']),
  // What a session of the password alone may do.
  'factor.enrol': grant('self', 'reads', everyone),
  // One's own password, with the old one.
  'password.change': grant('self', 'reads', everyone),
  signedIn: grant('self', 'reads', everyone),
} as const satisfies Record<string, Grant>;

export type Capability = keyof typeof policy;

/** What a session that knows the password alone may do; everything else asks for the second factor (SEC-31). */
export const withPasswordAlone: readonly Capability[] = ['signedIn', 'factor.enrol', 'password.change'];

/** The rule of every refusal for want of a duty. */
export const wantOfDuty = 'SEC-14';

/**
 * What no duty can lift. *self*: nobody acts on or reads his own case, nor one of which he declared a conflict. *kin*: nor
 * that of a parent, spouse, sibling or child. *administrator*: the keeper of the machine reads
 * no content. *inspection*: who audits a place changes nothing there, whatever else he holds.
 */
export const bars = { self: 'SEC-20', kin: 'K38-conf', administrator: 'SEC-23', inspection: 'SEC-22' } as const;

/** Held for one case only: without a case it opens nothing. */
export const perCase: readonly Duty[] = ['sponsor'];
