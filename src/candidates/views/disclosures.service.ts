import { Injectable } from '@nestjs/common';
import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Duty } from '../../../workflows/kernel/duty.js';
import type { Stage } from '../../../workflows/admission/stages.js';
import { classOf } from '../../../workflows/kernel/correction-acts.js';
import { fieldsOf, type Constructor, type DataClass } from '../../../workflows/kernel/fields.js';
import { admission } from '../../../workflows/admission/procedure.js';
import type { Actor, HeldDuty } from '../../auth/actor.js';
import { demand } from '../../auth/demand.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { Problem } from '../../http/problem.js';
import { type Revealed, SensitiveService } from '../../people/sensitive.service.js';
import type { Purpose } from '../../reads/purposes.js';
import { hasWritten, ownWork } from '../separated.js';
import { type CaseFile, readCase, resourceOf } from '../case-file.js';
import { dutiesOpening, fits } from './c3-windows.js';

/** Opens what an entry sealed, for a stated purpose. Every opening is an entry of its own, naming reader and fields. */
@Injectable()
export class DisclosuresService {
  constructor(
    private readonly reader: Reader,
    private readonly sensitive: SensitiveService,
    private readonly clock: Clock,
  ) {}

  disclose(code: string, seq: number, purpose: Purpose, actor: Actor): Promise<Revealed[]> {
    return this.discloseOf(code, [seq], purpose, actor);
  }

  /** The same of several entries of one kind of act, told in one entry; Problem 404 where one of them is not there. */
  async discloseOf(code: string, seqs: readonly number[], purpose: Purpose, actor: Actor): Promise<Revealed[]> {
    const today = this.clock.today();
    const file = await readCase(this.reader, code, today);
    const resource = resourceOf(file);
    demand(actor, 'candidate.read', resource, today);
    // Numbers beyond the last entry are not asked for: some are too large for the database.
    if (seqs.length === 0 || seqs.some((seq) => seq > file.revision)) throw Problem.notFound();
    const entries = await this.reader.all<{ type: string }>(
      `SELECT type FROM entry WHERE chain = ? AND seq IN (${seqs.map(() => '?').join(', ')})`,
      [file.id, ...seqs],
    );
    const [act = '', ...others] = new Set(entries.map(({ type }) => type));
    const cls = classOf(admission.acts, act);
    if (!cls || others.length > 0 || entries.length < new Set(seqs).size) throw Problem.notFound();
    const secret = holdsC3(cls);
    const { duties } = demand(actor, secret ? 'candidate.sensitive' : 'candidate.read', resource, today);
    const needing = secret ? needed(file, duties, { act, purpose, on: today }) : duties;
    const under = actor.duties.find(({ duty }) => needing.includes(duty))!;
    await this.assertAuditsOthers(file.id, under, actor);
    const classes = classesOf(cls).sort();
    return this.sensitive.reveal(actor, under, { personId: file.personId, chain: file.id, seqs, classes }, purpose);
  }

  /** SEC-19: whoever recorded or confirmed anything in a case inspects it under no later mandate. */
  private async assertAuditsOthers(caseId: string, { duty }: HeldDuty, { personId }: Actor): Promise<void> {
    if (duty !== 'inspection' || !(await hasWritten(this.reader, caseId, personId))) return;
    throw ownWork(personId);
  }
}

/** Of the duties that reach the case those that need this now (SEC-18); Problem 403 where none does, with who may and when. */
function needed(
  { state, status }: CaseFile,
  held: readonly Duty[],
  { act, purpose, on }: { readonly act: string; readonly purpose: Purpose; readonly on: LegalDate },
): readonly Duty[] {
  const stage = admission.stageOf(state.value) as Stage;
  // A case that never existed is nobody's work; it can still be inspected.
  const open = status === 'void' ? ['inspection'] : dutiesOpening({ act, stage, since: state.since!, on });
  const mine = held.filter((duty) => open.includes(duty) && fits(duty, purpose));
  if (mine.length > 0) return mine;
  throw Problem.forbidden('SEC-18', {
    by: open,
    detail: held.some((duty) => open.includes(duty))
      ? 'This purpose is not that of the duty: an inspection states `inspection`, and nobody else does'
      : 'At this stage the work of the duty does not need it',
  });
}

/** Whether an act of this type can hold values that are opened to fewer: results of verification, conclusions, offences. */
export function isRestricted(type: string): boolean {
  const cls = classOf(admission.acts, type);
  return cls !== undefined && holdsC3(cls);
}

/** Verification, political conclusions and offences are opened to fewer. */
const holdsC3 = (cls: Constructor): boolean => classesOf(cls).includes('C3');

/** The classes of the values an act of this class can hold. */
function classesOf(cls: Constructor): DataClass[] {
  const found = [...fieldsOf(cls).values()].flatMap(({ keeping, dataClass, nested }) =>
    nested ? classesOf(nested()) : keeping === 'value' ? [dataClass] : [],
  );
  return [...new Set(found)];
}
