import { Button } from '../../ui/button.js';
import { Field, SelectField } from '../../ui/field.js';
import { numberText } from '../../ui/words/dates.js';
import { listWords } from '../../ui/words/list-words.js';
import { stageName } from '../../ui/words/stages.js';
import type { Lang } from '../../ui/words/text.js';
import type { CandidateListView } from '../views/candidate.view.js';
import { listAddress } from './list-address.js';

interface ListPartProps {
  readonly lang: Lang;
  readonly view: CandidateListView;
}

/** Ids of what changes while the filter is filled in; without a script the button draws the whole page anew. */
export const listParts = { result: 'ket-qua', count: 'so-ho-so', steps: 'theo-buoc', clear: 'bo-loc' } as const;

/** How many stand at each step, each a link that filters by it. */
export function StageCounts({ lang, view }: ListPartProps) {
  const words = listWords[lang];
  const occupied = view.stages.filter(({ count }) => count > 0);
  if (occupied.length === 0) return null;
  return (
    <nav class="counts" aria-label={words.steps}>
      <ul>
        {occupied.map(({ stage, count }) => (
          <li>
            <a
              href={listAddress({ ...view.filter, stage: view.filter.stage === stage ? undefined : stage })}
              aria-current={view.filter.stage === stage ? 'true' : undefined}
            >
              <span>{stageName(stage, lang)}</span> <strong>{numberText(count, lang)}</strong>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A question in the address, so that it can be kept as a bookmark; where there is a script the list follows the typing. */
export function ListFilter({ lang, view: { filter, stages, units } }: ListPartProps) {
  const words = listWords[lang];
  const filtered = Object.values(filter).some(Boolean);
  return (
    <form
      method="get"
      action="/quan-chung"
      role="search"
      aria-label={words.filters}
      class="filter"
      data-hx-get="/quan-chung"
      data-hx-trigger="input changed delay:400ms from:#q, change"
      data-hx-target={`#${listParts.result}`}
      data-hx-select={`#${listParts.result}`}
      data-hx-select-oob={`#${listParts.count},#${listParts.steps},#${listParts.clear}`}
      data-hx-swap="outerHTML"
      data-hx-replace-url="true"
      data-hx-sync="this:replace"
    >
      <Field id="q" most={100} label={words.search} hint={words.searchHint} value={filter.q ?? ''} />
      <SelectField
        id="stage"
        label={words.step}
        value={filter.stage ?? ''}
        options={[
          { value: '', label: words.allSteps },
          ...stages.map(({ stage }) => ({ value: stage, label: stageName(stage, lang) })),
        ]}
      />
      {units.length > 1 && (
        <SelectField
          id="unit"
          label={words.unit}
          value={filter.unit ?? ''}
          options={[{ value: '', label: words.allUnits }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <div class="filter-go">
        <Button look="secondary">{words.apply}</Button>
        <span id={listParts.clear}>{filtered && <a href="/quan-chung">{words.clear}</a>}</span>
      </div>
    </form>
  );
}
