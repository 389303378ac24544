import type { Conflict, Plan, Warning } from '../../../workflows/kernel/plan-answer.js';
import { Notice, Tag } from '../../ui/tag.js';
import { actName } from '../../ui/words/acts.js';
import { dateText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { confidenceLabel } from '../../ui/words/marks.js';
import { planWords } from '../../ui/words/plan-words.js';
import { ruleClause } from '../../ui/words/rules.js';
import type { Lang } from '../../ui/words/text.js';
import { stepText } from './plan-steps.js';

interface PlanOutcomeProps {
  readonly lang: Lang;
  readonly plan: Plan;
  /** The last year whose holidays are known. */
  readonly holidaysTo: number;
}

/** Whether the plan can be kept; why not; what nobody can know yet. */
export function PlanOutcome({
  holidaysTo,
  lang,
  plan: { feasible, conflicts, warnings, steps, target, earliest },
}: PlanOutcomeProps) {
  const words = planWords[lang];
  return (
    <div role="status">
      <Notice look={feasible ? 'notice' : 'bar'}>
        <p class="why">{feasible ? words.feasible : words.infeasible}</p>
        {target !== null && earliest !== null && (
          <p>{words.targetEarliest(stepText(target, lang), dateText(earliest))}</p>
        )}
        {conflicts.length > 0 && (
          <>
            <p>{words.conflicts}:</p>
            <ul>
              {conflicts.map((conflict) => (
                <li>{conflictText(conflict, lang)}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      {steps.some(({ marked }) => marked !== null) && <Notice look="lapse">{words.noHolidays(holidaysTo)}</Notice>}
      {warnings.length > 0 && (
        <Notice look="notice">
          <p class="why">{words.warnings}</p>
          <ul>
            {warnings.map((warning) => (
              <li>
                <Warned lang={lang} warning={warning} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function conflictText(
  { kind, step, earliest, latest, wanted, earliestBy, latestBy, remedy }: Conflict,
  lang: Lang,
): string {
  const words = planWords[lang];
  const name = stepText(step, lang);
  const day = (date: string | null) => (date === null ? '–' : dateText(date));
  const told = {
    afterWanted: () => words.afterWanted(name, day(earliest), day(wanted)),
    closed: () => words.closed(name, day(latest), day(earliest)),
    tooLong: () => words.closed(name, day(latest), day(earliest)),
    done: () => words.conflictDone(name),
    notOnRoad: () => words.notOnRoad(name),
  }[kind]();
  const cite = (kind === 'afterWanted' ? earliestBy : latestBy)?.cite;
  const who =
    remedy && `${words.mend}: ${dutyName(remedy.by, lang)}${remedy.act ? ` (${actName(remedy.act, lang)})` : ''}`;
  return [told, cite && `${words.article}: ${cite}.`, who].filter(Boolean).join(' ');
}

function Warned({ lang, warning }: { readonly lang: Lang; readonly warning: Warning }) {
  const words = planWords[lang];
  if (warning.kind === 'fewWorkingDays')
    return <>{words.fewDays(stepText(warning.step, lang), warning.remaining, warning.steps)}</>;
  const label = confidenceLabel(warning.confidence, lang);
  return (
    <>
      {words.unknown}: {ruleClause(warning.rule, lang)} ({warning.cite}){' '}
      {label && <Tag look="unconfirmed">{label}</Tag>}
    </>
  );
}
