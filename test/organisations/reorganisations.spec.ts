import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, legalDate, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { type HeldDuty } from '../../src/auth/actor.js';
import { may } from '../../src/auth/policy.js';
import type { Tx } from '../../src/database/writer.js';
import { ownerOn } from '../../src/organisations/absorb.js';
import { OrganisationsService } from '../../src/organisations/organisations.service.js';
import { UnitFault } from '../../src/organisations/unit-faults.js';
import { openTestStore, type TestStore } from '../support/test-store.js';

const begin = legalDate('2024-01-01');

/** The tree said again by parents alone, without any path. */
class Model {
  readonly parent = new Map<string, string | null>();
  readonly closed = new Set<string>();

  above(unit: string): string[] {
    const up = this.parent.get(unit) ?? null;
    return [unit, ...(up === null ? [] : this.above(up))];
  }

  below(unit: string): string[] {
    return [...this.parent].flatMap(([id, up]) => (up === unit ? [id] : []));
  }

  owner(unit: string): string | undefined {
    return this.above(unit).find((id) => !this.closed.has(id));
  }

  /** A duty over a unit reaches what stands at or under it, as long as the unit is there. */
  reaches(over: string, unit: string): boolean {
    return !this.closed.has(over) && this.above(unit).includes(over);
  }
}

interface Change {
  readonly kind: 'move' | 'merge' | 'split' | 'dissolve';
  readonly a: number;
  readonly b: number;
}

