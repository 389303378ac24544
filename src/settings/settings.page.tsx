import { BackLink } from '../ui/back-link.js';
import { Checkboxes } from '../ui/checkboxes.js';
import { DeskForm, type DeskFormView } from '../ui/form/desk-form.js';
import { faultAt } from '../ui/form/refusal-summary.js';
import { Layout } from '../ui/layout.js';
import { LinkButton } from '../ui/link-button.js';
import type { PageProps } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { boardWords } from '../ui/words/board-words.js';
import { dateText, instantText } from '../ui/words/dates.js';
import { routeNames } from '../ui/words/desk-fields.js';
import { fieldLabel } from '../ui/words/fields.js';
import { ruleClause } from '../ui/words/rules.js';
import { capital, type Lang } from '../ui/words/text.js';
import type { DraftView, SettingView } from './setting.view.js';

export interface SettingsView {
  readonly unit: { readonly id: string; readonly name: string };
  readonly settings: readonly SettingView[];
  readonly drafts: readonly DraftView[];
  /** By the draft: who refused it lately, when and why; of the reader's own drafts alone. */
  readonly refusals: Readonly<
    Record<string, { readonly by: string; readonly at: string; readonly reason: string | null }>
  >;
  readonly mayDraft: boolean;
  /** A setting holds there today, its own or of a unit above. */
  readonly inForce: boolean;
}

/** A unit's own routes and local options by date, and what is drafted. */
export function SettingsPage({ shell, view }: PageProps<SettingsView>) {
  const { unit, settings, drafts, refusals, mayDraft, inForce } = view;
  const { lang } = shell;
  const words = boardWords[lang];
  const looks = { waiting: 'open', confirmed: 'ok', rejected: 'notice' } as const;
  const route = (key: string) => routeNames[key]?.[lang] ?? key;
  return (
    <Layout shell={shell} title={[words.settings, unit.name]}>
      <BackLink href={`/quan-tri/don-vi/${unit.id}`} text={unit.name} />
      <h1>
        <span class="caption">{unit.name}</span>
        {words.settings}
      </h1>
      {settings.length === 0 ? (
        <p class="empty">{inForce ? words.noSettings : words.noneInForce}</p>
      ) : (
        <Table
          caption={words.settings}
          captionHidden
          rows={settings}
          columns={[
            { head: words.from, names: true, cell: ({ from }) => <span class="date">{dateText(from)}</span> },
            {
              head: words.until,
              cell: ({ to }) => (to === null ? words.now : <span class="date">{dateText(to)}</span>),
            },
            { head: words.route, cell: (one) => route(one.route) },
            { head: words.instrument, cell: ({ instrument }) => instrument },
            {
              head: words.options,
              cell: ({ options }) =>
                options.length === 0 ? words.none : options.map((id) => capital(ruleClause(id, lang))).join('; '),
            },
          ]}
        />
      )}
      {mayDraft && <LinkButton href={`/quan-tri/don-vi/${unit.id}/che-do/moi`}>{words.newSetting}</LinkButton>}
      <h2>{words.drafts}</h2>
      {drafts.length === 0 ? (
        <p class="empty">{words.noDrafts}</p>
      ) : (
        <Table
          caption={words.drafts}
          captionHidden
          rows={drafts}
          columns={[
            {
              ...{ head: words.drafted, names: true },
              cell: ({ id, drafted }) => <a href={`/xac-nhan/thiet-lap/${id}`}>{instantText(drafted.at)}</a>,
            },
            { head: words.from, cell: ({ from }) => <span class="date">{dateText(from)}</span> },
            { head: words.route, cell: (one) => route(one.route) },
            {
              head: words.state,
              cell: ({ id, state }) => (
                <>
                  <Tag look={looks[state]}>{words[state]}</Tag>
                  <Refusal lang={lang} refusal={refusals[id]} />
                </>
              ),
            },
          ]}
        />
      )}
    </Layout>
  );
}

interface RefusalProps {
  readonly lang: Lang;
  readonly refusal: SettingsView['refusals'][string] | undefined;
}

/** Told to who drafted it, so that it can be drafted anew. */
function Refusal({ lang, refusal }: RefusalProps) {
  if (!refusal) return null;
  const { by, at, reason } = refusal;
  const words = boardWords[lang];
  return (
    <>
      <span class="second">{words.rejectedBy(by, instantText(at))}</span>
      {reason !== null && <span class="second">{words.rejectedWhy(reason)}</span>}
    </>
  );
}

export interface SettingFormView extends DeskFormView {
  readonly options: readonly string[];
  readonly chosen: readonly string[];
}

export function SettingFormPage({ shell, view }: PageProps<SettingFormView>) {
  const { lang } = shell;
  const legend = fieldLabel('setting.draft', 'options', lang);
  return (
    <DeskForm shell={shell} view={view}>
      <Checkboxes
        {...{ name: 'options', legend, values: view.chosen, error: faultAt(view.refusal, 'options', legend, lang) }}
        items={view.options.map((id) => ({ value: id, label: `${capital(ruleClause(id, lang))} (${id})` }))}
      />
    </DeskForm>
  );
}
