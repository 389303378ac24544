import { addDays, dayAfter, legalDate, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { reachedOn } from '../../workflows/calendar/months.js';
import type { ActType } from '../../workflows/admission/acts.js';
import type { Said } from '../../workflows/admission/examples/scene.js';
import { example } from '../../workflows/admission/examples/example.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { type Moment, storyOf } from '../../src/demo/stage-acts.js';
import { settingOn } from '../../src/organisations/setting-on.js';
import type { CaseWorld, Seat } from './case-world.js';
import type { Answer } from './serve.js';

/** The answer to an act, as far as tests read it. */
export interface Told {
  readonly outcome: 'recorded' | 'proposed' | 'rejected';
  readonly code: string;
  readonly revision: number;
  readonly seq: number;
  readonly hash: string;
  readonly act: string;
  readonly on: LegalDate;
  readonly passed: readonly { readonly act: string; readonly on: LegalDate }[];
  readonly lapses: readonly { readonly rule: string }[];
  readonly stage: { readonly key: Stage; readonly since: LegalDate };
  readonly deadlines: readonly { readonly timer: string; readonly subject: string; readonly due: LegalDate | null }[];
  readonly pending: readonly { readonly seq: number; readonly hash: string; readonly act: string }[];
  readonly offers: readonly { readonly act: string; readonly mine: boolean; readonly allowed: boolean }[];
}

export const cases = '/api/v1/candidates';

/** Opens a case: the branch observes somebody. */
export async function openCase(
  world: CaseWorld,
  { on = '2026-01-05', name = 'Vàng Thị Súa', birth = '1998-03', unit = world.units.branch, by = 'secretary.1' } = {},
): Promise<Walk> {
  const answer = await world.ask(by, 'POST', cases, {
    body: { person: { name, birth }, unit, observation: { on } },
  });
  return new Walk(world, toldBy(answer));
}

export function toldBy(answer: Answer): Told {
  if (answer.status < 300) return answer.body;
  throw new Error(`refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
}

/** One case on its way over HTTP: acts one after another at the right desks, the second person confirming at once. */
export class Walk {
  constructor(
    readonly world: CaseWorld,
    public told: Told,
    public on: LegalDate = told.on,
  ) {}

  get code(): string {
    return this.told.code;
  }

  get stage(): Stage {
    return this.told.stage.key;
  }

  get path(): string {
    return `${cases}/${this.code}`;
  }

  /** Sends an act as it is, at the revision last told unless another is given. */
  sends(
    login: string,
    body: object,
    sent: Parameters<CaseWorld['ask']>[3] & { readonly dry?: boolean } = {},
  ): Promise<Answer> {
    const { dry, ...rest } = sent;
    const path = `${this.path}/acts${dry ? '?dry=1' : ''}`;
    return this.world.ask(login, 'POST', path, { body, revision: this.told.revision, ...rest });
  }

  /** Records an act of the examples on a day; throws where it is refused. */
  async records<K extends ActType>(login: string, type: K, on: string, more: Partial<Said<K>> = {}): Promise<Told> {
    this.told = toldBy(await this.sends(login, example(type, on, more)));
    this.on = legalDate(on);
    return this.told;
  }

  /** Confirms what was proposed last. */
  async confirms(login: string): Promise<Told> {
    const { seq, hash } = this.told.pending.at(-1)!;
    const answer = await this.world.ask(login, 'POST', `${this.path}/confirmations`, {
      body: { seq, hash },
      revision: this.told.revision,
    });
    return (this.told = toldBy(answer));
  }

  /** Along the ordinary road until a stage is reached. */
  async to(stage: Stage): Promise<this> {
    while (this.stage !== stage) {
      const before = this.stage;
      const story = storyOf(before, await this.moment(this.on));
      if (story.length === 0) throw new Error(`the road does not lead from ${before} to ${stage}`);
      for (const act of story) {
        const on = this.dayOf(act.type, addDays(this.on, act.after));
        const body = { type: act.type, on, ...act.facts(await this.moment(on)) };
        this.told = toldBy(await this.sends(`${deskOf(act.desk)}.1`, body));
        this.on = on;
        if (this.told.outcome === 'proposed') await this.confirms(`${deskOf(act.desk)}.2`);
        if (this.stage !== before) break;
      }
    }
    return this;
  }

  /** Self-criticism waits for the end of the twelve months. */
  private dayOf(type: ActType, usual: LegalDate): LegalDate {
    if (type !== 'selfCriticism.submit') return usual;
    const ready = addDays(dayAfter(reachedOn(this.told.stage.since, 12)), 2);
    return usual > ready ? usual : ready;
  }

  private async moment(on: LegalDate): Promise<Moment> {
    const { store, units, members } = this.world;
    return {
      on,
      setting: await settingOn(store.reader, units.branch, on),
      birth: '1998-03',
      education: 'lowerSecondary',
      introRoute: 'youth',
      helpers: [members[0], members[1]],
      togetherSince: addDays(on, -500),
    };
  }
}

const deskOf = (desk: string): Seat => desk as Seat;

/** What the history tells of a case, from the first entry. */
export interface Line {
  readonly seq: number;
  readonly kind: string;
  readonly act: string;
  readonly on: LegalDate;
  readonly slice: string | null;
  readonly by: { readonly person: string | null; readonly duty: string | null };
  readonly facts: Readonly<Record<string, unknown>>;
  readonly annuls: number | null;
  readonly hash: string;
}

export async function historyOf({ world, path }: Walk, by = 'secretary.1'): Promise<Line[]> {
  const lines: Line[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page: Answer = await world.ask(by, 'GET', `${path}/history?limit=50${next && `&after=${next}`}`);
    const { items, next: after } = page.body as { items: Line[]; next: string | null };
    lines.push(...items);
    next = after;
  }
  return lines;
}
