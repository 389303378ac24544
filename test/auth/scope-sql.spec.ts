import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { Actor } from '../../src/auth/actor.js';
import { may, visiblePaths } from '../../src/auth/policy.js';
import type { Capability } from '../../src/auth/policy.table.js';
import { scopeSql } from '../../src/auth/scope-sql.js';
import { dialects, openTestStore, type TestStore } from '../support/test-store.js';

const today = '2026-03-02' as LegalDate;
const people = ['me', 'you', 'they'];
/** Three levels of keys that begin alike, as `/3/` and `/30/`. */
const keys = ['1', '3', '30', '3a'];
const paths = keys.flatMap((a) => [
  `/${a}/`,
  ...keys.flatMap((b) => [`/${a}/${b}/`, ...keys.map((c) => `/${a}/${b}/${c}/`)]),
]);
const cases = paths.flatMap((path, i) =>
  [0, 1].map((n) => ({ caseId: `${i}-${n}`, path, personId: people[(i + n) % 3]! })),
);

const duty = fc.constantFrom<Duty>(
  'secretary',
  'secretary',
  'sponsor',
  'grassroots',
  'massOrganisation',
  'inspection',
  'inspection',
  'administrator',
);
const anyActor = fc
  .array(
    fc.record({
      duty,
      path: fc.option(fc.constantFrom(...paths), { freq: 5 }),
      caseId: fc.option(fc.constantFrom(...cases.map(({ caseId }) => caseId)), { freq: 1 }),
    }),
    { maxLength: 4 },
  )
  .chain((held) => fc.tuple(fc.constant(held), fc.subarray(people)))
  .map(([held, conflicts]): Actor => ({
    ...{ personId: 'me', accountId: 'a', session: { hash: 'h', strength: 'secondFactor', steppedUpAt: null } },
    duties: held.map((one) => ({ ...one, unitId: null, bodyId: null, from: today, to: null })),
    conflicts,
  }));

describe.each(dialects)('SEC-14: on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await test.store.writer.write(async (tx) => {
      for (const id of people)
        await tx.run("INSERT INTO person (id, name, name_key, sort_key, birth) VALUES (?, 'x', 'x', 'x', '1990')", [
          id,
        ]);
      for (const path of paths) {
        await tx.run(
          "INSERT INTO unit (id, role, place, hardship, opened_on) VALUES (?, 'branch', 'village', 0, '2000-01-01')",
          [path],
        );
        await tx.run("INSERT INTO unit_place (unit_id, valid_from, path) VALUES (?, '2000-01-01', ?)", [path, path]);
      }
      for (const { caseId, path, personId } of cases) {
        await tx.run(
          `INSERT INTO candidate (id, code, person_id, unit_id, procedure, slice_id, definition_hash, revision, status, stage,
             stage_since, value, context, head_hash, opened_on, updated_at)
           VALUES (?, ?, ?, ?, 'p', 's', 'h', 1, 'active', 'pool', '2026-01-01', '{}', '{}', 'h', '2026-01-01', 'now')`,
          [caseId, caseId, personId, path],
        );
      }
    });
  });
  afterAll(() => test.dispose());

  const actions: Capability[] = ['candidate.basics', 'candidate.read', 'candidate.act', 'candidate.sensitive'];

  it('a list in SQL shows exactly what `may` allows (500 actors)', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(anyActor, fc.constantFrom(...actions), async (actor, action) => {
        const { sql, params } = scopeSql(visiblePaths(actor, action, today), {
          path: 'p.path',
          caseId: 'c.id',
          personId: 'c.person_id',
        });
        const rows = await test.store.reader.all<{ id: string }>(
          `SELECT c.id FROM candidate c JOIN unit_place p ON p.unit_id = c.unit_id WHERE ${sql} ORDER BY c.id`,
          params,
        );
        const allowed = cases.filter(
          ({ caseId, path, personId }) =>
            may(actor, action, { kind: 'candidate', caseId, unitPath: path, personId }, today).allow,
        );
        expect(rows.map(({ id }) => id).sort()).toEqual(allowed.map(({ caseId }) => caseId).sort());
        shown += rows.length;
      }),
      { numRuns: 500 },
    );
    expect(shown).toBeGreaterThan(500);
  });

  it('a list of units does not ask for cases', async () => {
    await fc.assert(
      fc.asyncProperty(anyActor, fc.constantFrom<Capability>('target.read', 'target.write'), async (actor, action) => {
        const { sql, params } = scopeSql(visiblePaths(actor, action, today), { path: 'p.path' });
        const rows = await test.store.reader.all<{ path: string }>(
          `SELECT p.path FROM unit_place p WHERE ${sql}`,
          params,
        );
        const allowed = paths.filter((path) => may(actor, action, { kind: 'unit', path }, today).allow);
        expect(rows.map(({ path }) => path).sort()).toEqual([...allowed].sort());
      }),
      { numRuns: 200 },
    );
  });
});
