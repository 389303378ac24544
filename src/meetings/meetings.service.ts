import { Injectable } from '@nestjs/common';
import { isLegalDate } from '../../workflows/calendar/legal-date.js';
import type { Vote } from '../../workflows/kernel/act.js';
import type { Unmet } from '../../workflows/kernel/rule.js';
import type { ActType } from '../../workflows/admission/acts.js';
import type { Actor } from '../auth/actor.js';
import { actOf } from '../candidates/act-body.js';
import type { VoteSum } from '../candidates/act-forms/act-form.view.js';
import { routeOf, sumOf, voteRule } from '../candidates/act-forms/vote-rule.js';
import type { Said } from '../ui/form/fields/read-fields.js';
import { CandidatesService } from '../candidates/candidates.service.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Problem } from '../http/problem.js';
import { attempted, type FormRefusal } from '../ui/form/form-refusal.js';
import type { SentForm } from '../ui/form/sent-form.js';
import { ConsideredPeople } from './considered.service.js';
import { bodies, type BodySlug } from './meeting-acts.js';
import { extrasOf, extrasSaid, fieldOf, openingSaid, voteSaid } from './meeting-form.js';
import type { Considered, PersonCheck, PersonReceipt } from './meeting.view.js';

/** One person at the meeting: which vote was taken, and the keys that make its recording one. */
export interface Attending {
  readonly person: Considered;
  readonly act: ActType;
  /** Said, where it is to be said. */
  readonly chosen: boolean;
  /** The form had the fields of that very act. */
  readonly asked: boolean;
  readonly keys: { readonly open: string; readonly vote: string };
  /** The revision the form was made from. */
  readonly revision: number;
}

interface Recorded {
  readonly outcome: 'recorded' | 'proposed';
  readonly revision: number;
  readonly seq: number;
  readonly lapses: readonly Unmet[];
  readonly notices: readonly Unmet[];
}

/**
 * One meeting is as many acts as it considered people: each is recorded by the service of the API, with a key and a
 * revision of its own, so that one refusal loses nothing of the others (P12).
 */
@Injectable()
export class Meetings {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly candidates: CandidatesService,
    private readonly people: ConsideredPeople,
  ) {}

  /** What would be recorded of one person, and how his vote comes out; or why it would be refused. */
  async check(attending: Attending, body: BodySlug, form: SentForm, actor: Actor): Promise<PersonCheck> {
    const { person, act, revision } = attending;
    const { code, name, title } = person;
    const vote = voteSaid(act, code, bodies[body], form);
    const first = person.opens ? openingSaid(person.opens, form) : vote;
    const { done, refusal } = await attempting(code, async () => {
      // The vote of a meeting that is not open yet cannot be tried out; that it is whole can be seen.
      await actOf(vote);
      const { body: told } = await this.candidates.record(
        ...[code, await actOf(first), { key: 'dry', revision, dry: true }, actor],
      );
      return told as Recorded;
    });
    return {
      ...{ code, name, title, act, opens: person.opens, number: form.text(`${code}.number`) },
      extras: extrasSaid(extrasOf(act, 'person'), form, `${code}.`),
      ...{ votes: totals(vote), sum: await this.sum(person, act, vote), refusal },
      meanwhile: await this.people.since(code, actor, { refusal, madeFrom: revision }),
      remarks: done ? [...done.lapses, ...done.notices] : [],
    };
  }

  /** Records the result of one person: the meeting is opened for him first where it is not yet. */
  async record(attending: Attending, body: BodySlug, form: SentForm, actor: Actor): Promise<PersonReceipt> {
    const { person, act, keys } = attending;
    const { code, name, title, opens } = person;
    const { done, refusal } = await attempting(code, async () => {
      const vote = await actOf(voteSaid(act, code, bodies[body], form));
      let { revision } = attending;
      if (opens) {
        const opening = await actOf(openingSaid(opens, form));
        const { body: opened } = await this.candidates.record(code, opening, { key: keys.open, revision }, actor);
        ({ revision } = opened as Recorded);
      }
      const { body: told } = await this.candidates.record(code, vote, { key: keys.vote, revision }, actor);
      return told as Recorded;
    });
    const meanwhile = await this.people.since(code, actor, { refusal, madeFrom: attending.revision });
    return { code, name, title, act, refusal, meanwhile, seq: done?.seq ?? null, waits: done?.outcome === 'proposed' };
  }

  /** The vote held against its share under the law of the day; null where its figures are not there yet. */
  private async sum({ unit }: Considered, act: ActType, said: Said): Promise<VoteSum | null> {
    const { on, vote } = said as { readonly on: unknown; readonly vote: Vote };
    if (totals(said) === null || !Number.isInteger(vote.listed) || !isLegalDate(on) || on > this.clock.today())
      return null;
    return sumOf(vote, voteRule(act, await routeOf(this.reader, unit.id, on), on));
  }
}

function totals(said: Said): PersonCheck['votes'] {
  const { yes, no, invalid } = said['vote'] as Vote;
  return [yes, no, invalid].every((one) => Number.isInteger(one)) ? { yes, no, invalid } : null;
}

type Tried<T> = { readonly done: T; readonly refusal: null } | { readonly done: null; readonly refusal: FormRefusal };

/** One person's refusal is his alone, whatever it is; only a session that ended stops everything, to go on later. */
async function attempting<T>(code: string, work: () => Promise<T>): Promise<Tried<T>> {
  try {
    const { done, refusal } = await attempted(work);
    if (refusal === null) return { done, refusal };
    const faults = refusal.faults.map(({ field, code: fault }) => ({ field: fieldOf(code, field), code: fault }));
    return { done: null, refusal: { ...refusal, faults } };
  } catch (error) {
    if (!(error instanceof Problem) || error.status === 401) throw error;
    const { status, code: why, extra } = error;
    return { done: null, refusal: { status, code: why, faults: [], unmet: [], extra } };
  }
}