describe('SEC-26: units merge, split, close and move', () => {
  let test: TestStore;
  let units: OrganisationsService;
  beforeAll(async () => {
    test = await openTestStore('sqlite');
    units = new OrganisationsService(test.store.reader);
  });
  afterAll(() => test.dispose());
  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.store.writer.write(work);
  const named = { role: 'branch', place: 'village', hardship: false, name: 'x', levelName: 'x', source: null } as const;

  /** A province, two superiors, four grassroots committees, eight branches; a case and an officer of each. */
  async function plantTree(model: Model): Promise<void> {
    const plant = async (parentId: string | null): Promise<string> => {
      const id = await write((tx) => units.create(tx, { ...named, parentId, openedOn: begin }));
      model.parent.set(id, parentId);
      await appoint(id, begin);
      return id;
    };
    const province = await plant(null);
    for (const superior of [await plant(province), await plant(province)])
      for (const committee of [await plant(superior), await plant(superior)]) {
        await plant(committee);
        await plant(committee);
      }
  }

  async function appoint(unit: string, from: LegalDate): Promise<void> {
    const person = randomUUIDv7();
    await write(async (tx) => {
      await tx.run("INSERT INTO person (id, name, name_key, sort_key, birth) VALUES (?, 'x', 'x', 'x', '1990')", [
        person,
      ]);
      await tx.run("INSERT INTO duty (id, person_id, duty, unit_id, valid_from) VALUES (?, ?, 'grassroots', ?, ?)", [
        ...[randomUUIDv7(), person, unit, from],
      ]);
    });
  }

  /** Every duty of a day as the service resolves it, by the unit it is held over; and where each unit's cases stand. */
  async function asServed(ids: readonly string[], on: LegalDate) {
    const marks = ids.map(() => '?').join(', ');
    const held = await test.store.reader.all<{ unit_id: string; path: string | null }>(
      `SELECT d.unit_id, p.path FROM duty d LEFT JOIN unit_place p ON p.unit_id = d.unit_id
          AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to > ?)
        WHERE d.valid_from <= ? AND (d.valid_to IS NULL OR d.valid_to > ?) AND d.unit_id IN (${marks})`,
      [on, on, on, on, ...ids],
    );
    const places = await test.store.reader.all<{ unit_id: string; path: string }>(
      `SELECT u.id AS unit_id, (SELECT p.path FROM unit_place p WHERE p.unit_id = u.id AND p.valid_from <= ?
          ORDER BY p.valid_from DESC LIMIT 1) AS path FROM unit u WHERE u.id IN (${marks})`,
      [on, ...ids],
    );
    return { held, places: new Map(places.map(({ unit_id, path }) => [unit_id, path])) };
  }

  const reaches = (path: string | null, unitPath: string, on: LegalDate): boolean => {
    const duty: HeldDuty = { duty: 'grassroots', unitId: 'u', path, caseId: null, bodyId: null, from: begin, to: null };
    const session = { hash: 'h', strength: 'secondFactor', steppedUpAt: null } as const;
    const actor = { personId: 'me', accountId: 'a', session, duties: [duty], conflicts: [] };
    return may(actor, 'candidate.act', { kind: 'candidate', caseId: 'c', unitPath, personId: 'p' }, on).allow;
  };

  /** Carries it out on the store and in the model; false where it has no place, and then nothing has changed. */
  async function carryOut({ kind, a, b }: Change, model: Model, on: LegalDate): Promise<boolean> {
    const open = [...model.parent.keys()].filter((id) => !model.closed.has(id));
    const [unit, other] = [open[a % open.length]!, open[b % open.length]!];
    try {
      switch (kind) {
        case 'move':
          await write((tx) => units.moveUnder(tx, unit, other, on));
          model.parent.set(unit, other);
          return true;
        case 'merge':
        case 'dissolve': {
          const heir = kind === 'merge' ? other : (model.parent.get(unit) ?? '');
          await write((tx) => (kind === 'merge' ? units.merge(tx, unit, heir, on) : units.dissolve(tx, unit, on)));
          for (const id of [...model.below(unit), unit]) model.parent.set(id, heir);
          model.closed.add(unit);
          return true;
        }
        case 'split': {
          const taken = model.below(unit).filter((id, n) => !model.closed.has(id) && n % 2 === b % 2);
          const id = await write((tx) => units.split(tx, unit, named, taken, on));
          model.parent.set(id, model.parent.get(unit) ?? null);
          for (const below of taken) model.parent.set(below, id);
          await appoint(id, on);
          return true;
        }
      }
    } catch (error) {
      if (error instanceof UnitFault) return false;
      throw error;
    }
  }

  it('1,000 times: no case without an owner, nobody reaches more than stands under his own unit', async () => {
    let changes = 0;
    const done = new Set<string>();
    const change = fc.record<Change>({
      kind: fc.constantFrom('move', 'merge', 'merge', 'split', 'split', 'dissolve'),
      a: fc.nat(40),
      b: fc.nat(40),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 30, maxLength: 30 }), async (asked) => {
        const model = new Model();
        await plantTree(model);
        let on = begin;
        for (const one of asked) {
          on = addDays(on, 1);
          const before = new Map([...model.parent.keys()].map((id) => [id, model.above(id).join()]));
          const took = await carryOut(one, model, on);
          if (took) {
            changes += 1;
            done.add(one.kind);
          } else expect([...model.parent.keys()].map((id) => [id, model.above(id).join()])).toEqual([...before]);
          const ids = [...model.parent.keys()];
          const { held, places } = await asServed(ids, on);
          for (const unit of ids) {
            const path = places.get(unit)!;
            const expected = held.filter(({ unit_id }) => model.reaches(unit_id, unit)).map(({ unit_id }) => unit_id);
            const served = held.filter((duty) => reaches(duty.path, path, on)).map(({ unit_id }) => unit_id);
            expect([unit, served]).toEqual([unit, expected]);
          }
          expect(held.filter(({ unit_id }) => model.closed.has(unit_id))).toEqual([]);
          for (const unit of ids)
            if (model.closed.has(unit)) expect(await ownerOn(test.store.reader, unit, on)).toBe(model.owner(unit));
        }
        // What was before stays as it was: on the first day the tree is the first tree.
        const { places } = await asServed([...model.parent.keys()].slice(0, 15), begin);
        expect([...places.values()].filter((path) => path.split('/').length > 6)).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(changes).toBeGreaterThan(1_000);
    expect([...done].sort()).toEqual(['dissolve', 'merge', 'move', 'split']);
  }, 240_000);

  it('refuses what has no place: into itself, into one below, into one that is closed, a top unit without an heir', async () => {
    const model = new Model();
    await plantTree(model);
    const [province, superior, other] = [...model.parent.keys()] as [string, string, string];
    const below = model.below(superior)[0]!;
    const on = addDays(begin, 9);
    const fault = (work: (tx: Tx) => Promise<unknown>) =>
      write(work).then(
        () => 'done',
        (error: unknown) => (error as UnitFault).code,
      );
    expect(await fault((tx) => units.merge(tx, superior, superior, on))).toBe('circle');
    expect(await fault((tx) => units.merge(tx, superior, below, on))).toBe('circle');
    expect(await fault((tx) => units.dissolve(tx, province, on))).toBe('orphan');
    expect(await fault((tx) => units.merge(tx, superior, other, on))).toBe('done');
    expect(await fault((tx) => units.merge(tx, superior, other, on))).toBe('notOpen');
    expect(await fault((tx) => units.merge(tx, other, superior, on))).toBe('notOpen');
    expect(await fault((tx) => units.split(tx, superior, named, [], on))).toBe('notOpen');
  });
});
