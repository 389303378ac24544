import type { Place, Route, Setting } from '../../kernel/setting.js';

/** Invented people of an invented branch: what the examples call them. */
export const people = {
  candidate: 'candidate',
  helper: 'helper',
  second: 'second-member',
  third: 'third-member',
  secretary: 'secretary',
  probationer: 'probationer',
  outsider: 'outsider',
} as const;

const places: Readonly<Record<Route, Place>> = {
  A: 'enterprise',
  B: 'agency',
  C: 'publicUnit',
  D: 'village',
  E: 'agency',
  F: 'village',
};

/** A branch on one of the routes, with a Youth Union, a Trade Union and a political centre unless told otherwise. */
export const unit = (route: Route, more: Partial<Setting> = {}): Setting => ({
  candidate: people.candidate,
  unit: 'branch-east',
  route,
  instrument: '15-QĐ/ĐU',
  subdivision: false,
  grassroots: route !== 'C' && route !== 'D',
  youthUnion: true,
  tradeUnion: true,
  centre: true,
  place: places[route],
  hardship: false,
  delegation: route === 'B' ? { paper: '07-QĐ/HU', from: '2021-01-01', to: null } : null,
  options: ['L-ROUTE'],
  members: {
    [people.helper]: 'official',
    [people.second]: 'official',
    [people.third]: 'official',
    [people.secretary]: 'official',
    [people.probationer]: 'probationary',
    [people.outsider]: 'none',
  },
  ...more,
});
