import type { Act } from '../../workflows/kernel/act.js';
import { correctionActs, isCorrection, type Correcting } from '../../workflows/kernel/correction-acts.js';
import type { Constructor } from '../../workflows/kernel/fields.js';
import { split, type Parts } from '../../workflows/kernel/keeping.js';
import { Problem } from '../http/problem.js';
import { checked } from '../http/validation.js';

/** The correction that a body says it is; Problem 400 naming every fault, an unknown type included. */
export async function correctionOf(body: unknown): Promise<Correcting> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw fault('', 'notObject', 'must be an object');
  const { type, ...fields } = body as Record<string, unknown>;
  if (type === undefined) throw fault('/type', 'required', 'is required');
  if (typeof type !== 'string' || !isCorrection(type))
    throw fault('/type', 'unknownAct', 'must be the name of a correction');
  const cls: Constructor = correctionActs[type];
  return Object.assign(await checked(cls, fields), { type }) as unknown as Correcting;
}

/** Its facts and its values apart. What is restated is facts of another act, and goes with the facts as it is. */
export function partsOf(correcting: Correcting): Parts {
  const parts = split(correctionActs[correcting.type], correcting);
  if (correcting.type !== 'act.restate') return parts;
  return { ...parts, facts: { ...parts.facts, restated: correcting.restated } as Act };
}

/** A correction as its proposal keeps it: without what was sealed. */
export type CorrectionFacts = Omit<Correcting, 'reason'> & { readonly type: Correcting['type'] };

const fault = (pointer: string, code: string, message: string) => Problem.malformed([{ pointer, code, message }]);
