import type { Act } from '../../workflows/kernel/act.js';
import type { Constructor } from '../../workflows/kernel/fields.js';
import { acts } from '../../workflows/admission/acts.js';
import { Problem } from '../http/problem.js';
import { checked } from '../http/validation.js';

const classes: Readonly<Record<string, Constructor<Act>>> = acts;

/** The act of its own class that a body says it is; Problem 400 naming every fault, an unknown type included. */
export async function actOf(body: unknown): Promise<Act> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw fault('', 'notObject', 'must be an object');
  const { type, ...fields } = body as Record<string, unknown>;
  if (type === undefined) throw fault('/type', 'required', 'is required');
  const cls = typeof type === 'string' && Object.hasOwn(classes, type) ? classes[type]! : null;
  if (!cls) throw fault('/type', 'unknownAct', 'must be the name of an act');
  return Object.assign(await checked(cls, fields), { type });
}

const fault = (pointer: string, code: string, message: string) => Problem.malformed([{ pointer, code, message }]);
