import type { ClockAct, MachineEvent } from '../../kernel/procedure.js';
import type { Parameters } from '../../editions/parameters.js';
import type { Facts } from '../facts.js';
import { applicationEffects } from './application.js';
import { ceremonyEffects } from './ceremony.js';
import { clockEffects, passing } from './clock.js';
import { complaintEffects } from './complaint.js';
import { courseEffects } from './course.js';
import { custodyEffects } from './custody.js';
import { deathEffects } from './death.js';
import { decisionEffects } from './decision.js';
import { deletionEffects } from './deletion.js';
import { dossierEffects } from './dossier.js';
import type { Effect } from './effect.js';
import { exitEffects } from './exits.js';
import { faultEffects } from './faults.js';
import { listEffects } from './list.js';
import { movingEffects } from './moving.js';
import { probationEffects } from './probation.js';
import { recognitionEffects } from './recognition.js';
import { recordEffects } from './record.js';
import { repairEffects } from './repair.js';

const people = {
  ...listEffects,
  ...courseEffects,
  ...applicationEffects,
  ...recordEffects,
  ...dossierEffects,
  ...decisionEffects,
  ...ceremonyEffects,
  ...movingEffects,
  ...probationEffects,
  ...recognitionEffects,
  ...faultEffects,
  ...deletionEffects,
  ...repairEffects,
  ...complaintEffects,
  ...exitEffects,
  ...custodyEffects,
  ...deathEffects,
};

/** Every act there is, with what it leaves behind. */
export const effects: Readonly<Record<string, Effect<never>>> = { ...people, ...clockEffects };

/** The facts after an act. The machine's one action: what an act changes stands beside the act, not in the chart. */
export function apply(facts: Facts, event: MachineEvent<Parameters>): Facts {
  const effect = effects[event.type];
  if (!effect) throw new Error(`no effect is written for ${event.type}`);
  const changed: Facts = { ...facts, ...effect(facts, event.act as never, event) };
  const marked = event.type.startsWith('clock.') ? { ...changed, ...passing(changed, event.act as ClockAct) } : changed;
  if (event.lapses.length === 0) return marked;
  return { ...marked, lapses: [...marked.lapses, ...event.lapses.map((rule) => ({ rule, on: event.act.on }))] };
}
