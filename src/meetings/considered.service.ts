import { Injectable } from '@nestjs/common';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { ActType } from '../../workflows/admission/acts.js';
import type { Actor } from '../auth/actor.js';
import { actingDuty, visiblePaths } from '../auth/policy.js';
import { type Meanwhile, meanwhileOf } from '../candidates/act-forms/meanwhile.js';
import type { OfferView } from '../candidates/views/candidate.view.js';
import { CandidatesList, titleOf } from '../candidates/views/candidates-list.service.js';
import { CaseViews, type Seen } from '../candidates/views/case-views.service.js';
import { offersOf } from '../candidates/views/offers.view.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Problem } from '../http/problem.js';
import { noteRead } from '../reads/notebook.js';
import { bodies, type BodySlug, hasChoice, meetingStages, opens, slugs, voteOf } from './meeting-acts.js';
import type { Considered, MeetingGroup, MeetingsView } from './meeting.view.js';
import { type GroupKey, groupKey, mostPeople, type Ticks } from './ticks.js';

/** Cases looked at for one page: each is opened, with all that the law says of it today. */
const together = 50;
/** Of other pages, that a form of ours cannot exceed: as many as attend at each body. */
const mostElsewhere = slugs.length * mostPeople;

/** Whom a body can consider now: that an act is a meeting's, and whose, the offers of each case tell. */
@Injectable()
export class ConsideredPeople {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly cases: CaseViews,
    private readonly directory: CandidatesList,
  ) {}

  /**
   * The meetings the actor may record, with their people by name, after the case of a code; a branch meets alone, those
   * above consider several at once. Whoever is ticked stands on every page.
   */
  async page(actor: Actor, ticks: Ticks, after: string): Promise<Pick<MeetingsView, 'groups' | 'next' | 'at'>> {
    const today = this.clock.today();
    const { paths, caseIds } = visiblePaths(actor, 'candidate.read', today);
    // Barred from every case, whatever else he holds.
    if (paths.length === 0 && caseIds.length === 0) throw Problem.notFound();
    const key = await this.placeOf(after, actor);
    const query = { stages: meetingStages };
    const { items, next } = await this.directory.page(actor, query, { limit: together, after: key }, 'candidate.act');
    noteRead({ type: 'meetings.list', under: actingDuty(actor, 'candidate.read', today), cases: [], classes: ['C2'] });
    const here = new Set(items.map(({ code }) => code));
    const elsewhere = [...ticks.values()]
      .flat()
      .filter((code) => !here.has(code))
      .slice(0, mostElsewhere);
    const groups = new Map<GroupKey, MeetingGroup>();
    for (const code of new Set([...here, ...elsewhere])) {
      // A case is opened once, whichever bodies may consider it.
      const seen = await this.visible(code, actor);
      if (seen === null) continue;
      for (const body of slugs) {
        const person = await this.maybe(seen, body);
        if (person === null) continue;
        const unit = body === 'chi-bo' ? person.unit : null;
        const group = groupKey(body, unit?.id ?? null);
        const ticked = ticks.get(group) ?? [];
        if (!here.has(code) && !ticked.includes(code)) continue;
        const { people } = groups.get(group) ?? { people: [] };
        groups.set(group, { key: group, body, unit, people: [...people, person], ticked, here });
      }
    }
    return {
      groups: [...groups.values()].sort((a, b) => slugs.indexOf(a.body) - slugs.indexOf(b.body)),
      ...{ next: next?.[1] ?? null, at: key === null ? '' : after },
    };
  }

  /** The place of a case in the list; none for one that is not there, or there no more. */
  private async placeOf(code: string, actor: Actor): Promise<[string, string] | null> {
    const seen = code === '' ? null : await this.visible(code, actor);
    if (seen === null) return null;
    const [person] = await this.reader.all<{ sort_key: string }>('SELECT sort_key FROM person WHERE id = ?', [
      seen.file.personId,
    ]);
    return person ? [person.sort_key, seen.file.code] : null;
  }

  /** `Problem` 404 or 403 where the actor may act in none of these cases, or there are none. */
  async demandOne(codes: readonly string[], actor: Actor): Promise<void> {
    let refusal = Problem.notFound();
    for (const code of codes) {
      try {
        await this.cases.see(code, actor, 'candidate.act');
        return;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        refusal = error;
      }
    }
    throw refusal;
  }

  private async visible(code: string, actor: Actor): Promise<Seen | null> {
    return this.cases.see(code, actor, 'candidate.act').catch((error: unknown) => {
      if (error instanceof Problem && (error.status === 404 || error.status === 403)) return null;
      throw error;
    });
  }

  /**
   * The person of a case before a body; Problem 404 where it has nothing to consider, or not for the actor. Whoever is
   * past that body since a form was made about these `votes` is still whom that form is about.
   */
  async before(code: string, body: BodySlug, actor: Actor, votes: readonly ActType[] = []): Promise<Considered> {
    const seen = await this.cases.see(code, actor, 'candidate.act');
    const person = await this.maybe(seen, body);
    if (person) return person;
    if (votes.length === 0) throw Problem.notFound();
    const rest = { votes, choice: hasChoice(votes), opens: null, allowed: false, unmet: [], waiting: null };
    return { ...(await this.about(seen)), ...rest };
  }

  /** What moved a case on under a form that was refused for it. */
  async since(code: string, actor: Actor, late: Parameters<typeof meanwhileOf>[3]): Promise<Meanwhile | null> {
    if (late.refusal?.status !== 409) return null;
    return meanwhileOf(this.reader, await this.cases.see(code, actor, 'candidate.act'), actor, late);
  }

  private async maybe(seen: Seen, body: BodySlug): Promise<Considered | null> {
    const by: Duty = bodies[body];
    const offered = offersOf(seen).filter((offer) => offer.mine && offer.by === by && voteOf(offer.act) !== null);
    const [first] = [...offered].sort(freeFirst);
    if (!first) return null;
    // Where something can be recorded, what cannot stands on the person's own page, with its reason.
    const votes = votesIn(first.allowed ? offered.filter(({ allowed }) => allowed) : offered);
    const all = votesIn(offered);
    const waiting = seen.file.pending.find(({ type }) => all.includes(type as ActType));
    return {
      ...(await this.about(seen)),
      ...{ votes, choice: hasChoice(votes) },
      opens: opens(first.act) ? first.act : null,
      allowed: first.allowed,
      unmet: first.unmet ?? [],
      waiting: waiting ? { seq: waiting.seq, act: waiting.type } : null,
    };
  }

  private async about({
    file,
    stage,
  }: Seen): Promise<Pick<Considered, 'code' | 'name' | 'title' | 'stage' | 'revision' | 'unit'>> {
    const [who] = await this.reader.all<{ name: string; unit: string }>(
      `SELECT p.name, n.name AS unit FROM person p, unit_name n WHERE p.id = ? AND n.unit_id = ?
        ORDER BY n.valid_from DESC LIMIT 1`,
      [file.personId, file.unitId],
    );
    return {
      ...{ code: file.code, name: who?.name ?? '', title: titleOf(stage), stage, revision: file.revision },
      unit: { id: file.unitId, name: who?.unit ?? '' },
    };
  }
}

const votesIn = (offers: readonly OfferView[]): readonly ActType[] => [
  ...new Set(offers.map(({ act }) => voteOf(act)!)),
];

/** What can be recorded now, before what cannot yet. */
const freeFirst = (a: Pick<OfferView, 'allowed'>, b: Pick<OfferView, 'allowed'>): number =>
  Number(b.allowed) - Number(a.allowed);
