import { Table } from '../../ui/table.js';
import { Tag } from '../../ui/tag.js';
import { actName } from '../../ui/words/acts.js';
import { dateText, instantText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { choiceLabel } from '../../ui/words/fields.js';
import { personWords } from '../../ui/words/person-words.js';
import { ruleClause } from '../../ui/words/rules.js';
import { type Lang, sentence } from '../../ui/words/text.js';
import type { HistoryEntryView } from '../views/candidate.view.js';

interface HistoryProps {
  readonly lang: Lang;
  readonly entries: readonly HistoryEntryView[];
}

/** The latest of what was recorded. */
export function History({ lang, entries }: HistoryProps) {
  const words = personWords[lang];
  return (
    <section aria-labelledby="nhat-ky">
      <h2 id="nhat-ky">{words.history}</h2>
      {entries.length === 0 ? <p>{words.noHistory}</p> : <HistoryTable lang={lang} entries={entries} />}
    </section>
  );
}

/** What was recorded: the day it happened and the time it was typed, and what was late. */
export function HistoryTable({ lang, entries }: HistoryProps) {
  const words = personWords[lang];
  return (
    <Table
      caption={words.historyCaption}
      captionHidden
      rows={entries}
      columns={[
        { head: words.seq, numeric: true, cell: ({ seq }) => seq },
        {
          head: words.act,
          names: true,
          cell: ({ act, corrects, corrected, lapses }) => (
            <>
              {actName(act, lang)}
              {corrects !== undefined && <span class="second">{words.corrects(corrects)}</span>}
              {corrected && (
                <span class="second">
                  <Tag look="notice">{words[`${corrected.how}By`](corrected.by)}</Tag>{' '}
                  {choiceLabel(corrected.ground, lang)}
                </span>
              )}
              {lapses.map((rule) => (
                <span class="second">
                  <Tag look="lapse">{words.lapses}</Tag> {sentence(ruleClause(rule, lang))} ({rule})
                </span>
              ))}
            </>
          ),
        },
        { head: words.happened, cell: ({ on }) => <span class="date">{dateText(on)}</span> },
        { head: words.recorded, cell: ({ recordedAt }) => <span class="date">{instantText(recordedAt)}</span> },
        { head: words.by, cell: ({ by }) => by || dutyName('clock', lang) },
      ]}
    />
  );
}
