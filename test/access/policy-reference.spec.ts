import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor, HeldDuty } from '../../src/auth/actor.js';
import { inScope, may, type Resource, visiblePaths } from '../../src/auth/policy.js';
import { type Capability, policy } from '../../src/auth/policy.table.js';
import { scopeSql } from '../../src/auth/scope-sql.js';
import { seed } from '../support/torture.js';
import { dutiesKnown, judged, kindOf, known, type PlainActor, type PlainThing } from './reference.js';

// Few keys and few days, so that neighbours, look-alikes and edges of a term meet often.
const path = fc
  .array(fc.constantFrom('1', '1', '2', '10', '1x'), { minLength: 1, maxLength: 4 })
  .map((keys) => `/${keys.join('/')}/`);
const day = fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03');
const caseId = fc.constantFrom('c1', 'c2', 'c3');
const person = fc.constantFrom('me', 'kin', 'other', 'another', 'third');

const duty = fc.record({
  duty: fc.constantFrom(...dutiesKnown),
  path: fc.option(path, { freq: 9 }),
  caseId: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: caseId }),
  from: fc.constantFrom('2026-03-01', '2026-03-01', '2026-03-02', '2026-03-03'),
  to: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day }),
});
const actor: fc.Arbitrary<PlainActor> = fc.record({
  person: fc.constant('me'),
  duties: fc.array(duty, { minLength: 1, maxLength: 5 }),
  conflicts: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant(['kin']) }),
});
const aCase = fc.record({
  ...{ kind: fc.constant('candidate' as const), caseId: fc.option(caseId), path, person: fc.option(person) },
});
const things: fc.Arbitrary<PlainThing> = fc.oneof(
  { weight: 4, arbitrary: aCase },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('unit' as const), path }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'site' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'self' as const }) },
);
/** Mostly what can be asked of such a thing, else the misfit would answer. */
const question = things.chain((thing) =>
  fc
    .oneof(
      { weight: 9, arbitrary: fc.constantFrom(...known.filter((name) => kindOf(name) === thing.kind)) },
      { weight: 1, arbitrary: fc.constantFrom(...known) },
    )
    .map((capability) => ({ capability: capability as Capability, thing })),
);

const actorOf = ({ person: personId, duties, conflicts }: PlainActor): Actor => ({
  ...{ personId, accountId: 'a', conflicts, kin: conflicts },
  session: { hash: 'h', strength: 'secondFactor', steppedUpAt: null },
  duties: duties.map((held) => ({ ...held, unitId: null, bodyId: null }) as unknown as HeldDuty),
});

function resourceOf(thing: PlainThing): Resource {
  if (thing.kind !== 'candidate') return thing;
  return { kind: 'candidate', caseId: thing.caseId, unitPath: thing.path, personId: thing.person };
}

describe('SEC-14: the policy beside a reference that knows nothing of it', () => {
  it('knows the same capabilities, of the same things, reading and writing alike', () => {
    expect(known.map((name) => [name, kindOf(name)]).sort()).toEqual(
      Object.entries(policy)
        .map(([name, { on }]) => [name, on])
        .sort(),
    );
  });

  it('decides alike in 50,000 random questions', () => {
    const seen = { allowed: 0, refused: 0, hidden: 0 };
    fc.assert(
      fc.property(actor, question, day, (who, { capability, thing }, on) => {
        const verdict = may(actorOf(who), capability, resourceOf(thing), on as LegalDate);
        const right = judged(who, capability, thing, on);
        expect(verdict.allow).toBe(right.allowed);
        if (!verdict.allow) expect(verdict.hidden).toBe(!right.known);
        seen[verdict.allow ? 'allowed' : verdict.hidden ? 'hidden' : 'refused'] += 1;
      }),
      { numRuns: 50_000, seed: seed() },
    );
    // Each kind of answer often enough to prove something.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(4_000);
  });

  it('lists by SQL exactly what it allows, for 500 random actors', () => {
    const table = new Database(':memory:');
    table.exec('CREATE TABLE thing (n integer, path text, case_id text, person_id text)');
    let shown = 0;
    const listed = fc.constantFrom(...known.filter((name) => ['candidate', 'unit'].includes(kindOf(name))));
    const rows = fc.array(aCase, { minLength: 5, maxLength: 25 });
    fc.assert(
      fc.property(actor, listed, rows, day, (who, capability, cases, on) => {
        const kind = kindOf(capability);
        // A case that stands in a list is somebody's, and has an id.
        const standing = cases.map((one, n) => ({
          ...one,
          caseId: one.caseId ?? `n${n}`,
          person: one.person ?? 'other',
        }));
        table.exec('DELETE FROM thing');
        const insert = table.prepare('INSERT INTO thing VALUES (?, ?, ?, ?)');
        standing.forEach((one, n) => insert.run(n, one.path, one.caseId, one.person));

        const scope = visiblePaths(actorOf(who), capability as Capability, on as LegalDate);
        const columns = kind === 'unit' ? { path: 'path' } : { path: 'path', caseId: 'case_id', personId: 'person_id' };
        const { sql, params } = scopeSql(scope, columns);
        const found = table
          .prepare(`SELECT n FROM thing WHERE ${sql} ORDER BY n`)
          .pluck()
          .all(...params);

        const thing = (one: (typeof standing)[number]): PlainThing =>
          kind === 'unit' ? { kind: 'unit', path: one.path } : one;
        const right = standing.flatMap((one, n) => (judged(who, capability, thing(one), on).allowed ? [n] : []));
        expect(found).toEqual(right);
        const inside = standing.flatMap((one, n) =>
          inScope(scope, resourceOf(thing(one)) as Parameters<typeof inScope>[1]) ? [n] : [],
        );
        expect(inside).toEqual(right);
        shown += right.length;
      }),
      { numRuns: 500, seed: seed() },
    );
    table.close();
    expect(shown).toBeGreaterThan(150);
  });
});
