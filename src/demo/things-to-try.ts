import type { Duty } from '../../workflows/kernel/duty.js';
import type { ThingKey } from '../ui/words/three-things-words.js';

/** Something to try in the demo. */
export interface Thing {
  readonly key: ThingKey;
  /** Where to begin. */
  readonly href: string;
  /** Routes, as Nest has them, any of which shows that it was tried. */
  readonly routes: readonly string[];
}

const thing = (key: ThingKey, href: string, ...routes: readonly string[]): Thing => ({ key, href, routes });

const openPerson = thing('openPerson', '/quan-chung', 'GET /quan-chung/:code');
const openList = thing('openList', '/quan-chung', 'GET /quan-chung');
const readHelp = thing('readHelp', '/tro-giup', 'GET /tro-giup');

/** Three things for each duty, the most telling first. */
const things: Readonly<Record<Duty, readonly Thing[]>> = {
  secretary: [openPerson, openList, readHelp],
  sponsor: [openPerson, openList, readHelp],
  massOrganisation: [readHelp],
  politicalCentre: [openList, readHelp],
  subdivision: [openPerson, openList, readHelp],
  grassroots: [openPerson, openList, readHelp],
  organisationBoard: [openPerson, openList, readHelp],
  competent: [openPerson, openList, readHelp],
  superior: [openPerson, openList, readHelp],
  central: [openPerson, openList, readHelp],
  inspection: [openPerson, openList, readHelp],
  administrator: [readHelp],
  clock: [],
};

const duties = Object.keys(things) as Duty[];

/** For whoever holds these duties: those of the first of them, in the order of the table. */
export function thingsToTry(held: readonly Duty[]): readonly Thing[] {
  const duty = duties.find((one) => held.includes(one));
  return duty === undefined ? [] : things[duty];
}
