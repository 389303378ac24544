import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Act } from '../../workflows/kernel/act.js';
import { fieldsOf, type Constructor, type FieldMark } from '../../workflows/kernel/fields.js';
import { split, type Parts } from '../../workflows/kernel/keeping.js';
import { type Fault, Problem } from '../http/problem.js';
import { checked } from '../http/validation.js';

/**
 * An act with its true facts: what was recorded, with the fields restated in their place, each whole. Text about people
 * is sealed beside its entry and is not restated. Problem 400 under `/restated` where it is no act of its class.
 */
export async function restatedAct(
  cls: Constructor,
  recorded: Act,
  restated: Readonly<Record<string, unknown>>,
  today: LegalDate,
): Promise<Pick<Parts, 'facts' | 'persons'>> {
  const { type, ...facts } = recorded;
  const { type: _, ...said } = restated as { type?: unknown };
  if ('type' in restated) throw refused('/type', 'unknownField', 'the act stays the same');
  if (Object.keys(said).length === 0) throw refused('', 'required', 'must say what was other than recorded');
  const whole = { ...facts, ...said } as Omit<Act, 'type'>;
  await checked(cls, whole).catch((error: unknown) => {
    const faults = ((error as Problem).extra as { errors?: Fault[] } | undefined)?.errors;
    if (!(error instanceof Problem) || !faults) throw error;
    const left = faults.filter(({ pointer, code }) => !(code === 'required' && isValue(cls, pointer ?? '')));
    if (left.length > 0) throw Problem.malformed(left).under('/restated');
  });
  if (whole.on > today) throw refused('/on', 'future', 'must not lie after the day of recording');
  const { facts: kept, values, persons } = split(cls, { ...whole, type });
  if (values.length > 0) {
    const sealed = values.map(({ path }) => `/${path.replaceAll('.', '/')}`);
    throw Problem.malformed(
      sealed.map((pointer) => ({ pointer, code: 'sealed', message: 'is text, which is not restated' })),
    ).under('/restated');
  }
  return { facts: kept, persons };
}

/** Whether a pointer names a field that is sealed and so not among the recorded facts. */
function isValue(cls: Constructor, pointer: string): boolean {
  let at: Constructor | undefined = cls;
  let keeping: string | undefined;
  for (const name of pointer.split('/').slice(1)) {
    if (/^\d+$/.test(name)) continue;
    const field: FieldMark | undefined = at && fieldsOf(at).get(name);
    keeping = field?.keeping;
    at = field?.nested?.();
  }
  return keeping === 'value';
}

const refused = (at: string, code: string, message: string) =>
  Problem.malformed([{ pointer: `/restated${at}`, code, message }]);
