import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { Reader } from '../database/reader.js';
import type { Schema } from '../http/schema-of.js';
import type { Actor } from './actor.js';
import type { Strength } from './session.entity.js';

/** The person signed in, what the session has proved, and the duties held today with the names their units bear today. */
export interface MeView {
  readonly session: {
    readonly strength: Strength;
    readonly steppedUpAt: string | null;
    /** On a machine that several people use: the browser keeps nothing. */
    readonly shared: boolean;
  };
  /** Whether the account has a second factor; without one a session may only enrol it. */
  readonly secondFactor: boolean;
  readonly person: { readonly id: string; readonly name: string };
  readonly duties: readonly {
    readonly duty: Duty;
    readonly unit: { readonly id: string; readonly name: string | null } | null;
    readonly caseId: string | null;
    readonly bodyId: string | null;
    readonly from: LegalDate;
    readonly to: LegalDate | null;
  }[];
}

export async function viewMe(reader: Reader, actor: Actor, today: LegalDate): Promise<MeView> {
  const { personId, accountId, session, duties } = actor;
  const enrolled = await reader.all("SELECT 1 AS one FROM second_factor WHERE account_id = ? AND state = 'active'", [
    accountId,
  ]);
  const [person] = await reader.all<{ name: string }>('SELECT name FROM person WHERE id = ?', [personId]);
  const units = [...new Set(duties.flatMap(({ unitId }) => unitId ?? []))];
  const named = units.length === 0 ? [] : await namesOf(reader, units, today);
  const names = new Map(named.map(({ unit_id, name }) => [unit_id, name]));
  return {
    session: {
      ...{ strength: session.strength, steppedUpAt: session.steppedUpAt },
      shared: session.shared ?? false,
    },
    secondFactor: enrolled.length > 0,
    person: { id: personId, name: person!.name },
    duties: duties.map(({ duty, unitId, caseId, bodyId, from, to }) => ({
      duty,
      unit: unitId === null ? null : { id: unitId, name: names.get(unitId) ?? null },
      ...{ caseId, bodyId, from, to },
    })),
  };
}

const namesOf = (reader: Reader, units: readonly string[], today: LegalDate) =>
  reader.all<{ unit_id: string; name: string }>(
    `SELECT unit_id, name FROM unit_name WHERE unit_id IN (${units.map(() => '?').join(', ')})
     AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)`,
    [...units, today, today],
  );

const text: Schema = { type: 'string' };
const orNull = (type: string): Schema => ({ type: [type, 'null'] });

const instant: Schema = { type: 'string', format: 'date-time' };

const properties = {
  session: {
    type: 'object',
    required: ['strength', 'steppedUpAt', 'shared'],
    properties: {
      strength: { enum: ['password', 'secondFactor'] },
      steppedUpAt: orNull('string'),
      shared: { type: 'boolean', description: 'On a machine that several people use: the browser keeps nothing.' },
    },
  },
  secondFactor: { type: 'boolean' },
  person: { type: 'object', required: ['id', 'name'], properties: { id: text, name: text } },
  duties: {
    type: 'array',
    items: {
      type: 'object',
      required: ['duty', 'unit', 'caseId', 'bodyId', 'from', 'to'],
      properties: {
        duty: text,
        unit: { ...orNull('object'), required: ['id', 'name'], properties: { id: text, name: orNull('string') } },
        caseId: orNull('string'),
        bodyId: orNull('string'),
        from: { type: 'string', format: 'date' },
        to: orNull('string'),
      },
    },
  },
};

export const meSchema: Schema = {
  type: 'object',
  required: ['session', 'secondFactor', 'person', 'duties'],
  properties,
};

export const signedInSchema: Schema = {
  type: 'object',
  required: ['token', 'expiresAt', 'session', 'secondFactor', 'person', 'duties'],
  properties: { token: text, expiresAt: instant, ...properties },
};
