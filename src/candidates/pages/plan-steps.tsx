import type { Bound, PlannedStep } from '../../../workflows/kernel/plan-answer.js';
import { Table } from '../../ui/table.js';
import { Tag } from '../../ui/tag.js';
import { actName } from '../../ui/words/acts.js';
import { dateText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { confidenceLabel } from '../../ui/words/marks.js';
import { planWords } from '../../ui/words/plan-words.js';
import { stageName } from '../../ui/words/stages.js';
import { citeText } from '../../ui/words/cite-text.js';
import type { Lang } from '../../ui/words/text.js';

/** A step by its id: its act, with the stretch of road where the act occurs twice. */
export function stepText(id: string, lang: Lang): string {
  const [act = id, stretch] = id.split('@');
  const name = actName(act, lang);
  if (stretch === undefined) return name;
  const { recognition, committee, again } = planWords[lang];
  return again(name, { recognition, committee }[stretch] ?? stretch);
}

interface PlanStepsProps {
  readonly lang: Lang;
  readonly steps: readonly PlannedStep[];
  /** The last year whose holidays are known. */
  readonly holidaysTo: number;
}

/** Each step ahead with its first and last lawful day, what sets them, who acts and under which article. */
export function PlanSteps({ lang, steps, holidaysTo }: PlanStepsProps) {
  const words = planWords[lang];
  return (
    <Table
      caption={words.table}
      captionHidden
      rows={steps}
      columns={[
        {
          head: words.step,
          names: true,
          cell: ({ id, stage }) => (
            <>
              {stepText(id, lang)}
              <span class="second">{stageName(stage, lang)}</span>
            </>
          ),
        },
        {
          head: words.earliest,
          cell: ({ id, earliest, earliestBy, marked, late }) => (
            <>
              <PlanDay lang={lang} day={earliest} estimate={marked !== null && isBeyond(earliest, holidaysTo)} />
              {late && <Tag look="overdue">{words.lateOnly}</Tag>}
              <Because lang={lang} id={id} bound={earliestBy} />
            </>
          ),
        },
        {
          head: words.latest,
          cell: ({ id, earliest, latest, latestBy, marked }) => (
            <>
              <PlanDay lang={lang} day={latest} estimate={marked !== null} />
              {latest !== null && earliest !== null && latest < earliest && <Tag look="overdue">{words.passed}</Tag>}
              <Because lang={lang} id={id} bound={latestBy} />
            </>
          ),
        },
        { head: words.who, cell: ({ by }) => dutyName(by, lang) },
        { head: words.article, cell: ({ cite }) => citeText(cite, lang) },
      ]}
    />
  );
}

/** An earliest day is counted forwards: within the table it is sure, whatever its last day rests on. */
const isBeyond = (day: string | null, year: number): boolean => day !== null && Number(day.slice(0, 4)) > year;

interface PlanDayProps {
  readonly lang: Lang;
  readonly day: string | null;
  readonly estimate: boolean;
}

function PlanDay({ lang, day, estimate }: PlanDayProps) {
  const words = planWords[lang];
  if (day === null) return <span class="muted">{words.unbounded}</span>;
  return (
    <>
      <span class="date">{dateText(day)}</span> {estimate && <Tag look="unconfirmed">{words.estimate}</Tag>}
    </>
  );
}

interface BecauseProps {
  readonly lang: Lang;
  readonly id: string;
  readonly bound: Bound | null;
}

/** What sets a day, with its article, and a label where that is not a confirmed rule. */
function Because({ lang, id, bound }: BecauseProps) {
  if (!bound) return null;
  const words = planWords[lang];
  const said = boundText(bound, lang);
  if (said === '') return null;
  const label = bound.confidence && confidenceLabel(bound.confidence, lang);
  return (
    <span class="second">
      {[bound.to !== id && words.through(stepText(bound.to, lang)), said, bound.cite].filter(Boolean).join('; ')}{' '}
      {label && <Tag look="unconfirmed">{label}</Tag>}
    </span>
  );
}

function boundText({ kind, from, start, unit, n }: Bound, lang: Lang): string {
  const words = planWords[lang];
  const span = n !== null && unit !== null ? `${n} ${words[unit]}` : '';
  if (kind === 'wanted') return words.wanted;
  if (kind === 'work') return words.workOf(span);
  const beginning = from === null ? dateText(start) : `"${stepText(from, lang)}" ${dateText(start)}`;
  if (n === 0) return words.rightAfter(beginning);
  return span && words.after(span, beginning);
}
