import { acts } from '../../../workflows/admission/acts.js';
import type { Act } from '../../../workflows/kernel/act.js';
import type { Constructor } from '../../../workflows/kernel/fields.js';
import { Problem } from '../../http/problem.js';
import type { SentForm } from '../../ui/form/sent-form.js';
import { readFields, type Said } from '../../ui/form/fields/read-fields.js';

const classes: Readonly<Record<string, Constructor<Act>>> = acts;

/** The class of an act by its type; `Problem` 404 for what nobody can record. */
export function actClass(type: string): Constructor<Act> {
  if (!Object.hasOwn(classes, type)) throw Problem.notFound();
  return classes[type]!;
}

/** An act as a form says it. A rule to be let pass counts as named only where something is said for it. */
export function readAct(type: string, form: SentForm): Said {
  const { overrides, ...said } = readFields(actClass(type), form);
  const meant = ((overrides ?? []) as Said[]).filter(({ rule: _, ...why }) => Object.values(why).some(isSaid));
  return { ...said, ...(meant.length > 0 && { overrides: meant }) };
}

const isSaid = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(isSaid) : value !== undefined;
