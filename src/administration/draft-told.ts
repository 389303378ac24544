import { type Constructor, Label, Person, Reference } from '../../workflows/kernel/fields.js';
import { NewDutyBody } from '../accounts/new-duty.js';
import type { DraftKind } from '../four-eyes/draft.js';
import { NewBodyBody, NewUnitBody } from '../structure/new-unit.js';
import { type FieldView, fieldViews } from '../ui/form/fields/field-view.js';

class KnownAccount {
  @Label() login!: string;
  @Person() person!: string;
}

class FactorReset {
  @Reference() account!: string;
  @Label() reason!: string;
}

class BodyOfUnit extends NewBodyBody {
  @Reference() unit!: string;
}

const classes: Readonly<Record<DraftKind, Constructor>> = {
  'duty.grant': NewDutyBody,
  'unit.open': NewUnitBody,
  'body.attach': BodyOfUnit,
  'account.add': KnownAccount,
  'factor.reset': FactorReset,
};

/** Everything a draft says, field after field. */
export const draftFields = (kind: DraftKind, content: object): readonly FieldView[] =>
  fieldViews(classes[kind], Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null)));

/** The ids that a draft names. */
export const idsIn = (content: object): string[] =>
  Object.values(content).filter((value): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value));
