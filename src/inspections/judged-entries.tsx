import { Table } from '../ui/table.js';
import { Tag, type TagLook } from '../ui/tag.js';
import { actName } from '../ui/words/acts.js';
import { complianceWords } from '../ui/words/compliance-words.js';
import { dateText, editionText, instantText, numberText } from '../ui/words/dates.js';
import { dutyName } from '../ui/words/duties.js';
import { type Lang } from '../ui/words/text.js';
import type { JudgedEntry, Signer, Verdict } from './compliance.view.js';
import { EntryFindings, EntryMarks } from './entry-findings.js';

interface EntriesProps {
  readonly lang: Lang;
  readonly caption: string;
  readonly entries: readonly JudgedEntry[];
  /** Said where there is none. */
  readonly none: string;
  /** Only the verdict of each: what was found stands further up. */
  readonly brief?: boolean;
}

/** Entries with both their dates, both their persons, the law of their day and what it says of them. */
export function JudgedEntries({ lang, caption, entries, none, brief = false }: EntriesProps) {
  const words = complianceWords[lang];
  if (entries.length === 0) return <p>{none}</p>;
  return (
    <div class="judged">
      <Table
        caption={caption}
        captionHidden
        rows={entries}
        columns={[
          { head: words.seq, numeric: true, cell: ({ seq }) => seq },
          {
            head: words.act,
            names: true,
            cell: (entry) => (
              <>
                {actName(entry.act, lang)}
                <Basis lang={lang} entry={entry} />
                {!brief && <EntryFindings lang={lang} entry={entry} />}
                {!brief && <EntryMarks lang={lang} entry={entry} />}
              </>
            ),
          },
          {
            head: words.dates,
            cell: ({ on, recordedAt }) => (
              <>
                <span class="date">{dateText(on)}</span>
                <span class="second">
                  {words.recorded} {instantText(recordedAt)}
                </span>
              </>
            ),
          },
          {
            head: words.by,
            cell: ({ by, confirmed }) => (
              <>
                {signed(by, lang)}
                {confirmed && (
                  <span class="second">
                    {words.confirmedBy}: {signed(confirmed, lang)}, {instantText(confirmed.at)}
                  </span>
                )}
              </>
            ),
          },
          { head: words.verdict, cell: (entry) => <VerdictTag lang={lang} verdict={entry.verdict} /> },
        ]}
      />
    </div>
  );
}

const signed = ({ name, duty }: Signer, lang: Lang): string =>
  [name, duty && dutyName(duty, lang)].filter(Boolean).join(', ') || dutyName('clock', lang);

/** The article an entry rests on, and the edition of its day. */
function Basis({ lang, entry: { cite, edition, held } }: { readonly lang: Lang; readonly entry: JudgedEntry }) {
  const words = complianceWords[lang];
  return (
    <>
      {cite !== null && (
        <span class="second">
          {words.basis}: {cite === 'practice' ? words.practice : cite}
          {held > 0 && `; ${words.held(numberText(held, lang))}`}
        </span>
      )}
      {edition && (
        <span class="second">
          {words.edition} {edition.key}: {editionText(edition.label)}
        </span>
      )}
    </>
  );
}

const looks: Readonly<Record<Verdict, TagLook>> = {
  kept: 'ok',
  lapsed: 'lapse',
  overridden: 'unconfirmed',
  barred: 'overdue',
  differs: 'overdue',
  notJudged: 'notice',
  waiting: 'open',
  rejected: 'notice',
};

const verdictText = {
  kept: 'verdictKept',
  lapsed: 'verdictLapsed',
  overridden: 'verdictOverridden',
  barred: 'verdictBarred',
  differs: 'verdictDiffers',
  notJudged: 'verdictNotJudged',
  waiting: 'verdictWaiting',
  rejected: 'verdictRejected',
} as const;

function VerdictTag({ lang, verdict }: { readonly lang: Lang; readonly verdict: Verdict }) {
  return <Tag look={looks[verdict]}>{complianceWords[lang][verdictText[verdict]]}</Tag>;
}
