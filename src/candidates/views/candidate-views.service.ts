import { Injectable } from '@nestjs/common';
import { daysBetween, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import { waysFrom } from '../../../workflows/kernel/chart.js';
import { admission } from '../../../workflows/admission/procedure.js';
import { stages } from '../../../workflows/admission/stages.js';
import type { Actor } from '../../auth/actor.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import type { Entry } from '../../log/entry.js';
import { viewLimit, titleOf } from './candidates-list.service.js';
import type { CandidateView, HistoryEntryView, OfferView, PlacedStageView } from './candidate.view.js';
import { definitionHash } from '../case-file.js';
import { limitAct } from '../limits/limit-acts.js';
import { type CaseLimit, limitsOf } from './case-limits.js';
import { type CorrectionMark, marksIn } from './correction-marks.js';
import { entriesOf } from '../history/case-history.js';
import { correctableBy, type PersonView, tabsOf } from './case-head.js';
import { CaseViews, type Seen } from './case-views.service.js';
import { offersAheadOf, offersOf } from './offers.view.js';
import { papersOf } from './papers.view.js';
import { regionsOf } from './regions.view.js';
import { roadOf } from './road.view.js';
import { substitutesOf } from './substitutes.js';
import { placeOf, unitsAbove } from './units-above.js';
import { waitingFor } from './waiting-for.js';
import { viewPending } from './pending.view.js';

const shownEntries = 5;

/** The person page's view, which is also the API's: everything drawn is told here, nothing is decided on a page. */
@Injectable()
export class CandidateViews {
  constructor(
    private readonly cases: CaseViews,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async view(code: string, actor: Actor): Promise<CandidateView> {
    const seen = await this.cases.see(code, actor, 'candidate.read');
    return this.viewOf(seen, await entriesOf(this.reader, seen.file.id));
  }

  /** @param lan the revision the reader saw last, where he comes from a form that came too late */
  async person(code: string, actor: Actor, lan: number | null): Promise<PersonView> {
    const seen = await this.cases.see(code, actor, 'candidate.read');
    const today = this.clock.today();
    const entries = await entriesOf(this.reader, seen.file.id);
    const [view, tabs] = await Promise.all([this.viewOf(seen, entries), tabsOf(this.reader, seen.file, actor, today)]);
    const [last] = view.history;
    const since = lan === null || lan >= view.revision ? 0 : view.revision - lan;
    return {
      ...view,
      tabs,
      changed: since > 0 && last ? { entries: since, last } : null,
      correctable: correctableBy(actor, seen, entries, today),
    };
  }

  private async viewOf(seen: Seen, entries: readonly Entry[]): Promise<CandidateView> {
    const { file, state, setting, calendar } = seen;
    const today = this.clock.today();
    const above = (await unitsAbove(this.reader, [file.unitId], today)).get(file.unitId)!;
    const substitutes = await substitutesOf(this.reader, file.personId, { facts: state.facts, entries, on: today });
    const shown = entries.slice(-shownEntries).reverse();
    const marks = marksIn(entries);
    const helper = state.facts.helper?.person;
    const names = await this.namesOf([
      file.personId,
      ...(helper ? [helper] : []),
      ...shown.flatMap(({ actor: { person } }) => person ?? []),
    ]);
    const slice = admission.law.byId(state.slice!);
    const road = roadOf(seen, entries);
    const limits = file.status === 'void' ? [] : await limitsOf(this.reader, seen, today);
    const asked = {
      state,
      setting,
      duties: seen.duties,
      on: today,
      procedure: file.procedure,
      calendar,
      open: seen.open,
      arriving: seen.arriving,
    };
    return {
      id: file.id,
      person: file.personId,
      code: file.code,
      name: names.get(file.personId)?.name ?? '',
      title: titleOf(seen.stage),
      birth: names.get(file.personId)?.birth ?? '',
      unit: { id: file.unitId, name: above[0]?.name ?? '' },
      status: statusOf(seen),
      held: seen.held,
      revision: file.revision,
      edition: { key: slice.edition, label: slice.id, since: slice.from },
      machineVersion: definitionHash.slice(0, 12),
      stage: stageView(seen, road.find(({ state: at }) => at === 'current')?.place ?? 1, today, above),
      helpers: helper ? [names.get(helper)?.name ?? ''] : [],
      substitutes,
      ...memberView(seen),
      deadlines: limits.map((limit) => viewLimit(limit, today, calendar)),
      papers: papersOf(seen),
      regions: regionsOf(seen),
      pending: file.pending.map(viewPending),
      offers: offersOf(asked).map(withDue(dueIn(limits), today)),
      ahead: offersAheadOf(asked),
      road,
      history: shown.map((entry) =>
        viewShown(entry, names.get(entry.actor.person ?? '')?.name ?? '', marks.get(entry.seq)),
      ),
      pinned: file.pins.at(-1)?.slice ?? null,
    };
  }

  private async namesOf(ids: readonly string[]): Promise<Map<string, { name: string; birth: string }>> {
    const unique = [...new Set(ids)];
    const rows = await this.reader.all<{ id: string; name: string; birth: string }>(
      `SELECT id, name, birth FROM person WHERE id IN (${unique.map(() => '?').join(', ')})`,
      unique,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** The nearest day by which each act is due. */
function dueIn(limits: readonly CaseLimit[]): ReadonlyMap<string, LegalDate> {
  const due = new Map<string, LegalDate>();
  for (const limit of limits) {
    const act = limitAct(limit.timer);
    if (limit.due !== null && !due.has(act)) due.set(act, limit.due);
  }
  return due;
}

const withDue =
  (days: ReadonlyMap<string, LegalDate>, today: LegalDate) =>
  (offer: OfferView): OfferView => {
    const due = days.get(offer.act);
    return due === undefined ? offer : { ...offer, due, ...(due < today && { overdue: true as const }) };
  };

function memberView({ state: { facts } }: Seen): Pick<CandidateView, 'member'> {
  const { ceremony, decision, officialOn, cardOn, application } = facts;
  if (!ceremony) return {};
  const counted = officialOn !== null && application?.kind === 'first';
  const partyAgeFrom = counted ? (decision?.on ?? null) : null;
  return { member: { joinedOn: ceremony.on, officialOn, partyAgeFrom, cardOn } };
}

function statusOf({ state, file, open }: Seen): CandidateView['status'] {
  if (file.status === 'void') return 'void';
  if (!open) return 'held';
  return waysFrom(file.procedure, state.value) === null ? 'done' : 'active';
}

function stageView(
  { state, stage }: Seen,
  place: number,
  today: LegalDate,
  above: readonly { name: string; role: string }[],
): PlacedStageView {
  const duty = waitingFor(stage, state.facts);
  return {
    key: stage,
    no: stages[stage],
    place,
    since: state.since!,
    days: daysBetween(state.since!, today),
    waitingFor: duty && { duty, unit: placeOf(duty, above) },
  };
}

/** An entry in a list of them; `by` is the name of whoever recorded it. */
export function viewShown(entry: Entry, by: string, corrected: CorrectionMark | undefined): HistoryEntryView {
  // Of an act that names a paper "proposal", it is no proposal's number.
  const { proposal: settled } = entry.facts as { readonly proposal?: unknown };
  const proposal = entry.kind === 'proposal' ? entry.seq : typeof settled === 'number' ? settled : undefined;
  const overridden = entry.rules.filter(({ outcome }) => outcome === 'overridden').map(({ id }) => id);
  return {
    seq: entry.seq,
    act: entry.type,
    on: entry.on as LegalDate,
    recordedAt: entry.at,
    by,
    lapses: entry.rules.filter(({ outcome }) => outcome === 'lapsed').map(({ id }) => id),
    ...(overridden.length > 0 && { overridden }),
    ...(entry.annuls !== null && { corrects: entry.annuls }),
    ...(proposal !== undefined && { proposal }),
    ...(entry.kind === 'rejection' && { rejected: true as const }),
    ...(corrected && { corrected }),
  };
}
