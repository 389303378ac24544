import { Matches } from 'class-validator';
import { Birth, Flag, Label, Reference, Text } from '../../workflows/kernel/fields.js';

const login = /^[\p{L}\p{N}._-]{3,60}$/u;

/** An account for a new person by name and birth, or another one for a person who is known. */
export class NewAccountBody {
  @Label() @Matches(login) login!: string;
  @Reference({ optional: true }) person?: string;
  @Text('C1', { optional: true, max: 200 }) name?: string;
  @Birth({ optional: true }) birth?: string;
}

/** Why an account is locked or opened again; no personal data. */
export class Reason {
  @Label() reason!: string;
}

/** `secondFactor`: the second factor goes too, which another administrator must confirm. */
export class ResetBody {
  @Label() reason!: string;
  @Flag({ optional: true }) secondFactor?: boolean;
}
