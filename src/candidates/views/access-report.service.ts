import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { demand } from '../../auth/demand.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { namesOf } from '../../people/names-of.js';
import { cursorOf, keyOf, type Keyset } from '../../http/keyset.js';
import type { Schema } from '../../http/schema-of.js';
import { noteRead } from '../../reads/notebook.js';
import { type ReadEntry, readsOf } from '../../reads/reads-of.js';
import { readCase, resourceOf } from '../case-file.js';

/** One reading of a case: who, when, under which duty, what for, and what was shown. */
export interface Reading {
  /** Its entry on the site's chain. */
  readonly seq: number;
  readonly at: string;
  readonly by: {
    readonly person: string | null;
    readonly name: string | null;
    readonly duty: string | null;
    readonly unit: string | null;
  };
  readonly purpose: string | null;
  /** `case.read`, `cases.list`, `value.read` … */
  readonly type: string;
  /** The route that was asked; null where sealed values were opened, which `values` names. */
  readonly route: string | null;
  readonly classes: readonly string[];
  /** How many cases the same answer showed. */
  readonly among: number;
  readonly values: readonly { readonly seq: number; readonly field: string }[];
}

const text = { type: 'string' };
const word = { type: ['string', 'null'] };
const object = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

export const reportSchema: Schema = object({
  items: {
    type: 'array',
    items: object({
      ...{ seq: { type: 'integer' }, at: { ...text, format: 'date-time' } },
      by: object({ person: word, name: word, duty: word, unit: word }),
      ...{ purpose: word, type: text, route: word, classes: { type: 'array', items: text } },
      ...{
        among: { type: 'integer' },
        values: { type: 'array', items: object({ seq: { type: 'integer' }, field: text }) },
      },
    }),
  },
  next: word,
});

/** SEC-11: everybody who read a case, and the person where there was no case, as the log tells it. */
@Injectable()
export class AccessReport {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async of(code: string, actor: Actor, page: Keyset): Promise<{ items: Reading[]; next: string | null }> {
    const today = this.clock.today();
    const file = await readCase(this.reader, code, today);
    const { under } = demand(actor, 'candidate.reads', resourceOf(file), today);
    noteRead({ type: 'reads.list', under, cases: [file.id], classes: ['C1', 'C2'] });
    const [after] = keyOf(page, ['count']) ?? [0];
    const found = await readsOf(this.reader, [file.id, file.personId], { after, limit: page.limit + 1 });
    const shown = found.slice(0, page.limit);
    const names = await namesOf(
      this.reader,
      shown.flatMap(({ actor: by }) => by.person ?? []),
    );
    return {
      items: shown.map((entry) => viewReading(entry, names)),
      next: found.length > page.limit ? cursorOf([shown.at(-1)!.seq]) : null,
    };
  }
}

function viewReading({ seq, at, actor, purpose, type, facts }: ReadEntry, names: ReadonlyMap<string, string>): Reading {
  const { person, duty, unit } = actor;
  return {
    ...{ seq, at, purpose, type },
    by: { person, name: person === null ? null : (names.get(person) ?? null), duty, unit },
    route: facts.route ?? null,
    // Entries of before reads of every kind were told alike: sealed values, opened one by one.
    classes: facts.classes ?? ['C2', 'C3'],
    among: facts.cases?.length ?? 1,
    values: facts.values ?? [],
  };
}
