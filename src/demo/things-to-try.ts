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

const ofCase = '/quan-chung/:code';
const openPerson = thing('openPerson', '/quan-chung', `GET ${ofCase}`);
const seeChart = thing('seeChart', '/quan-chung', `GET ${ofCase}/so-do`);
const whatIf = thing('whatIf', '/quan-chung', `GET ${ofCase}/ke-hoach`);
const seeCompliance = thing('seeCompliance', '/quan-chung', `GET ${ofCase}/tuan-thu`);
const seeReaders = thing('seeReaders', '/quan-chung', `GET ${ofCase}/ai-da-xem`);
const openList = thing('openList', '/quan-chung', 'GET /quan-chung');
const findByName = thing('findByName', '/tim', 'GET /tim');
const recordAct = thing('recordAct', '/quan-chung', `POST ${ofCase}/viec/:act`, 'POST /api/v1/candidates/:code/acts');
const meet = thing('meet', '/hop', 'POST /hop/:body', 'POST /hop/:body/kiem-tra');
const confirm = thing('confirm', '/viec-cua-toi', 'POST /xac-nhan/ho-so/:code/:seq/xac-nhan');
const helped = thing('helped', '/nhan-xet', 'GET /nhan-xet');
const sendSheet = thing('sendSheet', '/nhan-xet', 'POST /nhan-xet/moi');
const openLog = thing('openLog', '/kiem-tra/nhat-ky', 'GET /kiem-tra/nhat-ky');
const seeAccounts = thing('seeAccounts', '/quan-tri', 'GET /quan-tri/tai-khoan/:id');
const grantDuty = thing('grantDuty', '/quan-tri/nhiem-vu/moi', 'POST /quan-tri/nhiem-vu/moi');
const readProcedure = thing('readProcedure', '/tro-giup/quy-trinh', 'GET /tro-giup/quy-trinh/:edition');
const readGuide = thing('readGuide', '/tro-giup', 'GET /tro-giup/:guide');
const readWords = thing('readWords', '/tro-giup/tu-ngu', 'GET /tro-giup/tu-ngu');

/** Three things for each duty, the most telling first. */
const things: Readonly<Record<Duty, readonly Thing[]>> = {
  secretary: [openPerson, recordAct, meet],
  sponsor: [helped, sendSheet, readGuide],
  massOrganisation: [readGuide, readProcedure, readWords],
  politicalCentre: [openList, findByName, readGuide],
  subdivision: [openPerson, recordAct, whatIf],
  grassroots: [openPerson, recordAct, meet],
  organisationBoard: [openPerson, whatIf, seeChart],
  competent: [openPerson, recordAct, confirm],
  superior: [openPerson, whatIf, seeChart],
  central: [openPerson, seeChart, readProcedure],
  inspection: [seeCompliance, seeReaders, openLog],
  administrator: [seeAccounts, grantDuty, openLog],
  clock: [],
};

const duties = Object.keys(things) as Duty[];

/** For whoever holds these duties: those of the first of them, in the order of the table. */
export function thingsToTry(held: readonly Duty[]): readonly Thing[] {
  const duty = duties.find((one) => held.includes(one));
  return duty === undefined ? [] : things[duty];
}
