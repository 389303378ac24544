import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { Stage } from '../../workflows/admission/stages.js';
import type { DeadlineView, Ref } from '../candidates/views/candidate.view.js';
import type { Schema } from '../http/schema-of.js';

/**
 * Where a piece of work stands. *overdue*, *week* and *month* are one's own, by the day they are due; *open* can be done
 * and has no day that near; *confirm* was proposed by somebody else; *others* is what one's cases wait for elsewhere, and
 * what one proposed oneself; *nearest* is told alone, where one has nothing within thirty days.
 */
export const workSections = ['overdue', 'week', 'month', 'open', 'confirm', 'others', 'nearest'] as const;
export type WorkSection = (typeof workSections)[number];

/** One thing to be done in a case; a review of a list stands once for all cases of a branch. */
export interface WorkItem {
  readonly section: WorkSection;
  /** What is to be done; null where a day merely comes, as the end of probation. */
  readonly act: string | null;
  /** Whose act it is. */
  readonly duty: Duty;
  readonly code: string;
  readonly name: string;
  readonly title: 'đ/c' | null;
  readonly unit: Ref;
  readonly stage: { readonly key: Stage; readonly since: LegalDate };
  /** How many cases of the branch it stands for. */
  readonly cases: number;
  /** Null where no day is set. */
  readonly limit: DeadlineView | null;
  /** Of a proposal: its entry, and the day it was recorded. */
  readonly proposal: { readonly seq: number; readonly at: string } | null;
  /** The reader may open the case itself. */
  readonly opens: boolean;
}

/** What waits for a second person and is no act of a case. */
export interface WaitingDraft {
  readonly kind: 'administration' | 'setting' | 'calendar' | 'migration' | 'export' | 'erasure' | 'conflictEnd';
  readonly id: string;
  readonly at: string;
  readonly unit: Ref | null;
}

/** What the reader drafted: *waiting* for another, *rejected* by one lately; or *running* in the background by his word. */
export interface OwnDraft extends WaitingDraft {
  readonly state: 'waiting' | 'rejected' | 'running';
}

export interface WorkView {
  readonly on: LegalDate;
  readonly totals: Readonly<Record<Exclude<WorkSection, 'nearest'>, number>>;
  /** At most fifty of each section, the most urgent first. */
  readonly items: readonly WorkItem[];
  readonly drafts: readonly WaitingDraft[];
  readonly own: readonly OwnDraft[];
}

const text: Schema = { type: 'string' };
const count: Schema = { type: 'integer', minimum: 0 };
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const ref = object({ id: text, name: text });
const orNull = (schema: Schema): Schema => ({ oneOf: [schema, { type: 'null' }] });

export const workSchema: Schema = object({
  on: { ...text, format: 'date' },
  totals: object(Object.fromEntries(workSections.slice(0, -1).map((section) => [section, count]))),
  items: {
    type: 'array',
    items: object({
      section: { enum: [...workSections] },
      act: { type: ['string', 'null'] },
      ...{ duty: text, code: text, name: text, title: { enum: ['đ/c', null] }, unit: ref },
      stage: object({ key: text, since: text }),
      cases: count,
      limit: orNull({ type: 'object', required: ['timer', 'due', 'kind', 'left', 'unit'] }),
      proposal: orNull(object({ seq: count, at: text })),
      opens: { type: 'boolean' },
    }),
  },
  drafts: { type: 'array', items: object({ kind: text, id: text, at: text, unit: orNull(ref) }) },
  own: {
    type: 'array',
    items: object({
      ...{ kind: text, id: text, at: text, unit: orNull(ref) },
      state: { enum: ['waiting', 'rejected', 'running'] },
    }),
  },
});
