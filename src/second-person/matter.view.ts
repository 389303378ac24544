import type { CommandOf } from '../ui/form/command-of.js';
import type { FormRefusal } from '../ui/form/form-refusal.js';
import type { WaitingDraft } from '../work/work.view.js';

export type MatterKind = WaitingDraft['kind'];

/** Something drafted by one person and confirmed by another, which is no act of a case. */
export interface Matter {
  readonly kind: MatterKind;
  readonly id: string;
  /** What confirms, and what it acts on: the kind of an administrative draft, the unit, the person, the case. */
  readonly of: string;
  readonly state: 'waiting' | 'confirmed' | 'rejected' | 'void';
  readonly hash: string;
  readonly draftedBy: string;
  readonly draftedAt: string | null;
  readonly settledBy: string | null;
  readonly settledAt: string | null;
  /** Why it was refused, where the draft keeps it. */
  readonly settledReason?: string | null;
  /** Carried out without a second person, by the only administrator there was. */
  readonly alone?: boolean;
  /** The very content, as the API tells it. */
  readonly content: Readonly<Record<string, unknown>>;
}

export interface MatterView extends Matter {
  /** Names of people, units, bodies and cases, by the ids that stand in the content. */
  readonly names: Readonly<Record<string, string>>;
  /** The reader drafted it himself. */
  readonly own: boolean;
  readonly command: CommandOf;
  readonly refusal: FormRefusal | null;
  readonly reason: string;
}
