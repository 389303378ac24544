import { latest, type LegalDate } from '../calendar/legal-date.js';
import { firstDayAtAge, reachedOn, type BirthDate } from '../calendar/months.js';
import type { Ground, Unknown } from '../kernel/plan-road.js';
import type { CaseState } from '../kernel/procedure.js';
import type { Parameters } from '../editions/parameters.js';
import type { ConsentMatter } from './acts/dossier.js';
import { recordEffects } from './effects/record.js';
import type { Facts } from './facts.js';
import { mainLine } from './main-line.js';
import { bodyAbove } from './routes.js';
import { routesOpen } from './rules/introduction.js';
import { from as remedy, type Asked } from './rules/rule.js';
import { stageOf, type Stage } from './stages.js';

export type IntroRoute = NonNullable<Facts['introRoute']>;

/** What a planner may add that the case does not tell yet. */
export interface Hints {
  /** Until the application is written. */
  readonly birth?: BirthDate;
  /** Who introduces: two official members, or one with the Youth Union or the Trade Union. */
  readonly introRoute?: IntroRoute;
  /** Until a helper is named: since when the one meant has been together with the candidate. */
  readonly togetherSince?: LegalDate;
}

/** A case as the road reads it. */
export interface Situation extends Ground<Facts, Parameters> {
  readonly facts: Facts;
  readonly stage: Stage;
  /** The case stands at this stage or further on. */
  readonly past: (stage: Stage) => boolean;
  /** Refused before: the new round begins with an act of its own. */
  readonly resumes: boolean;
  readonly introRoute: IntroRoute;
  /** Since when helper and candidate have been together; null where nobody asks, or nobody told. */
  readonly togetherSince: LegalDate | null;
  /** The month of the eighteenth birthday begins; null where the month of birth is not known. */
  readonly adultOn: LegalDate | null;
  /** The first day on which the person counts as over sixty, where a certificate of today outlasts it. */
  readonly over60Soon: LegalDate | null;
  /** Consents that must come before the decision and are not there yet. */
  readonly consents: readonly ConsentMatter[];
  /** The first body above the branch. */
  readonly above: ReturnType<typeof bodyAbove>;
  /** A delegated grassroots committee admits, recognises by its own resolution (route B). */
  readonly delegated: { readonly admits: boolean; readonly recognises: boolean };
}

const rank = new Map<Stage, number>(mainLine.map((stage, place) => [stage, place]));
const backOnList: readonly Stage[] = ['notEligible', 'refused'];

/** Not over, not beside the road, with no decision that its issuer took back, no deletion that waits for those above. */
export const isOnRoad = ({ value, facts }: Pick<CaseState<Facts>, 'value' | 'facts'>): boolean => {
  const stage = stageOf(value);
  return (rank.has(stage) || backOnList.includes(stage)) && !facts.decision?.annulledOn && facts.deletion === null;
};

export function situationOf(ground: Ground<Facts, Parameters> & Hints): Situation {
  const { setting, law, from, state } = ground;
  const at = stageOf(state.value);
  const resumes = backOnList.includes(at);
  const stage = resumes ? 'sympathiser' : at;
  const facts = resumes ? { ...state.facts, ...resumed(state.facts, from) } : state.facts;
  const birth = facts.application?.birthDate ?? ground.birth ?? null;
  const { age, certificateMonths } = law.on(from).parameters;
  const adultOn = birth && firstDayAtAge(birth, age.least);
  const over60On = birth && firstDayAtAge(birth, age.most + 1);
  // One assigned in place of another need not have been together with the candidate: none is told of him (R24-3.2.2).
  const togetherSince = (facts.helper ? facts.helper.togetherSince : ground.togetherSince) ?? null;
  const introducible = togetherSince && reachedOn(togetherSince, law.on(togetherSince).parameters.togetherMonths);
  const above = bodyAbove(setting);
  const own = setting.route === 'B' && above !== 'competent';
  const past = (other: Stage): boolean => rank.get(stage)! >= rank.get(other)!;
  return {
    ...ground,
    facts,
    stage,
    resumes,
    past,
    adultOn,
    over60Soon: over60On && over60On <= reachedOn(from, certificateMonths.value) ? over60On : null,
    togetherSince,
    above,
    introRoute:
      facts.introRoute ??
      ground.introRoute ??
      introRouteOf(facts, birth, { ...ground, from: latest(from, adultOn ?? from, introducible ?? from) }),
    consents: missingConsents(facts, over60On !== null && over60On <= (facts.meeting?.openedOn ?? from)),
    delegated: {
      // What fell short of the share in the committee goes to the authority above it.
      admits: own && stage !== 'grassrootsBelowShare' && stage !== 'competentAuthority',
      recognises: own && stage !== 'recognitionCompetent',
    },
  };
}

/** What the road turns on that nobody has told yet. */
export function unknownIn({ past, adultOn, facts, togetherSince, delegated, setting }: Situation): Unknown[] {
  const unknown: Unknown[] = [];
  if (!past('branchMeeting') && adultOn === null) {
    const told = facts.application ? { paper: 'birthMonth' } : { act: 'application.write' };
    unknown.push({ rule: 'R24-1.1.1', remedy: remedy('secretary', told) });
  }
  if (!past('dossierReady') && facts.helper === null && togetherSince === null)
    unknown.push({ rule: 'R24-3.2.1', remedy: remedy('secretary', { act: 'list.enter' }) });
  if (!past('admissionDecided') && delegated.admits && setting.delegation === null)
    unknown.push({ rule: 'CH-23', remedy: remedy('superior', { paper: 'delegation' }) });
  return unknown;
}

/** A new round keeps the papers that keep their own dates, and nothing that was decided. */
const resumed = (facts: Facts, on: LegalDate): Partial<Facts> =>
  recordEffects['attempt.resume'](facts, { type: 'attempt.resume', on } as never, {} as never);

/** The introduction open to the person when it can first be made: one already resolved, else the first of the table. */
function introRouteOf(facts: Facts, birth: BirthDate | null, { setting, from }: Ground<Facts, Parameters>): IntroRoute {
  const application = birth && ({ ...facts.application, birthDate: birth } as Facts['application']);
  const open = routesOpen({ facts: { ...facts, application }, on: from, setting } as Asked);
  const resolved = facts.union && (facts.union.body === 'tradeUnionExecutive' ? 'trade' : 'youth');
  return resolved && open.includes(resolved) ? resolved : open[0]!;
}

function missingConsents({ application, special, political, consents }: Facts, over60: boolean): ConsentMatter[] {
  const needed: Partial<Record<ConsentMatter, boolean>> = {
    over60,
    literacyOnly: application?.education === 'literate',
    readmission: application?.kind === 'readmission',
    dignitary: special.dignitary !== undefined,
    political: political?.level === 'central' && political.conclusion === 'met' && political.consentOn === null,
  };
  return (Object.keys(needed) as ConsentMatter[]).filter(
    (matter) => needed[matter] && (consents[matter]?.grantedOn ?? null) === null,
  );
}
