import type { ComponentChildren } from 'preact';
import { BackLink } from '../back-link.js';
import { Button } from '../button.js';
import { Field } from '../field.js';
import { Layout } from '../layout.js';
import type { PageProps } from '../page.js';
import { type DeskForm as Kind, deskFormWords, deskWords } from '../words/desk-form-words.js';
import { dutyName } from '../words/duties.js';
import { fieldLabel } from '../words/fields.js';
import type { CommandOf } from './command-of.js';
import type { Choosing } from './fields/choosing.js';
import { FieldInput } from './fields/field-inputs.js';
import type { FieldView } from './fields/field-view.js';
import type { FormRefusal } from './form-refusal.js';
import { Hidden, HiddenCommand } from './hidden.js';
import { RefusalSummary } from './refusal-summary.js';

/** Finds what a form may name, before it is filled in. */
export interface DeskSearch {
  readonly fields: readonly { readonly name: 'nguoi' | 'don-vi'; readonly value: string }[];
}

/** A form of administrators or organisation boards, drawn from the class of what it sends. */
export interface DeskFormView {
  readonly of: Kind;
  /** Where it is sent, and where it stands. */
  readonly path: string;
  /** Where it is sent instead, to be looked through first. */
  readonly sends?: string;
  readonly back: string;
  /** What it is about, by name: an account, a unit. */
  readonly about: string | null;
  /** A duty that it is about, told before the name. */
  readonly duty?: string;
  /** What of that stands in the document's title, which browsers keep: a login, a unit, a year; nobody's name. */
  readonly titled?: string | null;
  readonly fields: readonly FieldView[];
  readonly choosing: Choosing;
  readonly command: CommandOf;
  readonly refusal: FormRefusal | null;
  readonly search?: DeskSearch;
  /** Sent along unseen. */
  readonly hidden?: readonly (readonly [string, string])[];
}

export function DeskFormPage(props: PageProps<DeskFormView>) {
  return <DeskForm {...props} />;
}

/** `children`: what the class does not describe. */
export function DeskForm({
  shell,
  view,
  children,
}: PageProps<DeskFormView> & { readonly children?: ComponentChildren }) {
  const { lang } = shell;
  const words = deskWords[lang];
  const { of, path, sends = path, back, about, duty, titled, fields, choosing, command, refusal } = view;
  const { search, hidden = [] } = view;
  const { title, lead, submit } = deskFormWords(of, lang);
  const object = [duty && dutyName(duty, lang), titled].filter(Boolean).join(' · ');
  return (
    <Layout shell={shell} title={[title, object].filter(Boolean)} failed={refusal !== null}>
      <RefusalSummary lang={lang} refusal={refusal} label={(field) => fieldLabel(of, field, lang)} />
      <BackLink href={back} text={words.back} />
      <h1>
        {about !== null && (
          <span class="caption">{duty === undefined ? about : `${dutyName(duty, lang)} · ${about}`}</span>
        )}
        {title}
      </h1>
      <p class="text">{lead}</p>
      {search && <Search lang={lang} path={path} search={search} />}
      <form method="post" action={sends} novalidate class="act-form">
        {/* What Enter presses: else it would be the first button that adds a row. */}
        <button type="submit" class="govuk-visually-hidden" tabindex={-1} aria-hidden="true">
          {submit}
        </button>
        <HiddenCommand command={command} />
        <Hidden pairs={hidden} />
        {fields.map((field) => (
          <FieldInput lang={lang} act={of} choosing={choosing} refusal={refusal} field={field} />
        ))}
        {children}
        <Button>{submit}</Button>
      </form>
    </Layout>
  );
}

interface SearchProps {
  readonly lang: 'vi' | 'en';
  readonly path: string;
  readonly search: DeskSearch;
}

/** Works without a script: the lists below then hold what was found. */
function Search({ lang, path, search }: SearchProps) {
  const words = deskWords[lang];
  return (
    <form method="get" action={path} role="search" aria-label={words.find} class="filter">
      {search.fields.map(({ name, value }) => (
        <Field
          {...{ id: `tim-${name}`, name, label: words.search[name], hint: words.findHint, value, autocomplete: 'off' }}
        />
      ))}
      <Button look="secondary">{words.find}</Button>
    </form>
  );
}
