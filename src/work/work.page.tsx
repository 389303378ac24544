import { actPath, casePath } from '../candidates/act-forms/case-head.js';
import { Due } from '../candidates/pages/due.js';
import { runPath } from '../editions/edition-paths.js';
import { matterPath } from './matter-path.js';
import { proposalPath } from '../candidates/proposals/proposal.page.js';
import type { ThingView } from '../demo/three-things.js';
import { ThreeThingsCard } from '../demo/three-things-card.js';
import { Details } from '../ui/details.js';
import { Field, SelectField } from '../ui/field.js';
import { Button } from '../ui/button.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { type Column, Table } from '../ui/table.js';
import { CopyButton, PrintButton } from '../ui/tool-buttons.js';
import { Tag } from '../ui/tag.js';
import { actName } from '../ui/words/acts.js';
import { dateText, dayOfInstant, numberText } from '../ui/words/dates.js';
import { dutyName } from '../ui/words/duties.js';
import { stageName } from '../ui/words/stages.js';
import type { Lang } from '../ui/words/text.js';
import { timerName } from '../ui/words/timers.js';
import { workWords } from '../ui/words/work-words.js';
import { reminderOf } from './reminder.js';
import type { OwnDraft, WaitingDraft, WorkItem, WorkSection, WorkView } from './work.view.js';

/** What the page shows beside the list itself. */
export interface WorkPageView extends WorkView {
  readonly filter: { readonly unit?: string; readonly q?: string };
  readonly units: readonly { readonly id: string; readonly name: string | null }[];
  /** Null outside the demo. */
  readonly things: readonly ThingView[] | null;
}

const shown = ['overdue', 'week', 'month', 'confirm', 'open', 'others'] as const;

