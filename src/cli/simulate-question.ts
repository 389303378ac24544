import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addDays, daysBetween, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { type BirthDate, isBirthDate } from '../../workflows/calendar/months.js';
import { begin, waysFrom } from '../../workflows/kernel/chart.js';
import type { CaseState, StateValue } from '../../workflows/kernel/procedure.js';
import type { Setting } from '../../workflows/kernel/setting.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { initialFacts, type Facts } from '../../workflows/admission/facts.js';
import { admission } from '../../workflows/admission/procedure.js';
import { type Stage, stages } from '../../workflows/admission/stages.js';
import {
  introductions,
  PlanFault,
  type PlanQuestion,
  stepDays,
  stepName,
  stepWork,
} from '../candidates/views/plan-question.js';
import { type Lang, langs } from '../ui/words/text.js';
import { Refusal } from './exit.js';
import { readDay } from './read-day.js';

/** What is simulated: a case that stands somewhere in a unit, and what is asked of its road. */
export interface Simulated {
  readonly state: CaseState<Facts>;
  readonly setting: Setting;
  readonly from: LegalDate;
  readonly question: PlanQuestion;
  readonly birth: BirthDate | null;
  readonly lang: Lang;
  readonly json: boolean;
  readonly offers: boolean;
}

export const usage = `npm run -s simulate -- [options]: the road of a case over the calendar, by the law alone
  --route A|B|C|D|E|F   the unit's way to the decision (A); --subdivision, --no-youth-union, --no-trade-union
  --from DAY            the day it begins (today); days are 2027-05-19, 19/5/2027, or 19/5 for the next one
  --birth YYYY-MM, --together DAY, --introduction two|youth|trade      what is known of the person
  --stage KEY|SNN       an invented case that stands there; --state FILE  a case: {"value", "facts", "since", "setting"}
  --by DAY | --to DAY   backwards: wanted by that day, or on it; --act STEP  what is wanted (ceremony.hold)
  --if STEP=DAY         what if a step happens on a day; --work STEP=N  working days it takes; both may repeat
  --offers              every act now and ahead with what is unmet, until when, who mends it
  --lang vi|en, --json  Ends with 3 where the wanted day cannot be kept.`;

