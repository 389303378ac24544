import { ageInMonths, reachedOn } from '../../calendar/months.js';
import { baseOf } from '../../kernel/act.js';
import { as, from, met, need, type Asked, type Predicates } from './rule.js';

/** Section 2: the list, helpers and introducers, the three introduction routes, the place. */

/** Twelve months together in one unit, counted from the day they began. */
function together(asked: Asked, since: Parameters<typeof reachedOn>[0], notice: boolean) {
  const earliest = reachedOn(since, asked.slice.parameters.togetherMonths);
  return need(asked.on >= earliest, { earliest, ...(notice && { force: 'notice' as const }) });
}

const isOfficial = ({ setting }: Asked, person: string): boolean => setting.members[person] === 'official';
const youthYears = { least: 16, ordinary: 30, atMost: 35 };

/** The route table read locally (L-ROUTE): by age, membership and which base organisations exist. */
export function routesOpen({ facts, on, setting }: Asked): readonly ('two' | 'youth' | 'trade')[] {
  const age = facts.application && ageInMonths(facts.application.birthDate, on);
  if (age === null) return ['two', 'youth', 'trade'];
  const years = Math.floor(age / 12);
  if (years > youthYears.atMost) return ['two'];
  if (years > youthYears.ordinary) return ['two', 'youth'];
  if (setting.youthUnion) return ['youth'];
  if (setting.tradeUnion) return ['trade'];
  return ['two'];
}

const introducers = ({ facts }: Asked): number => facts.introductions.length;
const union = (asked: Asked, kind: 'youth' | 'trade'): boolean => {
  const resolution = asked.facts.union;
  if (!resolution?.member) return false;
  return (resolution.body === 'tradeUnionExecutive') === (kind === 'trade');
};

export const introduction: Predicates = {
  'R24-3.2.1-x2': {
    remedy: from('secretary', { act: 'helper.replace' }),
    recorded: (asked, act) => {
      const person =
        as(act, 'list.enter')?.helper ??
        as(act, 'helper.replace')?.new ??
        as(act, 'introduction.sign')?.introducer ??
        as(act, 'ceremony.hold')?.helper;
      if (person === undefined) return met;
      return need(isOfficial(asked, person) && person !== asked.setting.candidate);
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
  'R24-3.2.2': {
    remedy: from('secretary', { act: 'helper.replace' }),
    recorded: ({ facts }, act) => {
      const signed = as(act, 'introduction.sign');
      // Only someone named in place of another is spared the twelve months.
      if (signed)
        return need(
          !signed.replacement || (facts.helper?.replacement === true && facts.helper.person === signed.introducer),
        );
      const replaced = as(act, 'helper.replace');
      return need(
        !replaced || (replaced.old !== replaced.new && (!facts.helper || facts.helper.person === replaced.old)),
      );
    },
  },
  'CH-4.2a': {
    remedy: from('secretary', { act: 'introduction.sign' }),
    recorded: (_, act) => {
      const signed = as(act, 'introduction.sign');
      return need(!signed || signed.official);
    },
  },
  'CH-4.2b': {
    gates: ['dossier.complete'],
    remedy: from('sponsor', { act: 'introduction.sign' }),
    standing: (asked) => need(introducers(asked) >= 1),
  },
  'CH-4.1a': {
    gates: ['dossier.complete'],
    remedy: from('sponsor', { act: 'introduction.sign' }),
    standing: (asked) => {
      const open = routesOpen(asked);
      const enough = open.some((route) =>
        route === 'two' ? introducers(asked) >= 2 : introducers(asked) >= 1 && union(asked, route),
      );
      return need(enough, { detail: { introducers: introducers(asked) } });
    },
    recorded: (asked, act) => {
      const complete = as(act, 'dossier.complete');
      return need(complete?.introRoute !== 'two' || introducers(asked) >= 2, {
        detail: { introducers: introducers(asked) },
      });
    },
  },
  'CH-4.1b': {
    remedy: from('massOrganisation', { act: 'union.resolve' }),
    recorded: (asked, act) => {
      const complete = as(act, 'dossier.complete');
      return need(complete?.introRoute !== 'youth' || (union(asked, 'youth') && introducers(asked) >= 1));
    },
  },
  'CH-4.1c': {
    remedy: from('massOrganisation', { act: 'union.resolve' }),
    recorded: (asked, act) => {
      const complete = as(act, 'dossier.complete');
      return need(complete?.introRoute !== 'trade' || (union(asked, 'trade') && introducers(asked) >= 1));
    },
  },
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
    recorded: ({ facts, on }, act) => {
      const age = facts.application && ageInMonths(facts.application.birthDate, on);
      return need(as(act, 'dossier.complete') === null || age === null || age <= (youthYears.ordinary + 1) * 12 - 1);
    },
  },
  'K38-1.1d-1': {
    remedy: from('secretary', { paper: 'branchResolution' }),
    recorded: (_, act) => {
      const paper =
        as(act, 'list.enter')?.resolution ??
        as(act, 'course.assign')?.proposal ??
        as(act, 'procedure.allow')?.branchResolution;
      return need(!paper || paper.date <= act.on);
    },
  },
  'K38-1.1c': {
    remedy: from('grassroots', { paper: 'agreement' }),
    recorded: ({ setting }, act) => {
      const assigned = as(act, 'course.assign');
      if (assigned) return need(assigned.agreement !== undefined || !setting.grassroots);
      const allowed = as(act, 'procedure.allow');
      return need(!allowed || allowed.branchResolution.date <= allowed.decision.date);
    },
  },
  'L-PAR': { recorded: (_, act) => need(as(act, 'list.enter')?.parentsAsked === true) },
  'G01-6.2a': {
    remedy: from('secretary', { paper: 'comments' }),
    recorded: (_, act) => {
      const place = as(act, 'place.determine');
      if (place?.ground !== 'study' && place?.ground !== 'secondment') return met;
      return need((place.months ?? 0) >= 12 && place.comments.length >= 2, { detail: { months: place.months ?? 0 } });
    },
  },
  'G01-6.2c-1': {
    remedy: from('secretary', { paper: 'employerComment' }),
    recorded: (_, act) => {
      const place = as(act, 'place.determine');
      if (place?.ground !== 'contract' || (place.months ?? 0) >= 12) return met;
      return need(place.comments.length >= 1);
    },
  },
};
