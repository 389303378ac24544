import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import { begin } from '../../../workflows/kernel/chart.js';
import { again } from '../../../workflows/kernel/replay.js';
import { admission } from '../../../workflows/admission/procedure.js';
import { bodyAbove } from '../../../workflows/admission/routes.js';
import type { Facts } from '../../../workflows/admission/facts.js';
import { mainLine } from '../../../workflows/admission/main-line.js';
import { stageOf, type Stage } from '../../../workflows/admission/stages.js';
import type { Entry } from '../../log/entry.js';
import type { RoadView } from './candidate.view.js';
import { stepsOf } from '../history/case-history.js';
import type { Seen } from './case-views.service.js';

/** Stages beside the straight road stand right after the one they leave from. */
const after: Partial<Record<Stage, Stage>> = {
  notEligible: 'verifying',
  branchBelowShare: 'branchMeeting',
  grassrootsBelowShare: 'grassrootsCommittee',
  refused: 'competentAuthority',
  ceremonyOverdue: 'admissionDecided',
  movingAfterDecision: 'admissionDecided',
  decisionAnnulledOnMove: 'competentAuthority',
  deadlockReferred: 'recognitionBranch',
};

/** With no body that fell short, no ceremony overdue. */
const straight: readonly Stage[] = mainLine.filter((stage) => stage !== 'unopened' && !(stage in after));

/** The stages of one case's own road, in order: what its unit does not have is left out. */
function stagesOf({ setting, stage, state }: Seen): Stage[] {
  const body = bodyAbove(setting);
  const without: Stage[] = [
    ...(body === 'subdivision' ? [] : (['subdivisionAppraisal', 'recognitionSubdivision'] as const)),
    ...(body === 'competent' ? (['grassrootsCommittee', 'recognitionGrassroots'] as const) : []),
    ...(setting.route === 'B' ? (['competentAuthority', 'recognitionCompetent'] as const) : []),
  ];
  const road = straight.filter((one) => !without.includes(one));
  return road.includes(stage) ? road : withAside(road, stage, leftFrom(state.facts));
}

/** A side state stands after the place that the case left for it. */
const leftFrom = ({ returnTo, deletion }: Facts): Stage | null => {
  const left = deletion?.from ?? returnTo;
  return left === null ? null : stageOf(left);
};

function withAside(road: Stage[], stage: Stage, left: Stage | null): Stage[] {
  const from = left && (after[left] ?? left);
  const at = road.indexOf(after[stage] ?? from ?? 'official');
  return at < 0 ? [...road, stage] : [...road.slice(0, at + 1), stage, ...road.slice(at + 1)];
}

const exits: Partial<Record<Stage, readonly Stage[]>> = {
  sympathiser: ['removedFromList', 'withdrawn'],
  verifying: ['notEligible'],
  branchMeeting: ['branchBelowShare'],
  grassrootsCommittee: ['grassrootsBelowShare'],
  competentAuthority: ['refused'],
  admissionDecided: ['ceremonyOverdue'],
  recognitionBranch: ['deadlockReferred'],
};

/** The day on which each stage was reached last, in that order. After a correction the entries tell what was, so the steps are taken again. */
export function reachedIn(entries: readonly Entry[]): ReadonlyMap<string, LegalDate> {
  const reached = new Map<string, LegalDate>();
  if (!entries.some(({ kind }) => kind === 'correction')) {
    for (const { entered, on } of entries) for (const node of entered) if (on) put(reached, node, on as LegalDate);
    return reached;
  }
  let state = begin(admission);
  for (const step of stepsOf(entries)) {
    const next = again(admission, state, step);
    const stage = admission.stageOf(next.value);
    if (stage !== admission.stageOf(state.value)) put(reached, stage, next.since!);
    state = next;
  }
  return reached;
}

/** Behind all others, however often it was there before. */
function put(reached: Map<string, LegalDate>, node: string, on: LegalDate): void {
  reached.delete(node);
  reached.set(node, on);
}

/** The step line: what is done, with its date; where the case stands; what lies ahead, with the ways out of it. */
export function roadOf(seen: Seen, entries: readonly Entry[]): RoadView[] {
  const reached = reachedIn(entries);
  const road = stagesOf(seen);
  const at = road.indexOf(seen.stage);
  return road.map((stage, index) => {
    const on = index <= at ? reached.get(stage) : undefined;
    const passed = index < at ? (on ? ('done' as const) : ('skipped' as const)) : ('ahead' as const);
    return {
      stage,
      place: index + 1,
      state: index === at ? ('current' as const) : passed,
      ...(on && { on }),
      exits: [...(exits[stage] ?? [])],
    };
  });
}
