import { type Fault, Problem } from '../../http/problem.js';
import { checked, type Class } from '../../http/validation.js';
import { type NewPerson, personFaults } from '../../people/people.service.js';
import { birthFrom } from '../../ui/form/form-day.js';
import type { SentForm } from '../../ui/form/sent-form.js';

/**
 * A body that names a new person, as the API's own class checks it; all that is wrong is told at once, what the person's
 * name or birth may not be among it, which the API finds only once the rest is in order. `own`: faults of the form itself.
 */
export async function personNamed<T extends object>(
  cls: Class<T>,
  body: { readonly person: object; readonly [field: string]: unknown },
  own: readonly Fault[] = [],
): Promise<T> {
  const faults: Fault[] = [...own];
  const named = await checked(cls, body).catch((error: unknown) => {
    faults.unshift(...faultsIn(error));
    return null;
  });
  const told = new Set(faults.map(({ pointer }) => pointer));
  const further = personFaults({ name: '', birth: '', ...(body.person as Partial<NewPerson>) }).map((fault) => ({
    ...fault,
    pointer: `/person${fault.pointer!}`,
  }));
  faults.unshift(...further.filter(({ pointer }) => !told.has(pointer)));
  if (named === null || faults.length > 0) throw Problem.malformed(faults);
  return named;
}

/** The person a form tells of, as far as it does: what was left blank is left out. */
export function personIn(form: SentForm): Readonly<Record<string, string>> {
  const said = ['name', 'sex', 'ethnicity'].map((field) => [field, form.text(`person.${field}`)] as const);
  const birth = form.text('person.birth');
  return Object.fromEntries([...said, ['birth', birth && birthFrom(birth)] as const].filter(([, text]) => text !== ''));
}

function faultsIn(error: unknown): readonly Fault[] {
  if (error instanceof Problem && error.status === 400) return error.extra['errors'] as readonly Fault[];
  throw error;
}
