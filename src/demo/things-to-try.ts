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
const seeChart = thing('seeChart', '/quan-chung', 'GET /quan-chung/:code/so-do');
const openList = thing('openList', '/quan-chung', 'GET /quan-chung');
const recordAct = thing(
  'recordAct',
  '/quan-chung',
  'POST /quan-chung/:code/viec/:act',
  'POST /api/v1/candidates/:code/acts',
);
const meet = thing('meet', '/hop', 'POST /hop/:body', 'POST /hop/:body/kiem-tra');
const helped = thing('helped', '/nhan-xet', 'GET /nhan-xet');
const sendSheet = thing('sendSheet', '/nhan-xet', 'POST /nhan-xet/moi');
const seeSheets = thing('seeSheets', '/quan-chung', 'GET /quan-chung/:code/nhan-xet');
const readProcedure = thing('readProcedure', '/tro-giup/quy-trinh', 'GET /tro-giup/quy-trinh/:edition');
const readGuide = thing('readGuide', '/tro-giup', 'GET /tro-giup/:guide');
const readWords = thing('readWords', '/tro-giup/tu-ngu', 'GET /tro-giup/tu-ngu');

/** Three things for each duty, the most telling first. */
const things: Readonly<Record<Duty, readonly Thing[]>> = {
  secretary: [openPerson, recordAct, meet],
  sponsor: [helped, sendSheet, readGuide],
  massOrganisation: [readGuide, readProcedure, readWords],
  politicalCentre: [openList, readProcedure, readGuide],
  subdivision: [openPerson, recordAct, seeChart],
  grassroots: [openPerson, recordAct, seeChart],
  organisationBoard: [openPerson, seeSheets, seeChart],
  competent: [openPerson, recordAct, seeChart],
  superior: [openPerson, seeChart, readProcedure],
  central: [openPerson, seeChart, readProcedure],
  inspection: [openPerson, seeSheets, readProcedure],
  administrator: [readGuide, readProcedure, readWords],
  clock: [],
};

const duties = Object.keys(things) as Duty[];

/** For whoever holds these duties: those of the first of them, in the order of the table. */
export function thingsToTry(held: readonly Duty[]): readonly Thing[] {
  const duty = duties.find((one) => held.includes(one));
  return duty === undefined ? [] : things[duty];
}
