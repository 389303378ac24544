import type { ComponentChildren } from 'preact';
import { Details } from '../../ui/details.js';
import { Tag, type TagLook } from '../../ui/tag.js';
import { TaskList } from '../../ui/task-list.js';
import { caseWords } from '../../ui/words/case-words.js';
import { dateText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { makings, paperName, paperStates } from '../../ui/words/papers.js';
import { personWords } from '../../ui/words/person-words.js';
import { stageName } from '../../ui/words/stages.js';
import type { Lang } from '../../ui/words/text.js';
import type { CandidateView, PaperView, TaskView } from '../views/candidate.view.js';

interface TaskListsProps {
  readonly lang: Lang;
  readonly view: CandidateView;
}

/** The papers of the present step, and the work that runs side by side, as separate lists. */
export function TaskLists({ lang, view: { code, papers, regions, stage, status } }: TaskListsProps) {
  const words = personWords[lang];
  const { waitingFor } = stage;
  if (papers.length === 0 && regions.length === 0) {
    const who = waitingFor && [waitingFor.person ?? dutyName(waitingFor.duty, lang), waitingFor.unit].filter(Boolean);
    return status === 'active' && who ? <p>{caseWords[lang].noTasks(who.join(' – '))}</p> : null;
  }
  return (
    <>
      {papers.length > 0 && (
        <section aria-labelledby="giay-to">
          <h2 id="giay-to">{words.papers}</h2>
          <Folded lang={lang} states={papers.map(({ state }) => state)}>
            <TaskList
              id="giay"
              items={papers.map((paper) => ({
                title: paperName(paper.key, lang),
                ...(looks[paper.state] && { href: `/quan-chung/${code}/giay-to#giay-${paper.key}` }),
                hint: paperHint(paper, lang),
                status: <State lang={lang} state={paper.state} />,
              }))}
            />
          </Folded>
        </section>
      )}
      {regions.map(({ region, tasks }) => (
        <section aria-labelledby={`viec-${region}`}>
          <h2 id={`viec-${region}`}>{stageName(region, lang)}</h2>
          <Folded lang={lang} states={tasks.map(({ state }) => state)}>
            <TaskList
              id={region}
              items={tasks.map(({ key, state, due }) => ({
                title: paperName(key, lang),
                ...(due && { hint: `${words.due} ${dateText(due)}` }),
                status: <State lang={lang} state={state} />,
              }))}
            />
          </Folded>
        </section>
      ))}
    </>
  );
}

interface FoldedProps {
  readonly lang: Lang;
  readonly states: readonly TaskView['state'][];
  readonly children: ComponentChildren;
}

/** Where nothing is left to do the list is folded, so that what comes next is not far below it. */
function Folded({ lang, states, children }: FoldedProps) {
  const closed = states.every((state) => looks[state] === undefined);
  return closed ? <Details summary={caseWords[lang].allDone(states.length)}>{children}</Details> : <>{children}</>;
}

/** Which form, how it is made, until when it counts. */
export const paperHint = ({ form, making, validUntil }: PaperView, lang: Lang): string => {
  const words = personWords[lang];
  const parts = [form && words.form(form), makings[making][lang], validUntil && words.validUntil(dateText(validUntil))];
  return parts.filter(Boolean).join(' · ');
};

/** Done is plain text; a tag marks only what is open. */
export function State({ lang, state }: { readonly lang: Lang; readonly state: TaskView['state'] }) {
  const look = looks[state];
  return look ? <Tag look={look}>{paperStates[state][lang]}</Tag> : <>{paperStates[state][lang]}</>;
}

const looks: Readonly<Partial<Record<TaskView['state'], TagLook>>> = {
  none: 'open',
  doing: 'open',
  requested: 'open',
  unclear: 'lapse',
  returned: 'lapse',
  expired: 'overdue',
  overdue: 'overdue',
};
