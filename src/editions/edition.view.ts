import type { Slice } from '../../workflows/kernel/edition.js';

const text = { type: 'string' };
const day = { ...text, format: 'date' };

const slice = {
  type: 'object',
  required: ['id', 'edition', 'from', 'until', 'documents', 'judged'],
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
  },
};

export const editionsSchema = {
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: slice } },
};

export interface EditionsView {
  readonly items: readonly Pick<Slice<unknown>, 'id' | 'edition' | 'from' | 'until' | 'documents' | 'judged'>[];
}

export const viewEditions = (slices: readonly Slice<unknown>[]): EditionsView => ({
  items: slices.map(({ id, edition, from, until, documents, judged }) => ({
    ...{ id, edition, from, until, documents, judged },
  })),
});
