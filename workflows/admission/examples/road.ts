import type { Setting } from '../../kernel/setting.js';
import type { ActType } from '../acts.js';
import { bodyAbove } from '../routes.js';
import type { Said } from './scene.js';
import { people } from './unit.js';

/** One act of a road: so many days after the one before, saying what the example says unless told otherwise. */
export interface Leg {
  readonly type: ActType;
  readonly days: number;
  readonly more: object;
}

const leg = <K extends ActType>(days: number, type: K, more: Partial<Said<K>> = {}): Leg => ({ type, days, more });

/** The three ways into the Party: two official members, or one beside the Youth Union or the Trade Union. */
export type Introduction = 'two' | 'youth' | 'trade';

const union = (introduction: Introduction): Leg[] => {
  if (introduction === 'two') return [];
  return [leg(15, 'union.resolve', { body: introduction === 'youth' ? 'youthUnionExecutive' : 'tradeUnionExecutive' })];
};

const listing = (introduction: Introduction): Leg[] => [
  leg(0, 'nomination.make'),
  leg(20, 'list.enter'),
  ...union(introduction),
  leg(30, 'course.assign'),
  leg(7, 'course.admit'),
  leg(5, 'course.attend'),
  leg(2, 'course.mark'),
  leg(3, 'course.pass'),
  leg(7, 'certificate.issue'),
  leg(20, 'procedure.allow'),
];

const subjects = ['candidate', 'father', 'mother'];

const preparing = (introduction: Introduction): Leg[] => [
  leg(5, 'application.write'),
  leg(10, 'record.declare'),
  leg(5, 'record.seal'),
  leg(3, 'verification.request'),
  leg(2, 'introduction.sign'),
  ...(introduction === 'two' ? [leg(0, 'introduction.sign', { introducer: people.second })] : []),
  leg(1, 'opinion.request', { row: 'residence-1', capacity: 'residence' }),
  leg(0, 'opinion.request', { row: 'union-1', capacity: 'organisation', addressee: 'Ban Chấp hành' }),
  leg(7, 'opinion.receive', { row: 'residence-1' }),
  leg(0, 'opinion.receive', { row: 'union-1' }),
  leg(3, 'opinion.summarise'),
  ...subjects.map((row) => leg(2, 'verification.reply', { row })),
  leg(3, 'record.comment'),
  leg(4, 'record.certify'),
  leg(5, 'dossier.complete', { introRoute: introduction }),
];

/** From the branch to the decision, by the route of the unit. */
function deciding(setting: Setting): Leg[] {
  const above = bodyAbove(setting);
  return [
    leg(7, 'meeting.open'),
    leg(0, 'vote.record'),
    ...(above === 'subdivision' ? [leg(5, 'subdivision.appraise')] : []),
    ...(above === 'competent' ? [] : [leg(10, setting.route === 'B' ? 'committee.decide' : 'committee.vote')]),
    ...(setting.route === 'B' ? [] : [leg(10, 'board.appraise'), leg(5, 'admission.decide')]),
  ];
}

const admitted: Leg[] = [leg(4, 'decision.receive'), leg(10, 'ceremony.hold')];

/** The twelve months and what is written in them; recognition begins the day after they end. */
const probation: Leg[] = [leg(20, 'memberRecord.file'), leg(100, 'training.certify')];

function recognising(setting: Setting): Leg[] {
  const above = bodyAbove(setting);
  return [
    leg(2, 'selfCriticism.submit'),
    leg(1, 'help.review'),
    leg(1, 'opinion.request', { row: 'residence-2', capacity: 'residence' }),
    leg(7, 'opinion.receive', { row: 'residence-2' }),
    leg(2, 'opinion.summarise'),
    leg(4, 'recognition.meet'),
    leg(0, 'recognition.vote'),
    ...(above === 'subdivision' ? [leg(4, 'recognition.appraise')] : []),
    ...(above === 'competent' ? [] : [leg(7, 'recognition.resolve')]),
    ...(setting.route === 'B' ? [] : [leg(5, 'board.appraise'), leg(5, 'recognition.decide')]),
    leg(8, 'recognition.announce'),
    leg(30, 'card.hand'),
  ];
}

/** Every act from the nomination to the card, on the ordinary road of a unit; the wait of twelve months is a gap. */
export const road = (setting: Setting, introduction: Introduction) => ({
  untilCeremony: [...listing(introduction), ...preparing(introduction), ...deciding(setting), ...admitted],
  probation,
  recognising: recognising(setting),
});