/** Reads the words of the command line; throws `Refusal` naming what is wrong. */
export function simulatedBy(words: readonly string[], today: LegalDate): Simulated {
  const { values } = parseArgs({
    args: [...words],
    allowNegative: true,
    options: {
      route: { type: 'string', default: 'A' },
      subdivision: { type: 'boolean', default: false },
      'youth-union': { type: 'boolean', default: true },
      'trade-union': { type: 'boolean', default: true },
      from: { type: 'string' },
      birth: { type: 'string' },
      together: { type: 'string' },
      introduction: { type: 'string' },
      stage: { type: 'string' },
      state: { type: 'string' },
      by: { type: 'string' },
      to: { type: 'string' },
      act: { type: 'string' },
      if: { type: 'string', multiple: true, default: [] },
      work: { type: 'string', multiple: true, default: [] },
      offers: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'vi' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) throw new Refusal(usage, 0);
  const from = values.from === undefined ? today : readDay(values.from, today);
  const wanted = question(values, from);
  for (const name of ['by', 'to'] as const) {
    const day = wanted[name];
    if (day !== undefined && day < from)
      throw new Refusal(
        `--${name} ${values[name]}: ${day} lies before ${from}, the day the road begins; name a later day, or an earlier --from`,
      );
  }
  const { birth = null } = values;
  if (birth !== null && !isBirthDate(birth)) throw new Refusal(`--birth ${birth}: must be YYYY, YYYY-MM or YYYY-MM-DD`);
  if (values.by !== undefined && values.to !== undefined) throw new Refusal('--by and --to cannot be asked together');
  if (values.stage !== undefined && values.state !== undefined)
    throw new Refusal('--stage and --state cannot be asked together');
  const setting = unit(one('route', values.route, ['A', 'B', 'C', 'D', 'E', 'F']), {
    subdivision: values.subdivision,
    youthUnion: values['youth-union'],
    tradeUnion: values['trade-union'],
  });
  const standing =
    values.state !== undefined
      ? stateIn(values.state, setting)
      : { state: values.stage === undefined ? begin(admission) : standingAt(values.stage, setting, from), setting };
  return {
    ...standing,
    from,
    birth,
    question: wanted,
    lang: one('lang', values.lang, langs),
    json: values.json,
    offers: values.offers,
  };
}

interface Asked {
  readonly by?: string | undefined;
  readonly to?: string | undefined;
  readonly act?: string | undefined;
  readonly together?: string | undefined;
  readonly introduction?: string | undefined;
  readonly if: readonly string[];
  readonly work: readonly string[];
}

/** `STEP=DAY` with the day as the law writes it; what has no `=` is left for the reader of pairs to refuse. */
function withDayRead(pair: string, from: LegalDate): string {
  const [step = '', ...day] = pair.split('=');
  return day.length === 0 ? pair : `${step}=${readDay(day.join('='), from)}`;
}

function question({ by, to, act, together, introduction, ...said }: Asked, from: LegalDate): PlanQuestion {
  try {
    return {
      from,
      ...(by !== undefined && { by: readDay(by, from) }),
      ...(to !== undefined && { to: readDay(to, from) }),
      ...(act !== undefined && { act: stepName(act) }),
      ...(together !== undefined && { together: readDay(together, from) }),
      ...(introduction !== undefined && { introduction: one('introduction', introduction, introductions) }),
      at: stepDays(said.if.map((pair) => withDayRead(pair, from))),
      work: stepWork(said.work),
    };
  } catch (error) {
    if (error instanceof PlanFault) throw new Refusal(error.message);
    throw error;
  }
}

function one<T extends string>(name: string, text: string, of: readonly T[]): T {
  const found = of.find((each) => each === text);
  if (found === undefined) throw new Refusal(`--${name} must be one of ${of.join(', ')}`);
  return found;
}

/** An invented case that has just come to a stage: the road of the examples, begun so much earlier. */
function standingAt(text: string, setting: Setting, on: LegalDate): CaseState<Facts> {
  const stage = (Object.keys(stages) as Stage[]).find(
    (key) => key === text || (stages[key] !== '' && stages[key] === text),
  );
  if (!stage) throw new Refusal(`--stage ${text}: there is no such stage; they are ${Object.keys(stages).join(', ')}`);
  const introduction = setting.youthUnion ? 'youth' : setting.tradeUnion ? 'trade' : 'two';
  const walk = (from: LegalDate): Walk => new Walk({ from, introduction, setting }).to(stage);
  try {
    const took = daysBetween(addDays(on, -800), walk(addDays(on, -800)).on);
    return walk(addDays(on, -took)).state;
  } catch (error) {
    throw new Refusal(`--stage ${text}: no ordinary road leads there before that day (${(error as Error).message})`);
  }
}

const isStateValue = (value: unknown): value is StateValue =>
  typeof value === 'string' ||
  (typeof value === 'object' && value !== null && Object.values(value).every(isStateValue));

/** A case from a file; what its facts leave out is as in a new one. */
function stateIn(file: string, given: Setting): { state: CaseState<Facts>; setting: Setting } {
  try {
    const said = JSON.parse(readFileSync(file, 'utf8')) as Partial<CaseState<Facts>> & { setting?: Partial<Setting> };
    if (!isStateValue(said.value)) throw new Error('"value" must name where the case stands');
    waysFrom(admission, said.value);
    const { value, facts, since = null, slice = null } = said;
    return {
      state: { value, facts: { ...initialFacts, ...facts }, since, slice },
      setting: { ...given, ...said.setting },
    };
  } catch (error) {
    throw new Refusal(`--state ${file}: ${(error as Error).message}`);
  }
}
