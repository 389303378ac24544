import { Injectable } from '@nestjs/common';
import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Calendar } from '../../../workflows/calendar/working-days.js';
import { isBirthDate } from '../../../workflows/calendar/months.js';
import { deadlinesOf } from '../../../workflows/kernel/deadlines.js';
import { letPass } from '../../../workflows/kernel/decide.js';
import type { Duty } from '../../../workflows/kernel/duty.js';
import type { CaseState } from '../../../workflows/kernel/procedure.js';
import type { Setting } from '../../../workflows/kernel/setting.js';
import type { Facts } from '../../../workflows/admission/facts.js';
import { admission } from '../../../workflows/admission/procedure.js';
import { stages, type Stage } from '../../../workflows/admission/stages.js';
import type { Actor } from '../../auth/actor.js';
import { demand } from '../../auth/demand.js';
import { dutiesFor, may } from '../../auth/policy.js';
import type { Capability } from '../../auth/policy.table.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { Problem } from '../../http/problem.js';
import { cursorOf, keyOf, type Keyset } from '../../http/keyset.js';
import { readChain } from '../../log/log.js';
import { noteRead } from '../../reads/notebook.js';
import { resourceFor } from '../arrival.js';
import { BackDated } from '../back-dated.js';
import { misfit, readCase, type CaseFile } from '../case-file.js';
import { rewoundTo } from '../history/case-history.js';
import type { CaseProcedure } from '../case-law.js';
import { caseSetting } from '../case-setting.js';
import { heldOf, type HeldView } from '../held.js';
import { marksOf } from './correction-marks.js';
import { viewEntry } from './entry.view.js';
import { offersAheadOf, offersOf } from './offers.view.js';
import { viewPending } from './pending.view.js';
import { PlanFault, type PlanQuestion } from './plan-question.js';
import { planOf } from './plan.view.js';

/** An answer about one case: JSON, with the revision it is true of. */
export type CaseAnswer = { readonly code: string; readonly revision: number } & Readonly<Record<string, unknown>>;

/** A case as it stands on a day, for whoever may see it. */
export interface Seen {
  readonly file: CaseFile;
  /** With every limit let pass that lies before the day, and none that passed later. */
  readonly state: CaseState<Facts>;
  readonly stage: Stage;
  readonly setting: Setting;
  readonly duties: readonly Duty[];
  /** The reader stands where the candidate goes, and may only take him over. */
  readonly arriving: boolean;
  readonly on: LegalDate;
  readonly procedure: CaseProcedure;
  readonly calendar: Calendar;
  /** Acts are accepted: the case is not on hold and was not declared void. */
  readonly open: boolean;
  /** Null where it is not on hold. */
  readonly held: HeldView | null;
}

/** Reads a case for one reader: what is not his to see is not there. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly backDated: BackDated,
  ) {}

  /** @param day the day asked about; today where left out */
  async see(code: string, actor: Actor, capability: Capability, day?: LegalDate): Promise<Seen> {
    const today = this.clock.today();
    const file = await readCase(this.reader, code, today);
    const resource = await resourceFor(this.reader, file, actor, capability, today);
    const { under } = demand(actor, capability, resource, today);
    noteRead({ type: 'case.read', under, cases: [file.id], classes: ['C1', 'C2'] });
    const on = day ?? today;
    const calendar = await this.calendars.in();
    const setting = { ...(await caseSetting(this.reader, file.unitId, on)), candidate: file.personId, members: {} };
    const rewound = file.fault === undefined ? await rewoundTo(this.reader, file, on) : null;
    const { state: stood } = rewound ?? file;
    // A case that never existed has no limits.
    const { state } = file.status === 'void' ? file : letPass(file.procedure, { state: stood, setting, calendar }, on);
    const stage = admission.stageOf(state.value) as Stage;
    return {
      file,
      state,
      stage,
      setting,
      duties: dutiesFor(actor, resource, today),
      arriving: resource.unitPath !== file.unitPath,
      on,
      procedure: file.procedure,
      calendar,
      open: file.status !== 'void' && file.heldSeq === null,
      held: await heldOf(this.reader, file),
    };
  }

  /** Everything a case offers; to who knows no more of it than that it is there, what he may record himself. */
  async offers(code: string, actor: Actor, on?: LegalDate): Promise<CaseAnswer> {
    const seen = await this.see(code, actor, 'candidate.basics', on);
    const { file } = seen;
    const today = this.clock.today();
    const there = await resourceFor(this.reader, file, actor, 'candidate.read', today);
    const reads = may(actor, 'candidate.read', there, today).allow;
    const offers = offersOf(seen).filter(({ mine }) => reads || mine);
    const pending = reads ? file.pending.map(viewPending) : [];
    return { ...about(seen), held: seen.held, offers, ahead: reads ? offersAheadOf(seen) : [], pending };
  }

  /** The road ahead; Problem 400 where it would leave the years this house reckons with. */
  async plan(code: string, actor: Actor, question: PlanQuestion): Promise<CaseAnswer> {
    const seen = await this.see(code, actor, 'candidate.read', question.from);
    if (seen.file.fault !== undefined) throw misfit(seen.file.fault);
    const [person] = await this.reader.all<{ birth: string }>('SELECT birth FROM person WHERE id = ?', [
      seen.file.personId,
    ]);
    const birth = person && isBirthDate(person.birth) ? person.birth : null;
    try {
      const planned = planOf(seen, birth, question);
      // No step can be taken while no act is accepted, whatever the calendar would let be.
      return { ...about(seen), ...planned, feasible: seen.open && planned.feasible, held: seen.held };
    } catch (error) {
      if (!(error instanceof PlanFault)) throw error;
      throw Problem.malformed([{ parameter: 'from', code: 'plan', message: error.message }]);
    }
  }

  async deadlines(code: string, actor: Actor): Promise<CaseAnswer> {
    const seen = await this.see(code, actor, 'candidate.read');
    return {
      ...about(seen),
      deadlines: seen.file.status === 'void' ? [] : deadlinesOf(seen.file.procedure, seen.state, seen.calendar),
    };
  }

  async history(code: string, actor: Actor, { limit, after }: Keyset): Promise<CaseAnswer> {
    const seen = await this.see(code, actor, 'candidate.read');
    const [from] = keyOf({ after }, ['count']) ?? [0];
    const [recorded, marks] = await Promise.all([
      readChain(this.reader, seen.file.id, { after: from, limit: limit + 1 }),
      marksOf(this.reader, seen.file.id),
    ]);
    const items = recorded
      .slice(0, limit)
      .map((one) => viewEntry(one, marks.get(one.entry.seq) ?? null, this.backDated.markOf(one.entry)));
    const next = recorded.length > limit ? cursorOf([items.at(-1)!.seq]) : null;
    return { ...about(seen), items, next };
  }
}

const about = ({ file, state, stage, on }: Seen) => ({
  code: file.code,
  revision: file.revision,
  on,
  stage: { key: stage, no: stages[stage], since: state.since },
});
