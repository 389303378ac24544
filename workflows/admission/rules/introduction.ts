import { ageInMonths, reachedOn } from '../../calendar/months.js';
import type { LegalDate } from '../../calendar/legal-date.js';
import { baseOf } from '../../kernel/act.js';
import { helperIn } from '../helper-fields.js';
import { as, from, met, need, type Asked, type Predicates } from './rule.js';

/** Section 2.2: helpers and introducers, and the three ways of being introduced. */

type Way = 'two' | 'youth' | 'trade';

/** Twelve months together in one unit, counted from the day they began. */
function together(asked: Asked, since: LegalDate, notice: boolean) {
  const earliest = reachedOn(since, asked.slice.parameters.togetherMonths);
  return need(asked.on >= earliest, { earliest, ...(notice && { force: 'notice' as const }) });
}

const isOfficial = ({ setting }: Asked, person: string): boolean => setting.members[person] === 'official';

/** Youth Union age, full years (UNI-2): to 30, on request to 35. */
const youthYears = { ordinary: 30, atMost: 35 };
const yearsOf = ({ facts, on }: Asked): number | null => {
  const months = facts.application && ageInMonths(facts.application.birthDate, on);
  return months === null ? null : Math.floor(months / 12);
};

/** The route table read locally (L-ROUTE): by age and by which base organisations exist. */
export function routesOpen(asked: Asked): readonly Way[] {
  const years = yearsOf(asked);
  if (years === null) return ['two', 'youth', 'trade'];
  if (years > youthYears.atMost) return ['two'];
  if (years > youthYears.ordinary) return ['two', 'youth'];
  const { youthUnion, tradeUnion } = asked.setting;
  return youthUnion ? ['youth'] : tradeUnion ? ['trade'] : ['two'];
}

const workplaces = new Set(['agency', 'enterprise', 'publicUnit', 'armedForces']);

/**
 * The ways the Charter leaves open (CH-4.1): of youth age by the Youth Union where there is one, else by the Trade Union
 * in agencies and enterprises. Past youth age sources disagree (CONF-INTRO), so every way is open and people choose.
 */
function waysLeft(asked: Asked): readonly Way[] {
  const years = yearsOf(asked);
  if (years === null || years > youthYears.ordinary) return ['two', 'youth', 'trade'];
  const { youthUnion, tradeUnion, place } = asked.setting;
  if (youthUnion) return ['youth'];
  if (!tradeUnion) return ['two'];
  return workplaces.has(place) ? ['trade'] : ['two', 'trade'];
}

const introducers = ({ facts }: Asked): number => facts.introductions.length;

/** Whether the papers of a way are there: two introducers, or one beside the resolution of the union he belongs to. */
function introducedBy(asked: Asked, way: Way): boolean {
  if (way === 'two') return introducers(asked) >= 2;
  const { union } = asked.facts;
  const trade = union?.body === 'tradeUnionExecutive';
  return introducers(asked) >= 1 && union?.member === true && trade === (way === 'trade');
}

/**
 * A union's own article speaks where its way was chosen, or is the only one left: its papers are there, and no other way
 * was taken instead.
 */
const byUnion = (way: Exclude<Way, 'two'>): Predicates[keyof Predicates] => ({
  gates: ['dossier.complete'],
  remedy: from('massOrganisation', { act: 'union.resolve' }),
  standing: (asked, act) => {
    const route = as(act, 'dossier.complete')?.introRoute;
    const only = onlyWay(asked) === way;
    if (route === way || (route === undefined && only)) return need(introducedBy(asked, way));
    return need(route === undefined || !only);
  },
});

/** The one way that is left, if it is one. */
const onlyWay = (asked: Asked): Way | null => {
  const [first, ...others] = waysLeft(asked);
  return first !== undefined && others.length === 0 ? first : null;
};

export const introduction: Predicates = {
  'R24-3.2.1-x2': {
    remedy: from('secretary', { act: 'helper.replace' }),
    recorded: (asked, act) => {
      const person = helperIn(act);
      return need(person === undefined || (isOfficial(asked, person) && person !== asked.setting.candidate));
    },
  },
  'R24-3.2.1': {
    remedy: from('secretary', { act: 'introduction.sign' }),
    recorded: (asked, act) => {
      const entered = as(act, 'list.enter');
      if (entered) return together(asked, entered.helperTogetherSince, true);
      const signed = as(act, 'introduction.sign');
      return signed && !signed.replacement ? together(asked, signed.togetherSince, false) : met;
    },
  },
  // Only someone assigned in place of another is spared the twelve months.
  'R24-3.2.2': {
    remedy: from('secretary', { act: 'helper.replace' }),
    recorded: ({ facts }, act) => {
      const signed = as(act, 'introduction.sign');
      if (signed) return need(!signed.replacement || facts.replacing.includes(signed.introducer));
      const replaced = as(act, 'helper.replace');
      if (!replaced) return met;
      const known = [facts.helper?.person, ...facts.introductions.map(({ introducer }) => introducer)];
      return need(replaced.old !== replaced.new && (!facts.helper || known.includes(replaced.old)));
    },
  },
  'CH-4.2a': {
    remedy: from('secretary', { act: 'introduction.sign' }),
    recorded: (_, act) => need(as(act, 'introduction.sign')?.official ?? true),
  },
  'CH-4.2b': {
    gates: ['dossier.complete'],
    remedy: from('sponsor', { act: 'introduction.sign' }),
    standing: (asked) => need(introducers(asked) >= 1),
  },
  'CH-4.1a': {
    gates: ['dossier.complete'],
    remedy: from('sponsor', { act: 'introduction.sign' }),
    standing: (asked, act) => {
      const route = as(act, 'dossier.complete')?.introRoute;
      const only = onlyWay(asked);
      if (route === undefined ? only !== null && only !== 'two' : route !== 'two') return met; // a union's article speaks
      const ways = route === undefined ? waysLeft(asked) : [route];
      return need(
        ways.some((way) => introducedBy(asked, way)),
        { detail: { introducers: introducers(asked) } },
      );
    },
  },
  'CH-4.1b': byUnion('youth')!,
  'CH-4.1c': byUnion('trade')!,
  'R24-3.1': {
    remedy: from('massOrganisation', { act: 'union.resolve' }),
    recorded: ({ setting }, act) => {
      const resolved = as(act, 'union.resolve');
      if (!resolved) return met;
      return need(resolved.body === 'tradeUnionExecutive' ? setting.tradeUnion : setting.youthUnion);
    },
  },
  // No threshold was found: more than half of the executive is suggested, told and never a bar.
  'UNI-1': {
    recorded: (_, act) => {
      const vote = as(act, 'union.resolve')?.vote;
      return need(!vote || vote.yes * 2 > baseOf(vote), { force: 'notice' });
    },
  },
  'L-ROUTE': {
    recorded: (asked, act) => {
      const complete = as(act, 'dossier.complete');
      return need(!complete || routesOpen(asked).includes(complete.introRoute));
    },
  },
  'CONF-INTRO': {
    recorded: (asked, act) => {
      const years = yearsOf(asked);
      return need(act.type !== 'dossier.complete' || years === null || years <= youthYears.ordinary);
    },
  },
};
