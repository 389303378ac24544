import { type ComponentChildren, h, type VNode } from 'preact';
import { BackLink } from '../../src/ui/back-link.js';
import { Breadcrumbs } from '../../src/ui/breadcrumbs.js';
import { Button, type ButtonLook } from '../../src/ui/button.js';
import { Checkboxes } from '../../src/ui/checkboxes.js';
import { Details } from '../../src/ui/details.js';
import { ErrorSummary } from '../../src/ui/error-summary.js';
import { Field, SelectField } from '../../src/ui/field.js';
import { Group } from '../../src/ui/fieldset.js';
import { InsetText } from '../../src/ui/inset-text.js';
import { LinkButton } from '../../src/ui/link-button.js';
import { NotificationBanner } from '../../src/ui/notification-banner.js';
import { Pagination } from '../../src/ui/pagination.js';
import { Panel } from '../../src/ui/panel.js';
import { PasswordField } from '../../src/ui/password-field.js';
import { Radios } from '../../src/ui/radios.js';
import { ServiceNavigation } from '../../src/ui/service-navigation.js';
import { SummaryList } from '../../src/ui/summary-list.js';
import { Table } from '../../src/ui/table.js';
import { Tag, type TagLook } from '../../src/ui/tag.js';
import { TaskList } from '../../src/ui/task-list.js';
import { TextArea } from '../../src/ui/text-area.js';
import { WarningText } from '../../src/ui/warning-text.js';
import type { Ours } from '../support/markup.js';

interface Said {
  readonly text?: string;
  readonly html?: string;
}

/** The options of a fixture, as far as any component of ours reads them. */
export interface Options extends Said {
  readonly name: string;
  readonly id?: string;
  readonly idPrefix?: string;
  readonly href?: string;
  readonly type?: string;
  readonly value?: string;
  readonly values?: readonly string[];
  readonly classes?: string;
  readonly rows: readonly unknown[] & number;
  readonly maxlength?: number;
  readonly open?: boolean;
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric';
  readonly summaryText: string;
  readonly titleText?: string;
  readonly titleHtml?: string;
  readonly titleId?: string;
  readonly preventDoubleClick?: boolean;
  readonly landmarkLabel?: string;
  readonly label: { readonly text: string };
  readonly hint?: Said;
  readonly errorMessage?: Said;
  readonly fieldset?: { readonly legend: { readonly text: string } };
  readonly legend: { readonly text: string; readonly classes?: string };
  readonly items: readonly Item[];
  readonly errorList?: readonly Item[];
  readonly previous?: { readonly href: string };
  readonly next?: { readonly href: string };
  readonly head?: readonly Cell[];
  readonly navigation?: readonly Item[];
  readonly navigationLabel?: string;
  readonly menuButtonText?: string;
}

interface Item extends Said {
  readonly value?: string;
  readonly href?: string;
  readonly hint?: Said;
  readonly checked?: boolean;
  readonly current?: boolean;
  readonly active?: boolean;
  readonly title: Said;
  readonly status: Said & { readonly tag?: { readonly text: string; readonly classes?: string } };
}

interface Cell extends Said {
  readonly format?: string;
}

interface Row {
  readonly key: { readonly text: string };
  readonly value: Said;
  readonly actions?: { readonly items: readonly (Item & { readonly visuallyHiddenText?: string })[] };
}

export interface Comparison {
  readonly component: string;
  /** Options that ours has; a fixture with any other is left out. */
  readonly has: readonly string[];
  /** Options that ours has not, and their values below them; an option in neither list makes the test fail. */
  readonly lacks: readonly string[];
  /** Fixtures left out for the value of an option, and why ours has no such value. */
  readonly but?: Readonly<Record<string, string>>;
  /** What ours adds. */
  readonly adds?: Ours;
  readonly draw: (options: Options) => VNode;
}

/** Ours take no class, attribute or HTML from outside: what is wanted gets a name of its own. */
const free = ['classes', 'attributes', 'html', 'describedBy', 'formGroup'];

const raw = (html: string) => h('raw', { dangerouslySetInnerHTML: { __html: html } });
const said = ({ text, html }: Said): ComponentChildren => (html === undefined ? text : raw(html));
/** A text prop that is drawn as it is, given HTML for once. */
const asText = (one: Said): string => said(one) as string;

const choices = (items: readonly Item[]) =>
  items.map((item) => ({ value: item.value!, label: item.text!, hint: item.hint?.text }));

