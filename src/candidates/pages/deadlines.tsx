import { Table } from '../../ui/table.js';
import { paperName } from '../../ui/words/papers.js';
import { personWords } from '../../ui/words/person-words.js';
import type { Lang } from '../../ui/words/text.js';
import { timerName } from '../../ui/words/timers.js';
import type { DeadlineView } from '../views/candidate.view.js';
import { Due } from './due.js';

interface DeadlinesProps {
  readonly lang: Lang;
  readonly deadlines: readonly DeadlineView[];
}

/** Every limit that runs, and those that have passed with their work undone; nearest first as the view gives them. */
export function Deadlines({ lang, deadlines }: DeadlinesProps) {
  const words = personWords[lang];
  return (
    <section aria-labelledby="thoi-han">
      <h2 id="thoi-han">{words.deadlines}</h2>
      {deadlines.length === 0 ? (
        <p>{words.noDeadlines}</p>
      ) : (
        <Table
          caption={words.deadlines}
          captionHidden
          rows={deadlines}
          columns={[
            {
              head: words.limit,
              names: true,
              cell: ({ timer, subject }) => (
                <>
                  {timerName(timer, lang)}
                  {subject && <span class="second">{paperName(subject, lang)}</span>}
                </>
              ),
            },
            { head: words.due, cell: (deadline) => <Due lang={lang} deadline={deadline} /> },
            { head: words.kind, cell: ({ kind }) => words[kind] },
          ]}
        />
      )}
    </section>
  );
}
