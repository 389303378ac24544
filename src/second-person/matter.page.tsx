import type { ComponentChildren } from 'preact';
import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import { Details } from '../ui/details.js';
import { Field } from '../ui/field.js';
import { Hidden, HiddenCommand } from '../ui/form/hidden.js';
import { faultAt, RefusalSummary } from '../ui/form/refusal-summary.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Panel } from '../ui/panel.js';
import { SummaryList } from '../ui/summary-list.js';
import { Notice } from '../ui/tag.js';
import { draftKindWords } from '../ui/words/admin-words.js';
import { instantText } from '../ui/words/dates.js';
import { secondPersonWords } from '../ui/words/second-person-words.js';
import { inFormOrder, matterFieldName, matterValue } from '../ui/words/matter-words.js';
import type { Lang } from '../ui/words/text.js';
import { runPath } from '../editions/edition-paths.js';
import { matterPath } from '../work/matter-path.js';
import type { DraftKind } from '../four-eyes/draft.js';
import type { MatterView } from './matter.view.js';

interface PartProps {
  readonly lang: Lang;
  readonly view: MatterView;
}

/** P13, for what is no act of a case: the exact content, who drafted it, what follows, and the word of another. */
export function MatterPage({ shell, view }: PageProps<MatterView>) {
  const { lang } = shell;
  const words = secondPersonWords[lang];
  const { kind, state, refusal } = view;
  const name = kind === 'administration' ? draftKindWords[lang][view.of as DraftKind] : words[kind];
  const titles = { waiting: words.waiting, confirmed: words.confirmed, rejected: words.refused, void: words.hindered };
  return (
    <Layout shell={shell} title={[titles[state], name]} failed={refusal !== null}>
      <RefusalSummary lang={lang} refusal={refusal} label={() => words.reason} />
      {kind === 'administration' ? (
        <BackLink href="/quan-tri" text={words.backToKeeping} />
      ) : (
        <BackLink href="/viec-cua-toi" text={words.back} />
      )}
      {state === 'waiting' || state === 'void' ? (
        <h1>
          <span class="caption">{titles[state]}</span>
          {name}
        </h1>
      ) : (
        <Panel title={titles[state]}>{name}</Panel>
      )}
      <h2>{state === 'waiting' ? words.content : words.contentSettled}</h2>
      <Content lang={lang} names={view.names} of={formOf(view)} value={view.content} />
      <About lang={lang} view={view} />
      <Details summary={words.exact}>
        <p>{words.hashHint}</p>
        <pre class="exact">{JSON.stringify(view.content, null, 2)}</pre>
      </Details>
      {kind === 'migration' && (
        <p>
          <a href={runPath(view.id)}>{state === 'confirmed' ? words.followRun : words.fullResult}</a>
        </p>
      )}
      {state === 'void' && <Notice look="bar">{words.void}</Notice>}
      {state === 'waiting' && <Word lang={lang} view={view} />}
    </Layout>
  );
}

function About({ lang, view }: PartProps) {
  const words = secondPersonWords[lang];
  const { draftedBy, draftedAt, settledBy, settledAt, settledReason, alone, hash, names } = view;
  const named = (id: string) => names[id] ?? id;
  return (
    <SummaryList
      rows={[
        { name: words.draftedBy, value: named(draftedBy) },
        ...(draftedAt === null
          ? []
          : [{ name: words.draftedAt, value: <span class="date">{instantText(draftedAt)}</span> }]),
        ...(settledBy === null ? [] : [{ name: words.settledBy, value: named(settledBy) }]),
        ...(alone ? [{ name: words.settledBy, value: words.alone }] : []),
        ...(settledAt === null
          ? []
          : [{ name: words.settledAt, value: <span class="date">{instantText(settledAt)}</span> }]),
        ...(settledReason ? [{ name: words.reason, value: settledReason }] : []),
        { name: words.hash, value: <code>{hash}</code> },
      ]}
    />
  );
}

function Word({ lang, view }: PartProps) {
  const words = secondPersonWords[lang];
  const { kind, id, hash, own, command, refusal, reason } = view;
  const follows = {
    administration: words.followsAdministration,
    setting: words.followsSetting,
    calendar: words.followsCalendar,
    migration: words.followsMigration,
    export: words.followsExport,
    erasure: words.followsErasure,
    conflictEnd: words.followsConflictEnd,
  }[kind];
  if (own) return <Notice look="bar">{words.own}</Notice>;
  // A dry run that goes on has no result yet, so there is nothing to say a word on.
  if (hash === '') return <Notice look="notice">{words.surveying}</Notice>;
  const path = matterPath(kind, id);
  return (
    <>
      <h2>{words.follows}</h2>
      <p>{follows}</p>
      <form method="post" action={path}>
        <HiddenCommand command={command} />
        <Hidden pairs={[['hash', hash]]} />
        <Button name="decision" value="confirm" look={kind === 'erasure' ? 'warning' : 'primary'}>
          {words.confirm}
        </Button>
      </form>
      <Details summary={words.refuse} open={refusal !== null && refusal.faults.length > 0}>
        <form method="post" action={path} novalidate>
          <HiddenCommand command={{ key: `${command.key}-x` }} />
          <Hidden pairs={[['hash', hash]]} />
          <Field
            {...{ id: 'reason', label: words.reason, hint: words.refuseHint, value: reason, autocomplete: 'off' }}
            error={faultAt(refusal, 'reason', words.reason, lang)}
          />
          <Button name="decision" value="reject" look="secondary">
            {words.refuse}
          </Button>
        </form>
      </Details>
    </>
  );
}

interface ContentProps {
  readonly lang: Lang;
  readonly names: MatterView['names'];
  /** The form it was drafted by, whose words it is told in. */
  readonly of: string;
  /** Where it stands in the content: names of fields, with dots. */
  readonly at?: string;
  readonly value: unknown;
}

const formOf = ({ kind, of }: MatterView): string => (kind === 'administration' ? of : `${kind}.draft`);

/** Content of any shape, each value in words where it has some. */
function Content({ lang, names, of, at = '', value }: ContentProps): ComponentChildren {
  if (Array.isArray(value)) {
    if (value.length === 0) return '–';
    return (
      <ul>
        {value.map((one: unknown) => (
          <li>
            <Content {...{ lang, names, of, at }} value={one} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'object' && value !== null) {
    if (Object.keys(value).length === 0) return '–';
    return (
      <SummaryList
        rows={inFormOrder(of, at, value as Readonly<Record<string, unknown>>).map(([key, inner]) => {
          const field = at === '' ? key : `${at}.${key}`;
          return {
            name: matterFieldName(of, field, lang),
            value: <Content {...{ lang, names, of }} at={field} value={inner} />,
          };
        })}
      />
    );
  }
  return typeof value === 'string' && names[value] !== undefined ? names[value] : matterValue(of, at, value, lang);
}