const looks: Readonly<Record<string, TagLook>> = {
  'govuk-tag--grey': 'notice',
  'govuk-tag--green': 'ok',
  'govuk-tag--red': 'overdue',
  'govuk-tag--yellow': 'lapse',
};

const buttons: Readonly<Record<string, ButtonLook>> = {
  'govuk-button--secondary': 'secondary',
  'govuk-button--warning': 'warning',
};

const stateOfPointer = 'a picture of the pointer’s state';
const otherColour = 'a colour without a meaning here';
const noLegend = 'ours always has a legend';
const otherId = 'the first id is the name';

export const comparisons: readonly Comparison[] = [
  {
    component: 'back-link',
    has: ['text', 'href'],
    lacks: [...free],
    but: { default: 'ours names where it leads' },
    adds: { around: 'nav' },
    draw: ({ text, href = '#' }) => <BackLink href={href} text={text!} />,
  },
  {
    component: 'breadcrumbs',
    has: ['items[].text', 'items[].href'],
    lacks: [...free, 'collapseOnMobile', 'items[].attributes', 'items[].html', 'labelText'],
    draw: ({ items }) => <Breadcrumbs items={items.map(({ text, href }) => ({ text: text!, href }))} />,
  },
  {
    component: 'button',
    has: ['text', 'name', 'value', 'href', 'type', 'classes', 'preventDoubleClick'],
    lacks: ['attributes', 'html', 'disabled', 'isStartButton', 'id'],
    but: {
      ...Object.fromEntries(
        ['default', 'secondary', 'warning', 'inverse'].flatMap((look) =>
          ['hover', 'active', 'focus'].map((state) => [`${look} ${state} state`, stateOfPointer]),
        ),
      ),
      inverse: otherColour,
      type: 'ours sends its form',
      classes: 'free classes',
      'link classes': 'free classes',
      "don't prevent double click": 'ours always does',
    },
    adds: { attributes: ['data-prevent-double-click'] },
    draw: ({ text, href, name, value, classes }) => {
      const look = classes === undefined ? 'primary' : buttons[classes]!;
      return href === undefined ? (
        <Button look={look} name={name} value={value}>
          {text}
        </Button>
      ) : (
        <LinkButton look={look} href={href}>
          {text}
        </LinkButton>
      );
    },
  },
  {
    component: 'character-count',
    has: ['name', 'id', 'label.text', 'hint.text', 'errorMessage.text', 'value', 'rows', 'maxlength'],
    lacks: [
      ...free,
      'label.isPageHeading',
      'label.classes',
      'maxwords',
      'countType',
      'threshold',
      'textareaDescriptionText',
      'countMessage',
      'spellcheck',
      ...['characters', 'words'].flatMap((what) => ['Under', 'At', 'Over'].map((where) => `${what}${where}LimitText`)),
    ],
    but: {
      'to configure in JavaScript': 'ours counts to a number the page knows',
      'with neither maxlength, maxwords nor textarea description set': 'ours counts to a number the page knows',
    },
    adds: { attributes: ['data-i18n.*', 'aria-invalid'] },
    draw: ({ id, name, label, hint, errorMessage, value, rows, maxlength }) => (
      <TextArea
        id={id ?? name}
        name={name}
        label={label.text}
        hint={hint?.text}
        error={errorMessage?.text}
        value={value}
        rows={rows}
        most={maxlength}
      />
    ),
  },
  {
    component: 'checkboxes',
    has: [
      'name',
      'fieldset.legend.text',
      'hint.text',
      'errorMessage.text',
      'values[]',
      'items[].text',
      'items[].value',
      'items[].hint.text',
    ],
    lacks: [
      ...free,
      'idPrefix',
      'items[]',
      'items[].id',
      'items[].name',
      'items[].checked',
      'items[].conditional',
      'items[].divider',
      'items[].behaviour',
      'items[].disabled',
      'items[].attributes',
      'items[].label',
      'items[].html',
      'fieldset.describedBy',
      'fieldset.attributes',
      'fieldset.classes',
      'fieldset.legend.html',
      'fieldset.legend.classes',
      'fieldset.legend.isPageHeading',
    ],
    but: { 'multiple hints': noLegend },
    draw: ({ name, fieldset, hint, errorMessage, values = [], items }) => (
      <Checkboxes
        name={name}
        legend={fieldset!.legend.text}
        hint={hint?.text}
        error={errorMessage?.text}
        values={values}
        items={choices(items)}
      />
    ),
  },
  {
    component: 'details',
    has: ['summaryText', 'text', 'html', 'open'],
    lacks: ['id', 'summaryHtml', 'classes', 'attributes'],
    draw: ({ summaryText, open, ...rest }) => (
      <Details summary={summaryText} open={open}>
        {said(rest)}
      </Details>
    ),
  },
  {
    component: 'error-summary',
    has: ['titleText', 'errorList[].text', 'errorList[].href'],
    lacks: [
      ...free,
      'titleHtml',
      'descriptionText',
      'descriptionHtml',
      'errorList[].html',
      'errorList[].attributes',
      'disableAutoFocus',
    ],
    but: {
      'html as titleText': 'the title is always the same',
      'error list with html as text link': 'an address elsewhere',
    },
    adds: { attributes: ['tabindex', 'autofocus'] },
    draw: ({ errorList = [] }) => (
      <ErrorSummary lang="en" faults={errorList.map(({ text, href }) => ({ text: text!, field: href?.slice(1) }))} />
    ),
  },
  {
    component: 'fieldset',
    has: ['legend.text', 'legend.classes', 'describedBy', 'html'],
    lacks: ['legend.html', 'legend.isPageHeading', 'classes', 'role', 'attributes'],
    but: {
      'styled as xl text': 'one size',
      'styled as large text': 'one size',
      'styled as small text': 'one size',
      'legend classes': 'free classes',
    },
    draw: ({ legend, html, ...rest }) => (
      <Group
        legend={legend.text}
        size={legend.classes?.endsWith('--m') ? 'm' : undefined}
        described={(rest as { describedBy?: string }).describedBy}
      >
        {html === undefined ? null : raw(html)}
      </Group>
    ),
  },
  {
    component: 'input',
    has: ['name', 'id', 'label.text', 'hint.text', 'errorMessage.text', 'value', 'inputmode', 'classes', 'type'],
    lacks: [
      'attributes',
      'describedBy',
      'formGroup',
      'label.html',
      'label.classes',
      'label.isPageHeading',
      'prefix',
      'suffix',
      'inputWrapper',
      'spellcheck',
      'autocapitalize',
      'autocomplete',
      'pattern',
      'disabled',
    ],
    but: {
      'with width-30 class': 'ours is 26 em wide at most',
      'with extra letter spacing': 'we spread no letters',
      classes: 'free classes',
      'custom type': 'ours is text',
      'zero value': 'ours takes text',
    },
    adds: { attributes: ['spellcheck', 'aria-invalid'] },
    draw: ({ id, name, label, hint, errorMessage, value, inputmode, classes }) => (
      <Field
        id={id ?? name}
        name={name}
        label={label.text}
        hint={hint?.text}
        error={errorMessage?.text}
        value={value}
        inputmode={inputmode}
        size={Number(/width-(\d+)/.exec(classes ?? '')?.[1] ?? 0)}
      />
    ),
  },
  {
    component: 'inset-text',
    has: ['text', 'html'],
    lacks: ['id', 'classes', 'attributes'],
    draw: (options) => <InsetText>{said(options)}</InsetText>,
  },
  {
    component: 'notification-banner',
    has: ['text', 'html', 'type', 'titleText', 'titleId'],
    lacks: ['titleHtml', 'titleHeadingLevel', 'role', 'classes', 'attributes', 'disableAutoFocus'],
    but: { 'with invalid type': 'ours has no such type' },
    draw: ({ titleText, titleId, type, text, html }) => (
      <NotificationBanner
        id={titleId}
        title={titleText ?? (type === 'success' ? 'Success' : 'Important')}
        success={type === 'success'}
      >
        {html === undefined ? <p class="govuk-notification-banner__heading">{text}</p> : raw(html)}
      </NotificationBanner>
    ),
  },
  {
    component: 'pagination',
    has: ['previous.href', 'next.href'],
    lacks: [...free, 'items[]', 'landmarkLabel', 'previous.text', 'previous.labelText', 'next.text', 'next.labelText'],
    draw: ({ previous, next }) => (
      <Pagination
        label="Pagination"
        previous={previous ? { ...previous, text: asText({ html: hidden('Previous') }) } : null}
        next={next ? { ...next, text: asText({ html: hidden('Next') }) } : null}
      />
    ),
  },
  {
    component: 'panel',
    has: ['titleText', 'titleHtml', 'text', 'html'],
    lacks: ['headingLevel', 'classes', 'attributes', 'actions'],
    draw: ({ titleText, titleHtml, ...rest }) => (
      <Panel title={asText({ text: titleText, html: titleHtml })}>{said(rest)}</Panel>
    ),
  },
  {
    component: 'password-input',
    has: ['name', 'id', 'label.text', 'hint.text', 'errorMessage.text', 'autocomplete'],
    lacks: [
      ...free,
      'value',
      'label.classes',
      'label.isPageHeading',
      'showPasswordText',
      'hidePasswordText',
      'showPasswordAriaLabelText',
      'hidePasswordAriaLabelText',
      'passwordShownAnnouncementText',
      'passwordHiddenAnnouncementText',
    ],
    adds: { attributes: ['data-i18n.*', 'aria-invalid'] },
    draw: ({ id, name, label, hint, errorMessage, autocomplete }) => (
      <PasswordField
        id={id ?? name}
        name={name}
        label={label.text}
        hint={hint?.text}
        error={errorMessage?.text}
        autocomplete={autocomplete as 'new-password' | undefined}
      />
    ),
  },
  {
    component: 'radios',
    has: [
      'name',
      'idPrefix',
      'classes',
      'fieldset.legend.text',
      'hint.text',
      'errorMessage.text',
      'value',
      'items[].text',
      'items[].value',
      'items[].checked',
      'items[].hint.text',
    ],
    lacks: [
      'attributes',
      'formGroup',
      'items[]',
      'items[].id',
      'items[].html',
      'items[].conditional',
      'items[].divider',
      'items[].disabled',
      'items[].attributes',
      'items[].label',
      'fieldset.describedBy',
      'fieldset.attributes',
      'fieldset.classes',
      'fieldset.legend.html',
      'fieldset.legend.classes',
      'fieldset.legend.isPageHeading',
    ],
    but: {
      'without fieldset': noLegend,
      'minimal items and name': noLegend,
      'with error message': noLegend,
      'with error message and idPrefix': noLegend,
      'prechecked using value': noLegend,
      'with idPrefix': otherId,
      'item checked overrides value': 'one way to choose is enough',
      'small with long text': 'one size',
      'small inline': 'one size',
    },
    draw: ({ name, classes, fieldset, hint, errorMessage, value, items }) => (
      <Radios
        name={name}
        legend={fieldset!.legend.text}
        hint={hint?.text}
        error={errorMessage?.text}
        value={value ?? items.find(({ checked }) => checked)?.value}
        items={choices(items)}
        inline={classes === 'govuk-radios--inline'}
      />
    ),
  },
  {
    component: 'select',
    has: [
      'name',
      'id',
      'label.text',
      'hint.text',
      'errorMessage.text',
      'value',
      'items[].text',
      'items[].value',
      'items[].selected',
    ],
    lacks: [...free, 'label.classes', 'label.isPageHeading', 'items[]', 'items[].disabled', 'items[].attributes'],
    but: {
      hint: 'a choice without choices',
      'without values': 'ours sends a value',
      'without values with selected value': 'ours sends a value',
      'item selected overrides value': 'one way to choose is enough',
      'with falsy values': 'values are texts',
    },
    adds: { attributes: ['aria-invalid'] },
    draw: ({ id, name, label, hint, errorMessage, value, items }) => (
      <SelectField
        id={id ?? name}
        name={name}
        label={label.text}
        hint={hint?.text}
        error={errorMessage?.text}
        value={value}
        options={items.map((item) => ({ value: item.value!, label: item.text! }))}
      />
    ),
  },
  {
    component: 'service-navigation',
    has: [
      'navigation[].href',
      'navigation[].text',
      'navigation[].current',
      'navigation[].active',
      'navigationLabel',
      'menuButtonText',
    ],
    lacks: [
      ...[
        'attributes',
        'classes',
        'serviceName',
        'serviceUrl',
        'ariaLabel',
        'menuButtonLabel',
        'collapseNavigationOnMobile',
      ],
      ...['navigation[]', 'navigation[].html', 'navigationClasses', 'navigationId', 'slots'],
    ],
    but: {
      'with no options set': 'ours is there for its ways',
      'with non-link navigation items': 'a way leads somewhere',
    },
    draw: ({ navigation = [], navigationLabel, menuButtonText = 'Menu' }) => (
      <ServiceNavigation
        label={navigationLabel ?? menuButtonText}
        menu={menuButtonText}
        items={navigation.map(({ href, text, current, active }) => ({
          href: href!,
          text: text!,
          current: current ? 'page' : active ? 'true' : undefined,
        }))}
      />
    ),
  },
  {
    component: 'summary-list',
    has: [
      'rows[].key.text',
      'rows[].value.text',
      'rows[].value.html',
      'rows[].actions.items[].href',
      'rows[].actions.items[].text',
      'rows[].actions.items[].visuallyHiddenText',
    ],
    lacks: [
      ...free,
      'card',
      'rows[]',
      'rows[].classes',
      'rows[].key.html',
      'rows[].key.classes',
      'rows[].value.classes',
      'rows[].actions.classes',
      'rows[].actions.items[]',
      'rows[].actions.items[].html',
      'rows[].actions.items[].classes',
      'rows[].actions.items[].attributes',
    ],
    but: Object.fromEntries(
      ['with actions', 'extreme', 'actions href', 'with some actions'].map((name) => [
        name,
        'one way to change a value',
      ]),
    ),
    draw: ({ rows }) => (
      <SummaryList
        rows={(rows as readonly Row[]).map(({ key, value, actions }) => {
          const action = actions?.items[0];
          return {
            name: key.text,
            value: said(value),
            change: action && { href: action.href!, text: action.text!, what: action.visuallyHiddenText },
          };
        })}
      />
    ),
  },
  {
    component: 'table',
    has: [
      'firstCellIsHeader',
      'head[].text',
      'head[].html',
      'head[].format',
      'rows[][].text',
      'rows[][].html',
      'rows[][].format',
    ],
    lacks: [
      ...free,
      'caption',
      'captionClasses',
      'head[].classes',
      'head[].colspan',
      'head[].rowspan',
      'head[].attributes',
      'rows[]',
      'rows[][].classes',
      'rows[][].colspan',
      'rows[][].rowspan',
      'rows[][].attributes',
    ],
    but: Object.fromEntries(
      [
        'default',
        'with firstCellIsHeader true',
        'firstCellIsHeader with html',
        'firstCellIsHeader with html as text',
      ].map((name) => [name, 'ours always has heads']),
    ),
    adds: { attributes: ['role', 'data-label'], elements: ['caption'], class: 'cards' },
    draw: ({ head = [], rows }) => (
      <Table
        caption="-"
        columns={head.map((cell, at) => ({
          head: asText(cell),
          numeric: cell.format === 'numeric',
          cell: (row: readonly Cell[]) => said(row[at]!),
        }))}
        rows={rows as readonly (readonly Cell[])[]}
      />
    ),
  },
  {
    component: 'tag',
    has: ['text', 'html', 'classes'],
    lacks: ['attributes'],
    but: Object.fromEntries(['turquoise', 'purple', 'pink', 'orange'].map((name) => [name, otherColour])),
    draw: ({ classes, ...rest }) => <Tag look={classes === undefined ? 'open' : looks[classes]!}>{said(rest)}</Tag>,
  },
  {
    component: 'task-list',
    has: [
      'idPrefix',
      'items[].href',
      'items[].title.text',
      'items[].hint.text',
      'items[].status.text',
      'items[].status.tag.text',
      'items[].status.tag.classes',
    ],
    lacks: [
      ...free,
      'items[]',
      'items[].classes',
      'items[].title.html',
      'items[].title.classes',
      'items[].hint.html',
      'items[].status.html',
      'items[].status.classes',
      'items[].status.tag.html',
      'items[].status.tag.attributes',
    ],
    but: { default: otherColour, 'with very long single word tags': otherColour },
    draw: ({ idPrefix, items }) => (
      <TaskList
        id={idPrefix}
        items={items.map(({ href, title, hint, status: { text, tag } }) => ({
          href,
          title: title.text!,
          hint: hint?.text,
          status: tag ? <Tag look={tag.classes ? looks[tag.classes]! : 'open'}>{tag.text}</Tag> : text,
        }))}
      />
    ),
  },
  {
    component: 'textarea',
    has: ['name', 'id', 'label.text', 'hint.text', 'errorMessage.text', 'value', 'rows'],
    lacks: [...free, 'label.classes', 'label.isPageHeading', 'autocomplete', 'spellcheck'],
    adds: { attributes: ['aria-invalid'] },
    draw: ({ id, name, label, hint, errorMessage, value, rows }) => (
      <TextArea
        id={id ?? name}
        name={name}
        label={label.text}
        hint={hint?.text}
        error={errorMessage?.text}
        value={value}
        rows={rows}
      />
    ),
  },
  {
    component: 'warning-text',
    has: ['text', 'html', 'iconFallbackText'],
    lacks: ['classes', 'attributes'],
    but: { 'icon fallback text only': 'a warning of nothing' },
    draw: (options) => <WarningText>{said(options)}</WarningText>,
  },
];

const hidden = (way: string): string => `${way}<span class="govuk-visually-hidden"> page</span>`;
