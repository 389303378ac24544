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

/** A question in the address: it works without a script and can be kept as a bookmark. */
export function ListFilter({ lang, view: { filter, stages, units } }: ListPartProps) {
  const words = listWords[lang];
  const filtered = Object.values(filter).some(Boolean);
  return (
    <form method="get" action="/quan-chung" role="search" aria-label={words.filters} class="filter">
      <Field id="q" label={words.search} hint={words.searchHint} value={filter.q ?? ''} />
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
        {filtered && <a href="/quan-chung">{words.clear}</a>}
      </div>
    </form>
  );
}
