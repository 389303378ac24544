import type { Offer } from '../../workflows/kernel/offers.js';
import type { Bound, Conflict, Warning } from '../../workflows/kernel/plan-answer.js';
import type { Remedy } from '../../workflows/kernel/rule.js';
import { actName } from '../ui/words/acts.js';
import { dateText } from '../ui/words/dates.js';
import { dutyName } from '../ui/words/duties.js';
import { confidenceLabel } from '../ui/words/marks.js';
import { paperName } from '../ui/words/papers.js';
import { ruleClause } from '../ui/words/rules.js';
import { simulateWords, stretchName, unitName } from '../ui/words/simulate-words.js';
import { stageName } from '../ui/words/stages.js';
import type { Lang } from '../ui/words/text.js';
import type { Simulation, ToldStep } from './simulate-answer.js';
import type { Simulated } from './simulate-question.js';

/** A simulation in words: what was asked, whether it can be, each step with its days and what sets them. */
export function tellSimulation(answer: Simulation, { question, lang, from }: Simulated): string[] {
  const words = simulateWords[lang];
  const { plan } = answer;
  const step = (id: string): string => stepText(id, lang);
  const target = plan.target === null ? '' : step(plan.target);
  const asked = question.to ?? question.by;
  return [
    words.road(
      answer.route,
      dateText(from),
      answer.stage === 'unopened' ? words.unopened : stageName(answer.stage, lang),
    ),
    ...Object.entries(question.at).map(([id, day]) => words.whatIf(step(id), dateText(day))),
    ...(asked ? [(question.to ? words.wanted : words.wantedBy)(target, dateText(asked))] : []),
    ...(asked
      ? [
          `${plan.feasible ? words.possible : words.impossible}${
            plan.earliest && !plan.feasible ? `; ${words.earliestPossible(dateText(plan.earliest))}` : ''
          }`,
        ]
      : []),
    ...plan.conflicts.flatMap((one) => conflictText(one, lang)),
    ...plan.warnings.map((one) => warningText(one, lang)),
    '',
    ...plan.steps.flatMap((one, place) => stepLines(one, place + 1, lang)),
    ...(plan.steps.some(({ status }) => status !== 'done') ? ['', words.workCountsNothing] : []),
    ...offerLines(words.now, answer.now, false, lang),
    ...offerLines(words.ahead, answer.ahead, true, lang),
  ];
}

/** The name of a step; one that occurs twice keeps its stretch of road. */
function stepText(id: string, lang: Lang): string {
  const [act = id, stretch] = id.split('@');
  return actName(act, lang) + (stretch === undefined ? '' : ` (${stretchName(stretch, lang)})`);
}

function stepLines(step: ToldStep, no: number, lang: Lang): string[] {
  const words = simulateWords[lang];
  const name = `${String(no).padStart(2)}. ${stepText(step.id, lang)} [${step.id}]`;
  if (step.status === 'done') return [`${name}: ${words.done(step.done === null ? '…' : dateText(step.done))}`];
  const marks = step.rules.map(({ rule, confidence }) => `${rule} [${confidence}]`);
  return [
    `${name} · ${dutyName(step.by, lang)}`,
    `    ${words.earliest} ${dateText(step.earliest!)}: ${boundText(step.earliestBy!, step, lang)}`,
    ...(step.latest
      ? [
          `    ${words.latest} ${dateText(step.latest)}: ${boundText(step.latestBy!, step, lang)}${step.late ? ` · ${words.late}` : ''}`,
        ]
      : []),
    ...(step.marked ? [`    ${words.estimate}`] : []),
    `    ${words.basis}: ${step.cite}${marks.length > 0 ? ` · ${words.rules}: ${marks.join(', ')}` : ''}`,
  ];
}

function boundText(bound: Bound, { id }: Pick<ToldStep, 'id'>, lang: Lang): string {
  const words = simulateWords[lang];
  const { kind, n, unit, from, start, cite, rule, confidence, to } = bound;
  const beside = to === id ? '' : ` (${words.before(stepText(to, lang))})`;
  if (kind === 'start') return words.start;
  if (kind === 'wanted') return words.asked + beside;
  const label = confidence === null ? undefined : confidenceLabel(confidence, lang);
  const origin = from === null ? dateText(start) : `${stepText(from, lang)} ${dateText(start)}`;
  const count =
    n === null || unit === null
      ? ''
      : n === 0
        ? words.since(origin)
        : words.after(`${n} ${unitName(unit, lang)}`, origin);
  const article = cite === null ? '' : `; ${cite} (${rule!}${label === undefined ? '' : `, ${label}`})`;
  return count + article + beside;
}

function conflictText(conflict: Conflict, lang: Lang): string[] {
  const words = simulateWords[lang];
  const { kind, step, wanted, earliest, latest, earliestBy, latestBy, remedy } = conflict;
  const name = stepText(step, lang);
  const bound = kind === 'afterWanted' ? earliestBy : latestBy;
  const why = bound ? `, ${words.because} ${boundText(bound, { id: step }, lang)}` : '';
  const said = {
    afterWanted: () => words.afterWanted(name, dateText(earliest ?? ''), dateText(wanted ?? '')),
    closed: () => words.closed(name, dateText(latest ?? '')),
    tooLong: () => words.tooLong(name, dateText(latest ?? '')),
    done: () => words.isDone(name),
    notOnRoad: () => words.notOnRoad(name),
  }[kind]();
  return [`  ${said}${why}`, ...(remedy ? [`  ${words.mends}: ${remedyText(remedy, lang)}`] : [])];
}

function warningText(warning: Warning, lang: Lang): string {
  const words = simulateWords[lang];
  if (warning.kind === 'fewWorkingDays')
    return words.fewWorkingDays(stepText(warning.step, lang), warning.remaining, warning.steps);
  return `${words.unknown}: ${ruleClause(warning.rule, lang)} (${warning.cite}); ${remedyText(warning.remedy, lang)}`;
}

const remedyText = ({ by, act, paper }: Remedy, lang: Lang): string =>
  [dutyName(by, lang), ...(act ? [actName(act, lang)] : []), ...(paper ? [paperName(paper, lang)] : [])].join(', ');

function offerLines(title: string, offers: readonly Offer[], ahead: boolean, lang: Lang): string[] {
  if (offers.length === 0) return [];
  const words = simulateWords[lang];
  return [
    '',
    title,
    ...offers.flatMap(({ act, by, stage, allowed, unmet }) => [
      `  ${actName(act, lang)} [${act}] · ${dutyName(by, lang)}: ${
        allowed ? words.lawful : ahead ? words.inStage(stageName(stage, lang)) : words.notYet
      }`,
      ...unmet.map(({ rule, cite, confidence, earliest, remedy }) =>
        [
          `      ${ruleClause(rule, lang)} (${cite}, ${rule} [${confidence}])`,
          ...(earliest ? [words.earliestRule(dateText(earliest))] : []),
          ...(remedy ? [`${words.mends}: ${remedyText(remedy, lang)}`] : []),
        ].join('; '),
      ),
    ]),
  ];
}
