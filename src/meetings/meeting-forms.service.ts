import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { inBranches, inCommittees } from '../../workflows/admission/vote-grounds.js';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import { dayOr, routeOf, type VoteRule, voteRule } from '../candidates/act-forms/vote-rule.js';
import { Clock } from '../clock.js';
import { Problem } from '../http/problem.js';
import { MembersDirectory } from '../organisations/members-directory.js';
import { Reader } from '../database/reader.js';
import type { SentForm } from '../ui/form/sent-form.js';
import { ConsideredPeople } from './considered.service.js';
import { bodies, type BodySlug, isVote } from './meeting-acts.js';
import { commonIn, extrasOf } from './meeting-form.js';
import type { Considered, MeetingForm } from './meeting.view.js';
import type { Attending } from './meetings.service.js';
import { mostPeople } from './ticks.js';

const mostExcluded = 30;

/** Those a form is about, and the codes of those who are not there for the actor any more. */
export interface Attendance {
  readonly people: readonly Attending[];
  readonly lost: readonly string[];
}

/** The form of a meeting: who attends, what is asked, whom it may name. */
@Injectable()
export class MeetingForms {
  constructor(
    private readonly reader: Reader,
    private readonly people: ConsideredPeople,
    private readonly members: MembersDirectory,
    private readonly clock: Clock,
  ) {}

  /** Those a form is about, with what it says of each. `Problem` 404 or 403 where none of them is there to be considered. */
  async attending(form: SentForm, body: BodySlug, actor: Actor): Promise<Attendance> {
    const codes = [...new Set(form.texts('ho-so'))].slice(0, mostPeople);
    const people: Attending[] = [];
    const lost: string[] = [];
    let refusal = Problem.notFound();
    for (const code of codes) {
      const one = await this.one(code, form, body, actor);
      if (one instanceof Problem) {
        lost.push(code);
        refusal = one;
      } else people.push(one);
    }
    if (people.length === 0) throw refusal;
    return { people, lost };
  }

  /** One of them; a key that was not sent is made up. */
  private async one(code: string, form: SentForm, body: BodySlug, actor: Actor): Promise<Attending | Problem> {
    const votes = form.text(`${code}.votes`).split(' ').filter(isVote);
    const person = await this.people.before(code, body, actor, votes).catch((error: unknown) => {
      if (error instanceof Problem && (error.status === 404 || error.status === 403)) return error;
      throw error;
    });
    if (person instanceof Problem) return person;
    const chosen = form.text(`${person.code}.act`);
    const asked = form.text(`${person.code}.asked`);
    const madeFrom = form.text(`${person.code}.lan`);
    const revision = /^\d{1,15}$/.test(madeFrom) ? Number(madeFrom) : person.revision;
    // What was asked of a case that has moved on is judged, and not another act in its place.
    const late = revision < person.revision && isVote(asked) ? asked : null;
    const act = person.votes.find((vote) => vote === chosen) ?? late ?? person.votes[0]!;
    return {
      ...{ person, act, revision, chosen: !person.choice || act === chosen || act === late, asked: asked === act },
      keys: { open: keyIn(form, `${person.code}.khoa.mo`), vote: keyIn(form, `${person.code}.khoa`) },
    };
  }

  /** `Problem` 404 or 403 to who does not act for that body, or in none of the cases that a form is about. */
  async demand(body: BodySlug, form: SentForm, actor: Actor): Promise<void> {
    await this.people.demandOne(form.texts('ho-so').slice(0, mostPeople), actor);
    if (!actor.duties.some(({ duty }) => duty === bodies[body])) throw Problem.notFound();
  }

