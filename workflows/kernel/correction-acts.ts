import { ValidateBy } from 'class-validator';
import type { LegalDate } from '../calendar/legal-date.js';
import { Paper, type ActClasses } from './act.js';
import { Count, Day, Label, OneOf, Part, Parts, Text } from './fields.js';

/** Why a record is corrected, in a word that may be shown; the reason itself is text about people and is sealed. */
export const grounds = [
  'typingError',
  'wrongCase',
  'notHeld',
  'formFault',
  'paperCorrected',
  'order',
  'other',
] as const;

/**
 * What is done to the case itself, not an event of its road. Every one is proposed by one person and confirmed by
 * another. R24-6.2 asks for a legal basis and the competent committee's written agreement where a paper of the file is
 * corrected; the rest is practice.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- each correction names its own type by it
abstract class CorrectionAct<T extends string> {
  readonly type!: T;
  /** The day of the paper, or on which it was found; where it acts from a day on, that day. */
  @Day() on!: LegalDate;
  @OneOf(grounds) ground!: (typeof grounds)[number];
  @Text('C2') reason!: string;
  /** The article or regulation it rests on. */
  @Label({ optional: true }) basis?: string;
}

/** A later act that would no longer be lawful, and what becomes of it. */
export class OtherAct {
  /** The number of its entry. */
  @Count({ min: 1 }) entry!: number;
  @OneOf(['annulled', 'standing']) settled!: 'annulled' | 'standing';
  @Text('C2') reason!: string;
}

abstract class ChangeOfAct<T extends string> extends CorrectionAct<T> {
  /** The number of the entry corrected. */
  @Count({ min: 1 }) entry!: number;
  @Part(() => Paper) paper!: Paper;
  @Parts(() => OtherAct, { optional: true }) others?: OtherAct[];
}

/** This act did not lawfully happen: the case is replayed without it. */
export class ActAnnul extends ChangeOfAct<'act.annul'> {}

/** Facts of some act: its own class says what they hold, once the entry tells which act it is. */
const isActFacts = {
  name: 'isActFacts',
  validator: {
    validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
    defaultMessage: () => 'must be an object',
  },
};

/** The same act, other facts: the true date, number or count. The facts stand beside, under `restated`. */
export class ActRestate extends ChangeOfAct<'act.restate'> {
  /** The facts that were other than recorded, `on` among them; checked by the class of the act they belong to. */
  @ValidateBy(isActFacts) restated!: Readonly<Record<string, unknown>>;
}

/**
 * No act is accepted until the case is taken up again. Limits run on: the law read knows no suspension by holding a
 * file, so a limit moves only where a paper of the competent committee says so, recorded by its own act.
 */
export class CaseHold extends CorrectionAct<'case.hold'> {
  @Part(() => Paper, { optional: true }) paper?: Paper;
}

export class CaseResume extends CorrectionAct<'case.resume'> {
  @Part(() => Paper, { optional: true }) paper?: Paper;
}

/** By the superior committee's warrant: be at this stage. The facts of the case stay as they are. */
export class CaseMove extends CorrectionAct<'case.move'> {
  @Label() stage!: string;
  @Part(() => Paper) paper!: Paper;
}

/** The case never existed: opened by mistake or twice. What was recorded stays readable. */
export class CaseVoid extends CorrectionAct<'case.void'> {
  @Part(() => Paper) paper!: Paper;
}

/** A case that was over goes on at the stage the decision names; one that was void goes on where it stood. */
export class CaseReopen extends CorrectionAct<'case.reopen'> {
  @Label({ optional: true }) stage?: string;
  @Part(() => Paper) paper!: Paper;
}

/** The superior committee's written choice (procedure 12.2): acts from this day on are judged by that slice; none: by date. */
export class EditionPin extends CorrectionAct<'edition.pin'> {
  @Label({ optional: true }) slice?: string;
  @Part(() => Paper) paper!: Paper;
}

export const correctionActs = {
  'act.annul': ActAnnul,
  'act.restate': ActRestate,
  'case.hold': CaseHold,
  'case.resume': CaseResume,
  'case.move': CaseMove,
  'case.void': CaseVoid,
  'case.reopen': CaseReopen,
  'edition.pin': EditionPin,
} as const;

export type CorrectionType = keyof typeof correctionActs;

export type Correcting = InstanceType<(typeof correctionActs)[CorrectionType]>;

export const isCorrection = (type: string): type is CorrectionType => Object.hasOwn(correctionActs, type);

/** The class of any act, of the road or on the case itself; undefined where none is called so. */
export const classOf = (acts: ActClasses, type: string) => (isCorrection(type) ? correctionActs[type] : acts[type]);
