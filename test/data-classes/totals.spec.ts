import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Constructor, fieldsOf } from '../../workflows/kernel/fields.js';
import { Vote } from '../../workflows/kernel/act.js';
import { acts } from '../../workflows/admission/acts.js';
import { example } from '../../workflows/admission/examples/example.js';
import { openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';

const classes: Readonly<Record<string, Constructor>> = acts;
/** Every act that carries a vote, and the field that holds it. */
const voting = Object.keys(acts).flatMap((type) =>
  [...fieldsOf(classes[type]!)].flatMap(([field, { nested }]) => (nested?.() === Vote ? [[type, field] as const] : [])),
);

describe('SEC-43, G01-5.1a: a count of a secret ballot', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
  });
  afterAll(() => world.close());

  it('is told in totals alone by every act that has one', () => {
    expect(voting.length).toBeGreaterThan(5);
    expect([...fieldsOf(Vote as unknown as Constructor).keys()].sort()).toEqual(
      ['excluded', 'form', 'invalid', 'listed', 'no', 'present', 'yes'].sort(),
    );
  });

  it('never exceeds those present, nor they those listed', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('branchMeeting');
    const said = example('vote.record', walk.on) as { vote: Vote };
    const sent = (vote: Partial<Vote>) =>
      walk.sends('secretary.1', { ...said, vote: { ...said.vote, ...vote } }, { dry: true });
    expect((await sent({})).status).toBe(200);
    const { present, listed, yes } = said.vote;
    for (const vote of [
      { yes: present + 1, no: 0, invalid: 0 },
      { no: present - yes + 1, invalid: 0 },
      { invalid: present - yes - said.vote.no + 1 },
      { present: listed + 1 },
      { yes: listed + 1, present: listed + 1 },
    ]) {
      const answer = await sent(vote);
      expect([vote, answer.status]).toEqual([vote, 422]);
    }
    for (const vote of [
      { yes: -1 },
      { yes: 1.5 },
      { voters: [] },
      { excluded: [{ person: 'a', reason: 'suspended', vote: 'yes' }] },
    ])
      expect((await sent(vote as never)).status).toBe(400);
  });
});
