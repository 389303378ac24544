import type { DutyView } from '../accounts/duty.view.js';
import type { UnitDetailsView, UnitView } from '../organisations/unit.view.js';
import { BoardTabs } from '../ui/board-tabs.js';
import { Breadcrumbs } from '../ui/breadcrumbs.js';
import { Button } from '../ui/button.js';
import { Field } from '../ui/field.js';
import { Layout } from '../ui/layout.js';
import { LinkButton } from '../ui/link-button.js';
import type { PageProps } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { SummaryList } from '../ui/summary-list.js';
import { Table } from '../ui/table.js';
import { adminWords } from '../ui/words/admin-words.js';
import { dateText } from '../ui/words/dates.js';
import { bodyKinds, routeNames, unitRoles } from '../ui/words/desk-fields.js';
import { capital, type Lang } from '../ui/words/text.js';
import { AdminTabs } from './admin-tabs.js';
import { DutyTable } from './duty-table.js';

export interface UnitsView {
  readonly items: readonly UnitView[];
  readonly next: string | null;
  readonly total: number;
  readonly q: string;
  readonly further: boolean;
  /** The reader installs the tree. */
  readonly keeper: boolean;
}

/** The tree from above, or what was found by name. */
export function UnitsPage({ shell, view }: PageProps<UnitsView>) {
  const { lang } = shell;
  const words = adminWords[lang];
  const { items, next, total, q, further, keeper } = view;
  const path = `/quan-tri/don-vi${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`;
  return (
    <Layout shell={shell} title={[words.units]}>
      <h1>{words.tree}</h1>
      {keeper ? <AdminTabs lang={lang} current="units" /> : <BoardTabs lang={lang} current="units" />}
      <form method="get" action="/quan-tri/don-vi" class="filter" role="search">
        <Field id="q" most={100} label={words.searchUnits} hint={words.searchHint} value={q} autocomplete="off" />
        <div class="filter-go">
          <Button look="secondary">{words.find}</Button>
          {q !== '' && <a href="/quan-tri/don-vi">{words.clear}</a>}
        </div>
      </form>
      {keeper && (
        <LinkButton href="/quan-tri/don-vi/moi" look={items.length === 0 && q === '' ? 'primary' : 'secondary'}>
          {words.newTop}
        </LinkButton>
      )}
      {items.length === 0 ? (
        <p class="empty">{q === '' ? words.noUnits : words.noMatch}</p>
      ) : (
        <>
          <p class="muted">{words.total(total)}</p>
          <UnitTable lang={lang} units={items} caption={words.tree} />
        </>
      )}
      <Pagination
        label={words.pages}
        previous={further ? { href: path, text: words.first } : null}
        next={next === null ? null : { href: `${path}${q === '' ? '?' : '&'}after=${next}`, text: words.next }}
      />
    </Layout>
  );
}

export interface OneUnitView {
  readonly unit: UnitDetailsView;
  readonly below: readonly UnitView[];
  /** Null for whoever does not keep accounts. */
  readonly duties: readonly DutyView[] | null;
  readonly keeper: boolean;
  /** The reader may look at the settings by date. */
  readonly settings: boolean;
}

