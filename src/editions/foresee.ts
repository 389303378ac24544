import type { Calendar } from '../../workflows/calendar/working-days.js';
import type { MigrationPlan } from '../../workflows/editions/migration-plan.js';
import { crossing, type CrossingReport } from '../../workflows/kernel/crossing.js';
import type { CaseFile } from '../candidates/case-file.js';
import { caseSetting } from '../candidates/case-setting.js';
import { Problem } from '../http/problem.js';
import type { Asks } from '../organisations/asks.js';
import type { UnitSettingOn } from '../organisations/setting-on.js';
import type { ItemState } from './migration-run.js';

/** What a run foresees for one case. */
export interface Foreseen {
  readonly state: Extract<ItemState, 'foreseen' | 'refused' | 'skipped' | 'doneAlready'>;
  readonly report: CrossingReport | null;
  readonly reason: string | null;
}

const without = (state: Foreseen['state'], reason: string): Foreseen => ({ state, report: null, reason });

/** The settings of units on one day, each asked for once. */
export class SettingsOn {
  readonly #known = new Map<string, UnitSettingOn | Problem>();

  constructor(
    private readonly asks: Asks,
    private readonly on: MigrationPlan['on'],
  ) {}

  /** A Problem where nobody has said who decides there. */
  async of(unitId: string): Promise<UnitSettingOn | Problem> {
    const known = this.#known.get(unitId);
    if (known) return known;
    const found = await caseSetting(this.asks, unitId, this.on).catch((error: unknown) => {
      if (error instanceof Problem) return error;
      throw error;
    });
    this.#known.set(unitId, found);
    return found;
  }
}

/** The same for the dry run and the run itself, so that they cannot disagree. */
export async function foresee(
  file: CaseFile,
  plan: MigrationPlan,
  settings: SettingsOn,
  calendar: Calendar,
): Promise<Foreseen> {
  if (file.fault !== undefined) return without('refused', 'definition-fault');
  if (file.status !== 'active') return without('skipped', file.status);
  if (file.heldSeq !== null) return without('skipped', 'held');
  const pinned = file.pins.at(-1)?.slice ?? null;
  if (pinned !== null) return without('skipped', `pinned: ${pinned}`);
  const setting = await settings.of(file.unitId);
  if (setting instanceof Problem) return without('refused', setting.code);
  try {
    const crossed = crossing(
      file.procedure,
      { state: file.state, setting: { ...setting, candidate: file.personId, members: {} }, calendar },
      { to: plan.to, on: plan.on, keep: new Set(plan.keep) },
    );
    if (crossed.outcome === 'crosses') return { state: 'foreseen', report: crossed.report, reason: null };
    if (crossed.why === 'there') return without('doneAlready', crossed.detail);
    return without(crossed.why === 'over' ? 'skipped' : 'refused', `${crossed.why}: ${crossed.detail}`);
  } catch (error) {
    // A case that cannot be judged is listed; the others do not wait for it.
    return without('refused', `unjudged: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whether a case that has moved on would lose nothing that was not foreseen and confirmed. */
export function noWorse(now: CrossingReport, foreseen: CrossingReport): boolean {
  const known = new Set(foreseen.unmet.map(({ act, rule }) => `${act}/${rule}`));
  return (
    now.stage === foreseen.stage &&
    now.lost.every((act) => foreseen.lost.includes(act)) &&
    now.unmet.every(({ act, rule }) => known.has(`${act}/${rule}`)) &&
    now.moved.length <= foreseen.moved.length
  );
}
