import { describe, expect, it } from '@jest/globals';
import { admission } from '../../workflows/admission/procedure.js';
import type { TransitionLaw } from '../../workflows/kernel/procedure.js';
import { bodies, hasChoice, meetingStages, voteOf } from './meeting-acts.js';

interface Node {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly states?: Readonly<Record<string, Node>>;
}

/** Every place of the machine from which an act of a meeting leads, with who acts there. */
function places(
  { on = {}, states = {} }: Node,
  path: readonly string[] = [],
): { path: readonly string[]; by: string }[] {
  const here = Object.entries(on)
    .filter(([type]) => voteOf(type) !== null)
    .flatMap(([, ways]) =>
      [ways].flat().map((way) => ({ path, by: (way as { readonly meta: TransitionLaw }).meta.by })),
    );
  return [...here, ...Object.entries(states).flatMap(([name, node]) => places(node, [...path, name]))];
}

describe('the acts of a meeting', () => {
  const found = places(admission.machine.config as Node).filter(({ by }) => by !== 'massOrganisation');

  it('belong to the bodies that meet', () => {
    expect([...new Set(found.map(({ by }) => by))].sort()).toEqual(Object.values(bodies).sort());
  });

  it('are looked for at every stage that has one, and at no other', () => {
    const stages = found.map(({ path }) => path.find((name) => meetingStages.includes(name as never)));
    expect([...new Set(stages)].sort()).toEqual([...meetingStages].sort());
  });

  it('are votes, or the meetings that lead to them', () => {
    expect(voteOf('meeting.open')).toBe('vote.record');
    expect(voteOf('admission.refuse')).toBe('admission.refuse');
    expect(['list.enter', 'deletion.drop', 'exit.decide', 'khong.co', 'constructor'].map(voteOf)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });

  it('are chosen where there are several, and a refusal always', () => {
    expect(hasChoice(['vote.record'])).toBe(false);
    expect(hasChoice(['admission.decide', 'admission.refuse'])).toBe(true);
    expect(hasChoice(['admission.refuse'])).toBe(true);
  });
});
