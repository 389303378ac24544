import { Tag, type TagLook } from '../../ui/tag.js';
import { dateText } from '../../ui/words/dates.js';
import { makings, paperName, paperStates } from '../../ui/words/papers.js';
import { personWords } from '../../ui/words/person-words.js';
import { stageName } from '../../ui/words/stages.js';
import type { Lang } from '../../ui/words/text.js';
import type { CandidateView, TaskView } from '../views/candidate.view.js';

interface TaskListsProps {
  readonly lang: Lang;
  readonly view: CandidateView;
}

/** The papers of the present step, and the work that runs side by side, as separate lists. */
export function TaskLists({ lang, view: { papers, regions } }: TaskListsProps) {
  const words = personWords[lang];
  return (
    <>
      {papers.length > 0 && (
        <section aria-labelledby="giay-to">
          <h2 id="giay-to">{words.papers}</h2>
          <ul class="tasks">
            {papers.map(({ key, form, making, state, validUntil }) => (
              <li>
                <span class="task-name">
                  {paperName(key, lang)}
                  <span class="second">
                    {[
                      form && words.form(form),
                      makings[making][lang],
                      validUntil && words.validUntil(dateText(validUntil)),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <State lang={lang} state={state} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {regions.map(({ region, tasks }) => (
        <section aria-labelledby={`viec-${region}`}>
          <h2 id={`viec-${region}`}>{stageName(region, lang)}</h2>
          <ul class="tasks">
            {tasks.map(({ key, state, due }) => (
              <li>
                <span class="task-name">
                  {paperName(key, lang)}
                  {due && (
                    <span class="second">
                      {words.due} {dateText(due)}
                    </span>
                  )}
                </span>
                <State lang={lang} state={state} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Done is plain text; a tag marks only what is open. */
function State({ lang, state }: { readonly lang: Lang; readonly state: TaskView['state'] }) {
  const look = looks[state];
  return (
    <span class="task-state">
      {look ? <Tag look={look}>{paperStates[state][lang]}</Tag> : paperStates[state][lang]}
    </span>
  );
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
