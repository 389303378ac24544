import type { Slice } from '../../workflows/kernel/edition.js';

const text = { type: 'string' };
const day = { ...text, format: 'date' };

const slice = {
  type: 'object',
  required: ['id', 'edition', 'from', 'until', 'documents', 'judged', 'cases'],
  properties: {
    id: { ...text, description: 'What `to` of a migration and `slice` of a pinned edition take' },
    edition: text,
    from: day,
    until: { ...day, type: ['string', 'null'], description: 'The first day on which it is in force no more' },
    documents: {
      type: 'object',
      additionalProperties: text,
      description: 'The document behind each family of rule ids',
    },
    judged: { type: 'boolean', description: 'False where acts are kept as facts and not judged' },
    cases: {
      type: ['integer', 'null'],
      description: 'Open cases that stand in it, of those a migration could reach for you; null for who may read none',
    },
  },
};

export const editionsSchema = {
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: slice } },
};

export interface SliceView extends Pick<Slice<unknown>, 'id' | 'edition' | 'from' | 'until' | 'documents' | 'judged'> {
  readonly cases: number | null;
}

export interface EditionsView {
  readonly items: readonly SliceView[];
}

/** `cases`: open cases in reach by slice, where the reader may know of any. */
export const viewEditions = (
  slices: readonly Slice<unknown>[],
  cases: ReadonlyMap<string, number> | null,
): EditionsView => ({
  items: slices.map(({ id, edition, from, until, documents, judged }) => ({
    ...{ id, edition, from, until, documents, judged },
    cases: cases && (cases.get(id) ?? 0),
  })),
});
