import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Constructor } from '../../workflows/kernel/fields.js';
import { acts, type ActType } from '../../workflows/admission/acts.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsTold } from '../support/faults-told.js';
import { sampleOf } from '../support/sample-act.js';
import { tablePrint } from '../support/table-dump.js';
import { wrongs } from '../support/wrong-bodies.js';

const classes: Readonly<Record<string, Constructor>> = acts;

// On one dialect: a body that is malformed reaches no database.
describe('SEC-51: every field of every act, at every depth, missing, of another type, out of bounds or too many', () => {
  let world: CaseWorld;
  let walk: Walk;
  let before: Record<string, string>;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    walk = await openCase(world);
    before = await tablePrint(world.store, ['session']);
  });
  afterAll(async () => {
    expect(await tablePrint(world.store, ['session'])).toEqual(before);
    await world.close();
  });

  it.each(Object.keys(acts) as ActType[])('%s', async (type) => {
    const whole: Record<string, unknown> = { type, ...sampleOf(classes[type]!) };
    // Every act may carry papers and overrides: walked once, with the simplest act.
    if (type !== 'case.open') for (const shared of ['docs', 'overrides']) Reflect.deleteProperty(whole, shared);
    const send = (body: unknown, revision = 1) => walk.sends('secretary.1', body as object, { revision });
    const sound = await send(whole, 0);
    expect([sound.status, (sound.body as { code: string }).code]).toEqual([409, 'stale']);
    const missed: string[] = [];
    for (const { what, body, pointer } of wrongs(classes[type]!, whole)) {
      const answer = await send(body);
      const pointers = answer.status === 400 ? faultsTold(answer).map((fault) => fault.pointer) : [];
      if (!pointers.some((one) => one === pointer || one?.startsWith(`${pointer}/`)))
        missed.push(`${pointer} ${what}: ${answer.status} ${pointers.join(' ')}`);
    }
    expect(missed).toEqual([]);
  });
});
