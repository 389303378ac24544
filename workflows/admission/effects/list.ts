import type { listActs } from '../acts/list.js';
import { nothing, type EffectsOf } from './effect.js';

export const listEffects: EffectsOf<keyof typeof listActs> = {
  'case.open': (_, __, { setting }) => ({ unit: setting.unit }),
  'nomination.make': (facts, act, { setting }) => ({
    unit: facts.unit ?? setting.unit,
    nominations: [...facts.nominations, { body: act.body, on: act.on }],
  }),
  'list.enter': (_, act) => ({
    list: { enteredOn: act.on, reviewedOn: act.on },
    helper: { person: act.helper, togetherSince: act.helperTogetherSince, replacement: false },
  }),
  'list.review': (facts, act) => ({ list: facts.list && { ...facts.list, reviewedOn: act.on } }),
  'list.remove': nothing,
  'help.report': (facts) => ({ helpReports: facts.helpReports + 1 }),
  'helper.replace': (facts, act) => ({
    replacing: [...facts.replacing.filter((person) => person !== act.new), act.new],
    // A second introducer may be replaced while the helper stays.
    ...((!facts.helper || facts.helper.person === act.old) && {
      helper: { person: act.new, togetherSince: null, replacement: true },
    }),
  }),
  'union.resolve': (_, act) => ({ union: { body: act.body, on: act.on, member: act.member } }),
  'union.withdraw': () => ({ union: null }),
  'absence.start': (_, act) => ({ away: act.from }),
  'absence.end': () => ({ away: null }),
  'candidate.withdraw': nothing,
};
