import { describe, expect, it } from '@jest/globals';
import { admission } from '../../workflows/admission/procedure.js';
import { stages, type Stage } from '../../workflows/admission/stages.js';
import { waitingFor } from '../../src/candidates/views/waiting-for.js';
import { limitAct } from '../../src/candidates/limits/limit-acts.js';
import { nextAct, nextDuty } from '../../src/work/next-act.js';

interface Node {
  readonly config: { readonly on?: Readonly<Record<string, unknown>> };
  readonly states: Readonly<Record<string, Node>>;
}

/** Every act that a case can take at each name of a state, from the machine itself. */
function actsByState(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const walk = (node: Node, path: readonly string[]): void => {
    for (const act of Object.keys(node.config.on ?? {}))
      for (const name of path) found.set(name, (found.get(name) ?? new Set()).add(act));
    for (const [key, child] of Object.entries(node.states)) walk(child, [...path, key]);
  };
  walk(admission.machine.root, []);
  return found;
}

const waiting = (Object.keys(stages) as Stage[]).filter((stage) => ![null, 'clock'].includes(waitingFor(stage)));

describe('the act a stage waits for', () => {
  const known = actsByState();
  const whole = (stage: Stage) => new Set([...(known.get(stage) ?? []), ...(known.get('preparing') ?? [])]);

  it.each(waiting)('%s: is one that the machine takes there', (stage) => {
    const act = nextAct(stage, admission.initialFacts, stage);
    expect(whole(stage)).toContain(act);
  });

  it('is the board’s before it is the committee’s, in the two places that have both', () => {
    const at = (value: object) => [
      nextAct('competentAuthority', admission.initialFacts, value as never),
      nextDuty('competentAuthority', JSON.stringify(value)),
    ];
    expect(at({ road: { competentAuthority: 'appraising' } })).toEqual(['board.appraise', 'organisationBoard']);
    expect(at({ road: { competentAuthority: 'voting' } })).toEqual(['admission.decide', 'competent']);
  });

  it('is named for every limit of the law', () => {
    const acts = new Set([...known.values()].flatMap((some) => [...some]));
    for (const { id } of admission.timers)
      expect([id, ['next', 'day', 'none'].includes(limitAct(id)) || acts.has(limitAct(id))]).toEqual([id, true]);
  });
});
