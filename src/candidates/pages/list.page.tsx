import { Layout } from '../../ui/layout.js';
import { LinkButton } from '../../ui/link-button.js';
import type { PageProps } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import { Table } from '../../ui/table.js';
import { dateText, numberText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { listWords } from '../../ui/words/list-words.js';
import { stageName } from '../../ui/words/stages.js';
import type { CandidateListView } from '../views/candidate.view.js';
import { Due } from './due.js';
import { exportAddress, listAddress } from './list-address.js';
import { PersonName } from './person-name.js';
import { ListFilter, listParts, StageCounts } from './list-filter.js';

/** P6. Who is on the road, where, and whom each one waits for. */
export function CandidatesListPage({ shell, view }: PageProps<CandidateListView>) {
  const { lang } = shell;
  const words = listWords[lang];
  const filtered = Object.values(view.filter).some(Boolean);
  const several = new Set(view.items.map(({ unit }) => unit.id)).size > 1;
  const total = numberText(view.total, lang);
  return (
    <Layout shell={shell} title={[words.title]} scripts={['live.js']} print="landscape">
      <h1>{words.title}</h1>
      <p id={listParts.count} role="status">
        {filtered ? words.found(total) : words.lead(total)}
      </p>
      {view.mayOpen && (
        <LinkButton href="/quan-chung/moi" look={view.total === 0 && !filtered ? 'primary' : 'secondary'}>
          {words.add}
        </LinkButton>
      )}
      <div id={listParts.steps}>
        <StageCounts lang={lang} view={view} />
      </div>
      <ListFilter lang={lang} view={view} />
      <div id={listParts.result}>
        {view.items.length === 0 ? (
          <div class="empty">
            <h2>{filtered ? words.noMatchTitle : words.noneTitle}</h2>
            <p>{filtered ? words.noMatch : words.none}</p>
            <p>{filtered ? <a href="/quan-chung">{words.clear}</a> : <a href="/tro-giup">{words.help}</a>}</p>
          </div>
        ) : (
          <Table
            caption={words.caption}
            captionHidden
            rows={view.items}
            columns={[
              { head: words.number, numeric: true, cell: (_, index) => view.first + index },
              {
                head: words.name,
                names: true,
                cell: (row) => (
                  <>
                    <PersonName of={row} opens={view.opens} />
                    {several && <span class="second">{row.unit.name}</span>}
                  </>
                ),
              },
              { head: words.birth, cell: ({ birth }) => <span class="date">{dateText(birth)}</span> },
              { head: words.step, cell: ({ stage }) => stageName(stage.key, lang) },
              { head: words.days, numeric: true, cell: ({ stage }) => numberText(stage.days, lang) },
              {
                head: words.waiting,
                cell: ({ stage: { waitingFor } }) =>
                  waitingFor ? (
                    <>
                      {waitingFor.person ?? dutyName(waitingFor.duty, lang)}
                      {waitingFor.unit !== '' && <span class="second">{waitingFor.unit}</span>}
                    </>
                  ) : (
                    '–'
                  ),
              },
              { head: words.due, cell: ({ due }) => (due ? <Due lang={lang} deadline={due} /> : '–') },
            ]}
          />
        )}
        <Pagination
          label={words.pages}
          previous={
            view.previous === null
              ? null
              : { href: listAddress(view.filter, { before: view.previous }), text: words.previous }
          }
          next={
            view.next === null
              ? null
              : {
                  href: listAddress(view.filter, { after: view.next, first: view.first + view.items.length }),
                  text: words.next,
                }
          }
        />
        {/* Here, where it follows the filter. */}
        {view.mayExport && view.items.length > 0 && (
          <p class="screen-only">
            <a href={exportAddress(view.filter)}>{words.export}</a>
          </p>
        )}
      </div>
    </Layout>
  );
}
