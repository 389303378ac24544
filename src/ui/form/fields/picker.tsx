import { Radios } from '../../radios.js';
import type { PageProps } from '../../page.js';
import { actFormWords } from '../../words/act-form-words.js';
import type { Lang } from '../../words/text.js';
import type { Choosable } from './choosing.js';

/** Where people, units and branches are looked for by name. */
const places = {
  people: '/tim/nguoi',
  officials: '/tim/nguoi?loai=chinh-thuc',
  units: '/tim/don-vi',
  branches: '/tim/don-vi?loai=chi-bo',
} as const;

/** A list with more than so many is looked through by name. */
export const longList = 12;

interface PickerProps {
  readonly lang: Lang;
  /** Name of the box whose value is looked for. */
  readonly field: string;
  readonly label: string;
  readonly of: keyof typeof places;
}

/**
 * A box that looks for a name as it is typed; what is found stands below it, to be chosen like any radio. It stands before
 * the list of the same field and counts before it. Hidden where no script runs: there the list is all there is.
 */
export function Picker({ lang, field, label, of }: PickerProps) {
  const words = actFormWords[lang];
  const id = `${field}-tim`;
  const place = places[of];
  return (
    <div class="live-only picker">
      <div class="govuk-form-group">
        <label class="govuk-label" for={id}>
          {words.pick(label)}
        </label>
        <div id={`${id}-hint`} class="govuk-hint">
          {words.pickHint}
        </div>
        <input
          type="text"
          class="govuk-input"
          id={id}
          name="q"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          aria-controls={foundId(field)}
          data-hx-get={`${place}${place.includes('?') ? '&' : '?'}truong=${encodeURIComponent(field)}`}
          data-hx-trigger="input changed delay:400ms"
          data-hx-target={`#${cssId(foundId(field))}`}
          data-hx-select={`#${cssId(foundId(field))}`}
          data-hx-select-oob={`#${cssId(countId(field))}`}
          data-hx-swap="outerHTML"
          data-hx-sync="this:replace"
          data-failed=""
        />
      </div>
      <p id={countId(field)} role="status" class="muted"></p>
      <div id={foundId(field)}></div>
    </div>
  );
}

const foundId = (field: string): string => `${field}-tim-thay`;
const countId = (field: string): string => `${field}-tim-so`;
/** Names of fields hold dots. */
const cssId = (id: string): string => id.replaceAll('.', String.raw`\.`);

export interface FoundView {
  readonly field: string;
  /** Empty where too little was typed. */
  readonly q: string;
  readonly items: readonly (Choosable & { readonly hint?: string })[];
  readonly more: boolean;
}

/** What was found, in place of what was found before. */
export function Found({ shell, view: { field, q, items, more } }: PageProps<FoundView>) {
  const words = actFormWords[shell.lang];
  return (
    <>
      <p id={countId(field)} role="status" class="muted">
        {q === ''
          ? ''
          : items.length === 0
            ? words.pickNone(q)
            : more
              ? words.pickMore(items.length)
              : words.pickFound(items.length)}
      </p>
      <div id={foundId(field)}>
        {items.length > 0 && (
          <Radios
            {...{ name: field, id: `${field}-chon`, legend: words.pickLegend, value: undefined }}
            items={[...items, { value: '', label: words.pickOther }]}
          />
        )}
      </div>
    </>
  );
}
