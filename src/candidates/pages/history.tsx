import { Table } from '../../ui/table.js';
import { Tag } from '../../ui/tag.js';
import { actName } from '../../ui/words/acts.js';
import { correctionWords } from '../../ui/words/correction-words.js';
import { dateText, instantText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { choiceLabel } from '../../ui/words/fields.js';
import { personWords } from '../../ui/words/person-words.js';
import { ruleClause } from '../../ui/words/rules.js';
import { type Lang, sentence } from '../../ui/words/text.js';
import { proposalPath } from '../proposals/proposal.page.js';
import type { HistoryEntryView } from '../views/candidate.view.js';

interface HistoryProps {
  readonly lang: Lang;
  readonly entries: readonly HistoryEntryView[];
  readonly code: string;
  /** Numbers of the entries that the reader may propose to correct. */
  readonly correctable: readonly number[];
}

/** The latest of what was recorded. */
export function History({ lang, entries, ...rest }: HistoryProps) {
  const words = personWords[lang];
  return (
    <section aria-labelledby="nhat-ky">
      <h2 id="nhat-ky">{words.history}</h2>
      {entries.length === 0 ? <p>{words.noHistory}</p> : <HistoryTable lang={lang} entries={entries} {...rest} />}
    </section>
  );
}

/** What was recorded: the day it happened and the time it was typed, and what was late. */
export function HistoryTable({ lang, entries, code, correctable }: HistoryProps) {
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
          cell: ({ seq, act, proposal, rejected, corrects, corrected, lapses, overridden = [] }) => (
            <>
              {proposal === undefined ? (
                actName(act, lang)
              ) : (
                <a href={proposalPath(code, proposal)}>{actName(act, lang)}</a>
              )}
              {proposal !== undefined && (
                <span class="second">
                  {proposal === seq ? words.proposed : words[rejected ? 'rejects' : 'confirms'](proposal)}
                </span>
              )}
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
              {overridden.map((rule) => (
                <span class="second">
                  <Tag look="unconfirmed">{words.overridden}</Tag> {sentence(ruleClause(rule, lang))} ({rule})
                </span>
              ))}
              {correctable.includes(seq) && (
                <a class="second screen-only" href={`/quan-chung/${code}/dinh-chinh/${seq}`}>
                  {correctionWords[lang].link(seq)}
                </a>
              )}
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
