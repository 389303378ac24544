import { type ChartArrow, type ChartNode, chart, placeOf } from '../../workflows/admission/chart.js';
import { rules as law } from '../../workflows/admission/rules.js';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { law as editionsOfLaw } from '../../workflows/editions/law.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { Confidence, Slice } from '../../workflows/kernel/edition.js';
import { cite } from '../../workflows/kernel/judge.js';
import { existsDuring, markOf } from '../../workflows/kernel/rule-standing.js';
import type { Force } from '../../workflows/kernel/rule.js';

/** The procedure of one edition, as help tells it: read from the machine and the register, so it is what runs. */

/** An edition, by its own name such as `E2026b`, with the documents it rests on and since when it is in force. */
export interface EditionRef {
  readonly key: string;
  readonly label: string;
  readonly from: LegalDate;
  /** The first day it is no longer in force; null for the last. */
  readonly until: LegalDate | null;
}

export interface StageRef {
  readonly key: string;
  /** The number people use for it, such as S11. */
  readonly no: string;
}

export interface ProcedureView {
  readonly edition: EditionRef;
  /** Every edition, the latest first. */
  readonly editions: readonly EditionRef[];
  readonly stages: readonly (StageRef & { readonly acts: readonly string[] })[];
}

export interface RuleTold {
  readonly id: string;
  readonly cite: string;
  readonly force: Force;
  readonly confidence: Confidence;
}

export interface ActTold {
  readonly act: string;
  readonly by: Duty;
  readonly recordedBy: readonly Duty[];
  readonly confirm: readonly Duty[];
  /** Where it may lead: stages by number and key; none where the case stays. */
  readonly to: readonly StageRef[];
  readonly rules: readonly RuleTold[];
}

export interface StageProcedureView {
  readonly edition: EditionRef;
  readonly stage: StageRef;
  /** Acts of this very stage, then those that many stages share. */
  readonly own: readonly ActTold[];
  readonly shared: readonly ActTold[];
  readonly before: StageRef | null;
  readonly after: StageRef | null;
}

const judged = editionsOfLaw.slices.filter((slice) => slice.judged);
const keys = [...new Set(judged.map(({ edition }) => edition))].reverse();
const { nodes, arrows } = chart();
/** The stages people count, a node each; what a stage holds bears its number again. */
const numbered = [...new Map(nodes.map((node) => [node.no, node] as const).reverse()).values()]
  .filter(({ no }) => no !== '')
  .sort((a, b) => placeOf(a.no) - placeOf(b.no));

/** The last slice of an edition: what its text says since its last change. Undefined for an edition nobody knows. */
const sliceOf = (edition: string): Slice<unknown> | undefined =>
  judged.filter((slice) => slice.edition === edition).at(-1);

/** The edition in force on a day. */
export const editionOn = (day: LegalDate): string => editionsOfLaw.on(day).edition;

function refTo(edition: string): EditionRef {
  const slices = judged.filter((slice) => slice.edition === edition);
  const last = slices.at(-1)!;
  return { key: edition, label: last.id, from: slices[0]!.from, until: last.until };
}

export function procedureOf(edition: string): ProcedureView | null {
  if (!sliceOf(edition)) return null;
  return {
    edition: refTo(edition),
    editions: keys.map(refTo),
    stages: numbered.map((node) => ({ ...stageRef(node), acts: [...new Set(within(node).map(({ act }) => act))] })),
  };
}

export function stageProcedureOf(edition: string, no: string): StageProcedureView | null {
  const slice = sliceOf(edition);
  const index = numbered.findIndex((node) => node.no === no);
  const node = numbered[index];
  if (!slice || !node) return null;
  const holders = nodes.filter((one) => one !== node && holds(one, node));
  const neighbour = (place: number) => (numbered[place] ? stageRef(numbered[place]) : null);
  return {
    edition: refTo(edition),
    stage: stageRef(node),
    own: told(within(node), slice),
    shared: told(
      holders.flatMap((holder) => [...from(holder), ...beside(holder)]),
      slice,
    ),
    before: neighbour(index - 1),
    after: neighbour(index + 1),
  };
}

const stageRef = ({ id, no }: ChartNode): StageRef => ({ key: id, no });
const holds = (holder: ChartNode, node: ChartNode): boolean =>
  holder.children.some((child) => child === node || holds(child, node));
/** What leaves a node by somebody's hand: the clock is nobody a reader could ask. */
const from = (node: ChartNode): readonly ChartArrow[] =>
  arrows.filter((arrow) => arrow.from === node && arrow.law.by !== 'clock');
const within = (node: ChartNode): ChartArrow[] => [...from(node), ...node.children.flatMap(within)];
/** What runs beside the stages of a holder and is no stage itself, such as the training of a new member. */
const beside = (holder: ChartNode): ChartArrow[] =>
  holder.parallel ? holder.children.flatMap(within).filter((arrow) => arrow.from.no === '') : [];

/** One line an act, whatever the ways it may take. */
function told(taken: readonly ChartArrow[], slice: Slice<unknown>): ActTold[] {
  return [...new Set(taken.map(({ act }) => act))].map((act) => {
    const ways = taken.filter((arrow) => arrow.act === act);
    const { by, recordedBy, confirm = [] } = ways[0]!.law;
    const to = ways.flatMap((way) => (way.to && way.to.no !== '' ? [stageRef(way.to)] : []));
    const asked = new Set(ways.flatMap((way) => way.law.rules));
    return {
      ...{ act, by, recordedBy, confirm },
      to: [...new Map(to.map((stage) => [stage.no, stage])).values()],
      rules: [...asked].flatMap((id) => ruleTold(id, slice)),
    };
  });
}

function ruleTold(id: string, slice: Slice<unknown>): RuleTold[] {
  const rule = law.get(id)!;
  if (!existsDuring(rule, slice)) return [];
  return [{ id, cite: cite(id, slice), force: rule.force, confidence: markOf(rule, slice) }];
}