/** One unit in the words of its time, and what stands beside and below it. */
export function UnitPage({ shell, view: { unit, below, duties, keeper, settings } }: PageProps<OneUnitView>) {
  const { lang } = shell;
  const words = adminWords[lang];
  const path = `/quan-tri/don-vi/${unit.id}`;
  return (
    <Layout shell={shell} title={[words.unit, unit.name]}>
      <Breadcrumbs
        items={[
          { text: words.tree, href: '/quan-tri/don-vi' },
          ...unit.above.map(({ id, name }) => ({ text: name, href: `/quan-tri/don-vi/${id}` })),
          { text: unit.name },
        ]}
      />
      <h1>
        <span class="caption">{capital(unit.levelName)}</span>
        {unit.name}
      </h1>
      <Facts lang={lang} unit={unit} />
      <Setting lang={lang} unit={unit} />
      {settings && (
        <p>
          <a href={`${path}/che-do`}>{words.settingPage}</a>
        </p>
      )}
      <h2>{words.bodies}</h2>
      {unit.bodies.length === 0 ? (
        <p class="empty">{words.noBodies}</p>
      ) : (
        <Table
          caption={words.bodies}
          captionHidden
          rows={unit.bodies}
          columns={[
            { head: words.name, names: true, cell: ({ name }) => name },
            { head: words.kind, cell: ({ kind }) => capital(bodyKinds[kind]?.[lang] ?? kind) },
          ]}
        />
      )}
      {keeper && (
        <LinkButton href={`${path}/to-chuc`} look="secondary">
          {words.newBody}
        </LinkButton>
      )}
      <h2>{words.below}</h2>
      {below.length === 0 ? (
        <p class="empty">{words.noBelow}</p>
      ) : (
        <UnitTable lang={lang} units={below} caption={words.below} />
      )}
      {keeper && (
        <LinkButton href={`/quan-tri/don-vi/moi?tren=${unit.id}`} look="secondary">
          {words.newUnit}
        </LinkButton>
      )}
      {duties && (
        <>
          <h2>{words.dutiesOver}</h2>
          <DutyTable lang={lang} duties={duties} caption={words.dutiesOver} people />
          <LinkButton href={`/quan-tri/nhiem-vu/moi?don-vi=${unit.id}`} look="secondary">
            {words.grant}
          </LinkButton>
        </>
      )}
    </Layout>
  );
}

interface PartProps {
  readonly lang: Lang;
  readonly unit: UnitDetailsView;
}

function Facts({ lang, unit }: PartProps) {
  const words = adminWords[lang];
  const { role, openedOn, closedOn, source, names } = unit;
  const maybe = (name: string, value: string | null) => (value === null ? [] : [{ name, value }]);
  return (
    <>
      <SummaryList
        rows={[
          { name: words.role, value: capital(unitRoles[role]?.[lang] ?? role) },
          { name: words.opened, value: <span class="date">{dateText(openedOn)}</span> },
          ...maybe(words.closed, closedOn && dateText(closedOn)),
          ...maybe(words.source, source),
        ]}
      />
      {names.length > 1 && (
        <Table
          caption={words.names}
          rows={names}
          columns={[
            { head: words.name, names: true, cell: ({ name }) => name },
            { head: words.level, cell: ({ levelName }) => levelName },
            { head: words.from, cell: ({ from }) => <span class="date">{dateText(from)}</span> },
            {
              head: words.until,
              cell: ({ to }) => (to === null ? words.now : <span class="date">{dateText(to)}</span>),
            },
          ]}
        />
      )}
    </>
  );
}

function Setting({ lang, unit: { setting } }: PartProps) {
  const words = adminWords[lang];
  return (
    <>
      <h2>{words.settingNow}</h2>
      {setting === null ? (
        <p class="empty">{words.settingNone}</p>
      ) : (
        <SummaryList
          rows={[
            { name: words.route, value: routeNames[setting.route]?.[lang] ?? setting.route },
            { name: words.instrument, value: setting.instrument ?? '–' },
          ]}
        />
      )}
    </>
  );
}

function UnitTable({
  lang,
  units,
  caption,
}: {
  readonly lang: Lang;
  readonly units: readonly UnitView[];
  readonly caption: string;
}) {
  const words = adminWords[lang];
  return (
    <Table
      caption={caption}
      captionHidden
      rows={units}
      columns={[
        { head: words.unit, names: true, cell: ({ id, name }) => <a href={`/quan-tri/don-vi/${id}`}>{name}</a> },
        { head: words.level, cell: ({ levelName }) => capital(levelName) },
        { head: words.role, cell: ({ role }) => capital(unitRoles[role]?.[lang] ?? role) },
        { head: words.parent, cell: ({ parent }) => parent?.name ?? '–' },
      ]}
    />
  );
}