/** P2. What waits for the reader, the most urgent first. */
export function WorkPage({ shell, view }: PageProps<WorkPageView>) {
  const { lang } = shell;
  const words = workWords[lang];
  const { totals, drafts } = view;
  const own = totals.overdue + totals.week + totals.month + totals.open + totals.confirm + drafts.length;
  const filtered = Object.values(view.filter).some(Boolean);
  const others = totals.others + view.own.length;
  const counts = { ...totals, confirm: totals.confirm + drafts.length, others };
  return (
    <Layout shell={shell} title={[words.title]}>
      <h1>{words.title}</h1>
      <ThreeThingsCard lang={lang} things={view.things} />
      {own > 0 && <p>{words.lead(numberText(own, lang), dateText(view.on))}</p>}
      {own + others > 0 && (
        <nav class="counts" aria-label={words.sections}>
          <ul>
            {shown
              .filter((section) => counts[section] > 0)
              .map((section) => (
                <li>
                  <a href={`#${anchors[section]}`}>
                    {words[section]} <strong>{numberText(counts[section], lang)}</strong>
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      )}
      {(view.units.length > 1 || filtered || own + totals.others > 20) && <Filter lang={lang} view={view} />}
      {own === 0 && <Empty lang={lang} view={view} filtered={filtered} />}
      {shown.map((section) => (
        <Section lang={lang} section={section} view={view} />
      ))}
      <Reminder lang={lang} view={view} />
      {own + totals.others > 0 && <PrintButton />}
    </Layout>
  );
}

const anchors = {
  ...{ overdue: 'qua-han', week: 'bay-ngay', month: 'ba-muoi-ngay' },
  ...{ open: 'lam-duoc', confirm: 'xac-nhan', others: 'cho-nguoi-khac' },
} as const;

interface PartProps {
  readonly lang: Lang;
  readonly view: WorkPageView;
}

function Section({ lang, section, view }: PartProps & { readonly section: (typeof shown)[number] }) {
  const words = workWords[lang];
  const items = view.items.filter((item) => item.section === section);
  const drafts = section === 'confirm' ? view.drafts : [];
  const drafted = section === 'others' ? view.own : [];
  if (items.length + drafts.length + drafted.length === 0) return null;
  const total = view.totals[section];
  return (
    <section class="work-list" aria-labelledby={anchors[section]}>
      <h2 id={anchors[section]}>{words[section]}</h2>
      {drafts.length > 0 && <Drafts lang={lang} drafts={drafts} />}
      {drafted.length > 0 && <OwnDrafts lang={lang} drafts={drafted} />}
      {items.length > 0 && (
        <Table caption={words[section]} captionHidden columns={columnsOf(section, lang)} rows={items} />
      )}
      {total > items.length && <p>{words.more(numberText(items.length, lang), numberText(total, lang))}</p>}
    </section>
  );
}

function columnsOf(section: WorkSection, lang: Lang): Column<WorkItem>[] {
  const words = workWords[lang];
  const act: Column<WorkItem> = { head: words.act, names: true, cell: (item) => <Act lang={lang} item={item} /> };
  const person: Column<WorkItem> = { head: words.person, cell: (item) => <Person lang={lang} item={item} /> };
  const step: Column<WorkItem> = { head: words.step, cell: ({ stage }) => stageName(stage.key, lang) };
  const waiting: Column<WorkItem> = { head: words.waiting, cell: ({ duty }) => dutyName(duty, lang) };
  const due: Column<WorkItem> = { head: words.due, cell: (item) => <When lang={lang} item={item} /> };
  return [act, person, step, ...(section === 'others' ? [waiting] : []), due];
}

interface ItemProps {
  readonly lang: Lang;
  readonly item: WorkItem;
}

/** Limits that are named after something else than what is done within them. */
const ofTheStage = new Set(['T-CERT', 'T-DOSSIER', 'T-DECIDE', 'T-NEWDECIDE', 'T-RECOG', 'T-PROPOSE']);

/** The verb, and the limit within which it is to be done where its name says more. */
function Act({ lang, item: { act, limit, proposal, code, section, cases } }: ItemProps) {
  const words = workWords[lang];
  if (act === null) return <>{words.comes(timerName(limit?.timer ?? '', lang))}</>;
  const one = section !== 'others' && cases === 1 ? actPath(encodeURIComponent(code), act) : null;
  const way = proposal ? proposalPath(code, proposal.seq) : one;
  return (
    <>
      {way === null ? actName(act, lang) : <a href={way}>{actName(act, lang)}</a>}
      {limit && ofTheStage.has(limit.timer) && <span class="second">{words.within(timerName(limit.timer, lang))}</span>}
    </>
  );
}

function Person({ lang, item: { code, name, title, unit, cases, opens } }: ItemProps) {
  if (cases > 1) {
    return (
      <>
        <a href={`/quan-chung?unit=${encodeURIComponent(unit.id)}`}>
          {workWords[lang].several(numberText(cases, lang))}
        </a>
        <span class="second">{unit.name}</span>
      </>
    );
  }
  const whole = `${title === null ? '' : `${title} `}${name}`;
  return (
    <>
      <a href={casePath({ code: encodeURIComponent(code), opens })}>{whole}</a>
      <span class="second">{unit.name}</span>
    </>
  );
}

function When({ lang, item: { limit, proposal, stage } }: ItemProps) {
  const words = workWords[lang];
  if (limit) return <Due lang={lang} deadline={limit} />;
  if (proposal) {
    return (
      <>
        {words.recorded} <span class="date">{dateText(dayOfInstant(proposal.at))}</span>
      </>
    );
  }
  return <span class="muted">{words.since(dateText(stage.since))}</span>;
}

function Drafts({ lang, drafts }: { readonly lang: Lang; readonly drafts: readonly WaitingDraft[] }) {
  const words = workWords[lang];
  return (
    <Table
      caption={words.confirm}
      captionHidden
      rows={drafts}
      columns={[
        { head: words.act, names: true, cell: ({ kind, id }) => <a href={matterPath(kind, id)}>{words[kind]}</a> },
        { head: words.unit, cell: ({ unit }) => unit?.name ?? '–' },
        { head: words.recorded, cell: ({ at }) => <span class="date">{dateText(dayOfInstant(at))}</span> },
      ]}
    />
  );
}

/** What the reader drafted himself, and work of his that goes on in the background. */
function OwnDrafts({ lang, drafts }: { readonly lang: Lang; readonly drafts: readonly OwnDraft[] }) {
  const words = workWords[lang];
  const looks = { waiting: 'open', rejected: 'bar', running: 'notice' } as const;
  const states = { waiting: words.draftWaits, rejected: words.draftRefused, running: words.draftRuns };
  return (
    <Table
      caption={words.ownDrafts}
      rows={drafts}
      columns={[
        {
          ...{ head: words.act, names: true },
          cell: ({ kind, id, state }) => (
            <a href={state === 'running' ? runPath(id) : matterPath(kind, id)}>{words[kind]}</a>
          ),
        },
        { head: words.unit, cell: ({ unit }) => unit?.name ?? '–' },
        { head: words.recorded, cell: ({ at }) => <span class="date">{dateText(dayOfInstant(at))}</span> },
        { head: words.draftState, cell: ({ state }) => <Tag look={looks[state]}>{states[state]}</Tag> },
      ]}
    />
  );
}

function Empty({ lang, view, filtered }: PartProps & { readonly filtered: boolean }) {
  const words = workWords[lang];
  const nearest = view.items.filter(({ section }) => section === 'nearest');
  return (
    <div class="empty">
      <h2>{words.emptyTitle}</h2>
      <p>{filtered ? words.noMatch : words.empty}</p>
      {filtered && (
        <p>
          <a href="/viec-cua-toi">{words.clear}</a>
        </p>
      )}
      {!filtered && nearest.length === 0 && <p>{words.noLater}</p>}
      {nearest.length > 0 && (
        <>
          <h3>{words.nearest}</h3>
          <Table caption={words.nearest} captionHidden columns={columnsOf('nearest', lang)} rows={nearest} />
        </>
      )}
    </div>
  );
}

function Filter({ lang, view: { filter, units } }: PartProps) {
  const words = workWords[lang];
  return (
    <form method="get" action="/viec-cua-toi" class="filter" role="search" aria-label={words.filters}>
      <Field id="q" most={100} label={words.search} hint={words.searchHint} value={filter.q ?? ''} autocomplete="off" />
      {units.length > 1 && (
        <SelectField
          id="unit"
          label={words.unit}
          value={filter.unit ?? ''}
          options={[
            { value: '', label: words.allUnits },
            ...units.map(({ id, name }) => ({ value: id, label: name ?? '' })),
          ]}
        />
      )}
      <div class="filter-go">
        <Button look="secondary">{words.apply}</Button>
        {Object.values(filter).some(Boolean) && <a href="/viec-cua-toi">{words.clear}</a>}
      </div>
    </form>
  );
}

/** Neutral words with codes and days, to be pasted elsewhere; selected by hand where no script runs. */
function Reminder({ lang, view }: PartProps) {
  const words = workWords[lang];
  const reminder = reminderOf(view, lang);
  if (reminder === null) return null;
  return (
    <Details summary={words.reminder}>
      <div class="govuk-form-group">
        <label class="govuk-label" for="loi-nhac">
          {words.reminderText}
        </label>
        <div id="loi-nhac-hint" class="govuk-hint">
          {words.reminderHint}
        </div>
        <textarea id="loi-nhac" class="govuk-textarea" rows={8} readonly aria-describedby="loi-nhac-hint">
          {reminder}
        </textarea>
      </div>
      <CopyButton from="loi-nhac" text={words.copy} />
    </Details>
  );
}
