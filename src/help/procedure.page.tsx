import { RoadChart } from '../ui/chart/road-chart.js';
import { StageList } from '../ui/chart/stage-list.js';
import { Details } from '../ui/details.js';
import type { PageProps } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { chartWords } from '../ui/words/chart-words.js';
import { actName } from '../ui/words/acts.js';
import { dateText, editionText } from '../ui/words/dates.js';
import { helpWords } from '../ui/words/help-words.js';
import { stageName } from '../ui/words/stages.js';
import { capital, type Lang } from '../ui/words/text.js';
import { HelpLayout } from './help-layout.js';
import type { EditionRef, ProcedureView } from './procedure.view.js';

export const editionPath = ({ key }: EditionRef): string => `/tro-giup/quy-trinh/${key}`;

/** Which documents, and since when. */
export function EditionLine({ lang, edition: { label, from, until } }: { lang: Lang; edition: EditionRef }) {
  return (
    <p>
      {editionText(label)}; {helpWords[lang].inForce(dateText(from), until && dateText(until))}.
    </p>
  );
}

/** The procedure of one edition: every step with its acts. */
export function ProcedurePage({ shell, view }: PageProps<ProcedureView>) {
  const { lang } = shell;
  const words = helpWords[lang];
  return (
    <HelpLayout shell={shell} title={words.procedure}>
      <EditionLine lang={lang} edition={view.edition} />
      <nav aria-labelledby="bo-quy-dinh">
        <h2 id="bo-quy-dinh">{words.editions}</h2>
        <ul>
          {view.editions.map((edition) => (
            <li>
              <a href={editionPath(edition)} aria-current={edition.key === view.edition.key ? 'page' : undefined}>
                {capital(words.inForce(dateText(edition.from), edition.until && dateText(edition.until)))}
              </a>
              <span class="second">{editionText(edition.label)}</span>
            </li>
          ))}
        </ul>
      </nav>
      <Details summary={chartWords[lang].title}>
        <RoadChart lang={lang} />
        <StageList lang={lang} />
      </Details>
      <Table
        caption={words.stepsCaption}
        rows={view.stages}
        columns={[
          { head: words.number, cell: ({ no }) => no },
          {
            head: words.stage,
            names: true,
            cell: ({ key, no }) => <a href={`${editionPath(view.edition)}/${no}`}>{stageName(key, lang)}</a>,
          },
          {
            head: words.acts,
            cell: ({ acts }) =>
              acts.length === 0 ? (
                '–'
              ) : (
                <Details summary={words.howMany(acts.length)}>
                  <ul class="plain">
                    {acts.map((act) => (
                      <li>{actName(act, lang)}</li>
                    ))}
                  </ul>
                </Details>
              ),
          },
        ]}
      />
    </HelpLayout>
  );
}
