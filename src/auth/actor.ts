import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { Strength } from './session.entity.js';

/** A duty as the policy reads it. `path` is today's path of the unit, or of the unit the body is attached to. */
export interface HeldDuty {
  readonly duty: Duty;
  readonly unitId: string | null;
  readonly path: string | null;
  readonly caseId: string | null;
  readonly bodyId: string | null;
  readonly from: LegalDate;
  /** Exclusive; null while it lasts. */
  readonly to: LegalDate | null;
}

/** Who asks: a person, by which account and session, with the duties held today. */
export interface Actor {
  readonly personId: string;
  readonly accountId: string;
  readonly session: {
    readonly hash: string;
    readonly strength: Strength;
    /** The instant at which the second factor was last proved in this session. */
    readonly steppedUpAt: string | null;
    /** Set where several people use the machine. */
    readonly shared?: true;
    /** Set while the password was given by somebody else: it is to be changed before anything else is done. */
    readonly mustChangePassword?: true;
  };
  readonly duties: readonly HeldDuty[];
  /** Persons whose cases are closed to the actor: by kinship, or because he declared a conflict (SEC-20). */
  readonly conflicts: readonly string[];
  /** Those of `conflicts` to whom he is a parent, spouse, sibling or child (K38-conf). */
  readonly kin?: readonly string[];
}
