import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import { stages } from '../../../workflows/admission/stages.js';
import type { Actor } from '../../auth/actor.js';
import { may } from '../../auth/policy.js';
import type { Capability } from '../../auth/policy.table.js';
import type { Reader } from '../../database/reader.js';
import type { Entry } from '../../log/entry.js';
import { resourceFor } from '../arrival.js';
import { type CaseFile, resourceOf } from '../case-file.js';
import { correctableIn } from '../history/correctable.js';
import type { CandidateView, HistoryEntryView, Ref } from './candidate.view.js';
import { titleOf } from './candidates-list.service.js';
import type { Seen } from './case-views.service.js';

/** The pages of one case, and what each asks of its reader. Whoever brings a page adds its row here. */
export const caseTabs = {
  overview: { tail: '', needs: 'candidate.read' },
  chart: { tail: '/so-do', needs: 'candidate.read' },
  plan: { tail: '/ke-hoach', needs: 'candidate.read' },
  papers: { tail: '/giay-to', needs: 'candidate.read' },
  notes: { tail: '/nhan-xet', needs: 'candidate.read' },
  compliance: { tail: '/tuan-thu', needs: 'candidate.compliance' },
  history: { tail: '/nhat-ky', needs: 'candidate.read' },
  reads: { tail: '/ai-da-xem', needs: 'candidate.reads' },
  restricted: { tail: '/han-che', needs: 'candidate.sensitive' },
  conflicts: { tail: '/tranh', needs: 'conflict.read' },
  erasure: { tail: '/xoa', needs: 'person.erase' },
  print: { tail: '/in', needs: 'candidate.read' },
} as const satisfies Readonly<Record<string, { readonly tail: string; readonly needs: Capability }>>;

export type CaseTab = keyof typeof caseTabs;

/** Whose case it is, at the top of each of its pages, and which of them its reader may open. */
export interface CaseHead {
  readonly code: string;
  readonly name: string;
  readonly title: 'đ/c' | null;
  readonly unit: Ref;
  readonly stage: { readonly key: string; readonly no: string; readonly since: LegalDate };
  readonly tabs: readonly { readonly tab: CaseTab; readonly href: string }[];
}

/** A person's page: the view of the API, the pages beside it, and what came in since the reader looked last. */
export interface PersonView extends CandidateView {
  readonly tabs?: CaseHead['tabs'];
  readonly changed?: { readonly entries: number; readonly last: HistoryEntryView } | null;
  /** Numbers of the entries that the reader may propose to correct. */
  readonly correctable?: readonly number[];
}

type Asks = Pick<Reader, 'all'>;

/** For a case its reader has been shown: see `CaseViews.see`. */
export async function headOf(
  asks: Asks,
  { file, state, stage }: Seen,
  actor: Actor,
  today: LegalDate,
): Promise<CaseHead> {
  const [named] = await asks.all<{ name: string; unit: string }>(
    `SELECT p.name, (SELECT n.name FROM unit_name n WHERE n.unit_id = ? AND n.valid_from <= ?
                      ORDER BY n.valid_from DESC LIMIT 1) AS unit FROM person p WHERE p.id = ?`,
    [file.unitId, today, file.personId],
  );
  return {
    code: file.code,
    name: named?.name ?? '',
    title: titleOf(stage),
    unit: { id: file.unitId, name: named?.unit ?? '' },
    stage: { key: stage, no: stages[stage], since: state.since! },
    tabs: await tabsOf(asks, file, actor, today),
  };
}

/** The pages of a case that its reader may open; others are not shown at all. */
export async function tabsOf(asks: Asks, file: CaseFile, actor: Actor, today: LegalDate): Promise<CaseHead['tabs']> {
  const all = Object.entries(caseTabs) as [CaseTab, (typeof caseTabs)[CaseTab]][];
  // What is still needed is not erased.
  const asked = all.filter(([tab]) => tab !== 'erasure' || file.status !== 'active');
  const open = await Promise.all(
    asked.map(async ([tab, { tail, needs }]) => {
      const resource = await resourceFor(asks, file, actor, needs, today);
      return may(actor, needs, resource, today).allow ? [{ tab, href: `/quan-chung/${file.code}${tail}` }] : [];
    }),
  );
  return open.flat();
}

/** The acts of a case whose correction the reader may propose; none of a case that never existed. */
export const correctableBy = (
  actor: Actor,
  { file }: Pick<Seen, 'file'>,
  entries: readonly Entry[],
  today: LegalDate,
): readonly number[] =>
  file.status !== 'void' && may(actor, 'candidate.correct', resourceOf(file), today).allow
    ? correctableIn(entries)
    : [];
