import { underPins, type Pin } from '../../workflows/kernel/pinned-law.js';
import { admission } from '../../workflows/admission/procedure.js';

export type CaseProcedure = typeof admission;

/** Procedures under pins, made once each: few cases have any. */
const made = new Map<string, CaseProcedure>();

/** The procedure by which a case is judged: the law of each day, or what the superior committee pinned for this case. */
export function procedureUnder(pins: readonly Pin[]): CaseProcedure {
  if (pins.length === 0) return admission;
  const key = JSON.stringify(pins);
  const procedure = made.get(key) ?? underPins(admission, pins);
  made.set(key, procedure);
  return procedure;
}

/**
 * For a case whose log does not fit the present procedure: no act leads on, no limit runs. What it last stood at can be
 * read, and nobody can move it.
 */
export const standingStill: CaseProcedure = {
  ...admission,
  definition: {},
  machine: { resolveState: () => ({ status: 'stopped' }) } as never,
  timers: [],
};
