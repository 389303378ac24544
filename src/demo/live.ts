import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { reachedOn } from '../../workflows/calendar/months.js';
import type { Act } from '../../workflows/kernel/act.js';
import { dayAfter } from '../../workflows/calendar/legal-date.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { CandidatesService } from '../candidates/candidates.service.js';
import { ConfirmationsService } from '../candidates/confirmations.service.js';
import { Reader } from '../database/reader.js';
import { settingOn } from '../organisations/setting-on.js';
import { invented } from './names.js';
import type { Life } from './lives.js';
import type { Neighbourhood } from './neighbourhood.js';
import type { Officers, Seat } from './officers.js';
import { storyOf, type Moment, type StoryAct } from './stage-acts.js';
import { turnOf } from './turns.js';

/** The part of an answer that a story needs. */
interface Told {
  readonly outcome: 'recorded' | 'proposed';
  readonly code: string;
  readonly revision: number;
  readonly seq: number;
  readonly hash: string;
  readonly stage: { readonly key: Stage; readonly since: LegalDate };
}

/** Lives one invented life through the command path, act by act, each judged as any other. */
export class Living {
  private readonly candidates: CandidatesService;
  private readonly confirmations: ConfirmationsService;
  private readonly reader: Reader;
  private n = 0;

  constructor(
    app: INestApplicationContext,
    private readonly officers: Officers,
    private readonly today: LegalDate,
  ) {
    this.candidates = app.get(CandidatesService, { strict: false });
    this.confirmations = app.get(ConfirmationsService, { strict: false });
    this.reader = app.get(Reader, { strict: false });
  }

  /** Returns the stage reached. */
  async live(life: Life, around: Neighbourhood): Promise<Stage> {
    this.n += 1;
    const members = await this.officers.membersOf(around.plan, around.unitId);
    const { from } = life;
    const setting = await settingOn(this.reader, around.unitId, from);
    const young = this.n % 3 !== 0 && (setting.youthUnion || setting.tradeUnion);
    const person = {
      birth: born(from, young ? 18 + (this.n % 9) : 37 + (this.n % 12), this.n),
      education: setting.hardship && this.n % 5 === 0 ? ('primary' as const) : ('lowerSecondary' as const),
      introRoute: young ? (setting.youthUnion ? ('youth' as const) : ('trade' as const)) : ('two' as const),
      helpers: [members[0]!.personId, members[1]!.personId] as const,
      togetherSince: addDays(from, -500),
    };
    let told = await this.open(
      around,
      person.introRoute,
      { ...invented(around.plan, 1_000 + this.n), birth: person.birth },
      from,
    );
    let on = from;
    for (;;) {
      const { key: stage } = told.stage;
      const moment = async (day: LegalDate): Promise<Moment> => ({
        ...person,
        on: day,
        setting: await settingOn(this.reader, around.unitId, day),
      });
      const there = stage === life.until;
      const story = there ? (turnOf(life.turn) ?? []) : storyOf(stage, await moment(on));
      if (!there && story.length === 0) return stage;
      for (const act of story) {
        on = this.dayOf(act, on, told);
        if (on > this.today) return told.stage.key;
        told = await this.record(told, around, act, await moment(on));
        // What leaves the road leads through stages of its own.
        if (!there && told.stage.key !== stage) break;
      }
      if (!there) continue;
      const { reviewedOn } = life;
      if (reviewedOn) told = await this.record(told, around, review(reviewedOn), await moment(reviewedOn));
      return told.stage.key;
    }
  }

  /** Self-criticism waits for the end of the twelve months; everything else for its usual number of days. */
  private dayOf({ type, after }: StoryAct, before: LegalDate, told: Told): LegalDate {
    const usual = addDays(before, after);
    if (type !== 'selfCriticism.submit') return usual;
    const ready = addDays(dayAfter(reachedOn(told.stage.since, 12)), 2);
    return usual > ready ? usual : ready;
  }

  private async open(
    around: Neighbourhood,
    route: Moment['introRoute'],
    person: Parameters<CandidatesService['open']>[0]['person'],
    on: LegalDate,
  ): Promise<Told> {
    const union = around.unions[route === 'trade' ? 'tradeUnion' : route === 'youth' ? 'youthUnion' : 'farmers'];
    const act = union
      ? {
          type: 'nomination.make',
          on,
          body: route === 'trade' ? 'tradeUnion' : route === 'youth' ? 'youthUnion' : 'farmers',
          paper: { number: `${this.n}-GT`, date: on, issuer: 'Đoàn thể' },
        }
      : { type: 'case.open', on };
    const seat = union ?? around.seats.secretary!;
    const [officer] = await this.officers.at(around.plan, seat);
    const answer = await this.candidates.open({ person, unit: around.unitId, act: act }, this.key(), officer!.actor);
    return answer.body as Told;
  }

  private async record(
    told: Told,
    around: Neighbourhood,
    { type, desk, facts }: StoryAct,
    moment: Moment,
  ): Promise<Told> {
    const seat = this.seatOf(around, desk, moment);
    const [first, second] = await this.officers.at(around.plan, seat);
    const act = { type, on: moment.on, ...facts(moment) } as unknown as Act;
    const answer = await this.candidates.record(
      told.code,
      act,
      { key: this.key(), revision: told.revision },
      first!.actor,
    );
    const said = answer.body as Told;
    if (said.outcome === 'recorded') return said;
    const confirmed = await this.confirmations.confirm(
      told.code,
      { seq: said.seq, hash: said.hash },
      { key: this.key(), revision: said.revision },
      second!.actor,
    );
    return confirmed.body as Told;
  }

  private seatOf(around: Neighbourhood, desk: Seat['duty'], { introRoute }: Moment): Seat {
    if (desk === 'massOrganisation')
      return around.unions[introRoute === 'trade' ? 'tradeUnion' : 'youthUnion'] ?? around.seats.secretary!;
    if (desk === 'politicalCentre') return around.seats.politicalCentre ?? around.seats.competent!;
    return around.seats[desk] ?? around.seats.grassroots!;
  }

  private key(): string {
    this.keys += 1;
    return `demo-${String(this.keys).padStart(8, '0')}`;
  }

  private keys = 0;
}

/** The branch looks through its list of sympathisers, as it does every month. */
const review = (on: LegalDate): StoryAct => ({
  ...{ type: 'list.review', desk: 'secretary', after: 0 },
  facts: () => ({ resolution: { number: `${on.slice(5, 7)}-BB`, date: on, issuer: 'Chi bộ' }, outcome: 'stay' }),
});

const born = (on: LegalDate, years: number, n: number): string =>
  `${Number(on.slice(0, 4)) - years - 1}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
