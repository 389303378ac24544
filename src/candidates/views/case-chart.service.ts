import { Injectable } from '@nestjs/common';
import type { StateValue } from '../../../workflows/kernel/procedure.js';
import type { Stage } from '../../../workflows/admission/stages.js';
import type { Actor } from '../../auth/actor.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { definitionHash } from '../case-file.js';
import { entriesOf } from '../history/case-history.js';
import { type CaseHead, headOf } from './case-head.js';
import { CaseViews } from './case-views.service.js';
import { reachedIn, roadOf } from './road.view.js';

/** One case's way through the machine. */
export interface CaseChartView {
  readonly head: CaseHead;
  readonly machineVersion: string;
  readonly marks: readonly {
    readonly stage: string;
    readonly state: 'done' | 'current' | 'ahead' | 'skipped';
    readonly on?: string;
  }[];
}

/** Every stage a case was at, stands at, or has before it, stages beside the straight road among them. */
@Injectable()
export class CaseChart {
  constructor(
    private readonly cases: CaseViews,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async of(code: string, actor: Actor): Promise<CaseChartView> {
    const seen = await this.cases.see(code, actor, 'candidate.read');
    const entries = await entriesOf(this.reader, seen.file.id);
    const here = new Set(nodesIn(seen.state.value));
    const reached = reachedIn(entries);
    const road = new Map(roadOf(seen, entries).map((step) => [step.stage, step]));
    const stages = new Set([...reached.keys(), ...here, ...road.keys(), ...layers]);
    return {
      head: await headOf(this.reader, seen, actor, this.clock.today()),
      machineVersion: definitionHash.slice(0, 12),
      marks: [...stages].map((stage) => {
        const on = reached.get(stage);
        const state = here.has(stage) ? 'current' : (road.get(stage)?.state ?? (on ? 'done' : 'skipped'));
        return { stage, state, ...(on && state !== 'ahead' && state !== 'skipped' && { on }) };
      }),
    };
  }
}

/** Committees that not every unit has above it. */
const layers = [
  'subdivisionAppraisal',
  'grassrootsCommittee',
  'competentAuthority',
  'recognitionSubdivision',
  'recognitionGrassroots',
  'recognitionCompetent',
] as const satisfies readonly Stage[];

/** The nodes a state stands on, frames among them. */
const nodesIn = (value: StateValue): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.entries(value).flatMap(([node, inside]) => [node, ...(inside ? nodesIn(inside) : [])]);
