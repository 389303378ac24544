import type { Duty } from '../../workflows/kernel/duty.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { remindedDuty } from '../candidates/limits/reminded-duty.js';
import { limitAct } from '../candidates/limits/limit-acts.js';
import { nextDuty } from './next-act.js';

/** Whose act a limit waits for. */
export function limitDuty(timer: string, subject: string, stage: Stage, inside: string): Duty {
  const waiting = limitAct(timer) === 'next' ? nextDuty(stage, inside) : null;
  return waiting === null || waiting === 'clock' ? remindedDuty(timer, subject, stage) : waiting;
}