  /** The form as it stands, or drawn anew for what was refused: then with keys of its own. */
  async form(
    body: BodySlug,
    { people: attending, lost }: Attendance,
    sent: SentForm,
    actor: Actor,
    { refusal = null, more = false, draft = null }: Pick<Partial<MeetingForm>, 'refusal' | 'more' | 'draft'> = {},
  ): Promise<MeetingForm> {
    const typed = Object.fromEntries(sent.pairs);
    const asked = sent.text('them') === 'excluded' ? 1 : 0;
    // What else is asked depends on what is chosen.
    const common = attending.flatMap(({ act, chosen }) => (chosen ? extrasOf(act, 'meeting') : []));
    const people = attending.map(({ person }) => person);
    const rulesOf = await this.rules(people, dayOr(this.clock.today(), commonIn(sent).on));
    return {
      body,
      people: attending.map(({ person, act, chosen, keys }) => ({
        ...{ person, act, chosen, keys, fields: chosen ? extrasOf(act, 'person') : [] },
        rules: rulesOf(person),
      })),
      common: common.filter(({ name }, index) => common.findIndex((one) => one.name === name) === index),
      opening: attending.some(({ person }) => person.opens !== null),
      members: await this.choosable(attending, actor),
      grounds: body === 'chi-bo' ? inBranches : inCommittees,
      rows: Math.min(rowsIn(sent) + asked, mostExcluded),
      typed: { issuer: await this.issuer(body, attending, actor), ...typed },
      refusal,
      more,
      draft,
      lost,
    };
  }

  /** Whom the form may name as left out: official members of the branches concerned and of the actor's own units. */
  private async choosable(attending: readonly Attending[], actor: Actor): Promise<MeetingForm['members']> {
    const held = actor.duties.flatMap(({ unitId }) => unitId ?? []);
    const units = new Set([...attending.map(({ person }) => person.unit.id), ...held]);
    const lists = await Promise.all(
      [...units].map((unit) =>
        this.members.of(actor, unit, null).catch((error: unknown) => {
          if (error instanceof Problem && (error.status === 404 || error.status === 403)) return { members: [] };
          throw error;
        }),
      ),
    );
    // Probationary members are in no base (CH-3).
    const found = lists.flatMap(({ members }) =>
      members.filter(({ kind }) => kind === 'official').map(({ personId, name }) => ({ value: personId, label: name })),
    );
    return found.filter(({ value }, index) => found.findIndex((one) => one.value === value) === index);
  }

  /** What each vote is held against by the law of the day; the route is asked once for each unit. */
  private async rules(people: readonly Considered[], on: LegalDate): Promise<(one: Considered) => readonly VoteRule[]> {
    const units = [...new Set(people.map(({ unit }) => unit.id))];
    const routes = new Map(
      await Promise.all(units.map(async (id) => [id, await routeOf(this.reader, id, on)] as const)),
    );
    return ({ unit, votes }) => votes.map((act) => voteRule(act, routes.get(unit.id) ?? null, on));
  }

  /** Whose papers the results are: the branch, or the unit over which the actor acts for the body. */
  private async issuer(body: BodySlug, attending: readonly Attending[], actor: Actor): Promise<string> {
    if (body === 'chi-bo') return attending[0]?.person.unit.name ?? '';
    const units = actor.duties.flatMap(({ duty, unitId }) => (duty === bodies[body] ? (unitId ?? []) : []));
    if (units.length !== 1) return '';
    const [unit] = await this.reader.all<{ name: string }>(
      'SELECT name FROM unit_name WHERE unit_id = ? ORDER BY valid_from DESC LIMIT 1',
      units,
    );
    return unit?.name ?? '';
  }
}

/** As many rows as the form had, whether or not anything was typed in them. */
function rowsIn(form: SentForm): number {
  const rows = form.pairs.flatMap(([name]) => /^excluded\.(\d{1,2})\./.exec(name)?.[1] ?? []);
  return rows.length === 0 ? 0 : Math.max(...rows.map(Number)) + 1;
}

function keyIn(form: SentForm, name: string): string {
  const key = form.text(name);
  return /^[!-~]{8,128}$/.test(key) ? key : randomUUID();
}
