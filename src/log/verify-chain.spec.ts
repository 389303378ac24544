import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Entry, type Head, entryOf, genesis, hashBody } from './entry.js';
import { jcs } from './jcs.js';
import { type EntryRow, entryRow } from './log.js';
import { verifyChain } from './verify-chain.js';

const chain = '019a0000-0000-7000-8000-000000000001';

/** A whole chain, as stored. */
function rowsOf(length: number): EntryRow[] {
  const rows: EntryRow[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const entry = entryOf(chain, seq, {
      kind: 'act',
      type: 'branch.vote',
      at: `2026-11-21T04:38:55.${seq + 100}Z`,
      on: '2026-11-20',
      edition: '24-QĐ/TW:2021-07-30',
      actor: { person: 'p1', duty: 'secretary', unit: 'u1', path: '/a1b2/' },
      session: { hash: 'e'.repeat(64), strength: 'secondFactor' },
      command: `c${seq}`,
      purpose: 'appraisal',
      setting: { route: 'C', youthUnion: true },
      facts: { vote: { listed: 21, yes: 19, no: 1 }, docs: [{ number: '12-NQ/CB', date: '2026-11-20' }] },
      sealed: { note: 'c'.repeat(64) },
      rules: [{ id: 'R24-3.1', force: 'bar', outcome: 'met' }],
      left: ['dossierReady'],
      entered: ['branchMeeting'],
      from: 'dossierReady',
      to: 'branchMeeting',
      annuls: seq === 3 ? 1 : null,
    });
    rows.push(entryRow(rows.at(-1) ?? genesis, entry));
  }
  return rows;
}

const headOf = (rows: readonly EntryRow[]): Head => rows.at(-1)!;
const replaced = (rows: readonly EntryRow[], at: number, change: Partial<EntryRow>): EntryRow[] =>
  rows.map((row, i) => (i === at ? { ...row, ...change } : row));
/** Everything after an edit hashed anew, as someone who owns the database would. */
const relinked = (rows: readonly EntryRow[], from: number): EntryRow[] => {
  const done: EntryRow[] = rows.slice(0, from);
  for (const row of rows.slice(from)) {
    const prev = done.at(-1)?.hash ?? genesis.hash;
    done.push({ ...row, prev, hash: hashBody(prev, row.body) });
  }
  return done;
};

/** Every leaf of an entry, as the steps to it. */
function leaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key]));
  return inside.length > 0 ? inside : [path];
}

function withLeafChanged(entry: Entry, [step, ...rest]: readonly string[]): Entry {
  const change = (value: unknown, steps: readonly string[]): unknown => {
    if (steps.length === 0) return typeof value === 'number' ? value + 1 : `${String(value)}x`;
    const [key, ...others] = steps;
    const copy: unknown = structuredClone(value);
    (copy as Record<string, unknown>)[key!] = change((value as Record<string, unknown>)[key!], others);
    return copy;
  };
  return { ...entry, [step!]: change((entry as unknown as Record<string, unknown>)[step!], rest) };
}

const rows = rowsOf(6);
const whole = { head: headOf(rows) };

describe('a whole chain', () => {
  it('has no fault, of any length, from the start or from any head', () => {
    expect(verifyChain([])).toBeNull();
    expect(verifyChain(rows, whole)).toBeNull();
    for (let i = 1; i < rows.length; i++)
      expect(verifyChain(rows.slice(i), { from: rows[i - 1]!, ...whole })).toBeNull();
  });
});

describe('an altered entry', () => {
  const entry = JSON.parse(rows[2]!.body) as Entry;
  const places = leaves(entry);

  it('has many places to alter', () => {
    expect(places.length).toBeGreaterThan(30);
  });

  it.each(places.map((path) => [path.join('.'), path] as const))('is found when %s differs', (_, path) => {
    const body = jcs(withLeafChanged(entry, path));
    expect(body).not.toBe(rows[2]!.body);
    expect(verifyChain(replaced(rows, 2, { body }))).toEqual({ seq: 3, fault: 'altered' });
  });

  const columns = Object.keys(rows[2]!) as (keyof EntryRow)[];
  it.each(columns)('is found when the column %s differs', (column) => {
    const was = rows[2]![column];
    const other = typeof was === 'number' ? was + 1 : `${was!.slice(0, -1)}${was!.endsWith('0') ? '1' : '0'}`;
    expect(verifyChain(replaced(rows, 2, { [column]: other }))).toMatchObject({ seq: 3 });
  });

  it.each(['happened_on', 'person_id'] as const)('is found when the column %s is emptied', (column) => {
    expect(verifyChain(replaced(rows, 2, { [column]: null }))).toEqual({ seq: 3, fault: 'misfiled' });
  });

  it('is found when any one character of any row differs', () => {
    const columnsOfText = columns.filter((column) => typeof rows[0]![column] === 'string');
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.constantFrom(...columnsOfText),
        fc.nat(),
        fc.integer({ min: 1, max: 127 }),
        (at, column, nth, flip) => {
          const was = rows[at]![column] as string;
          const where = nth % was.length;
          const other = was.slice(0, where) + String.fromCharCode(was.charCodeAt(where) ^ flip) + was.slice(where + 1);
          return verifyChain(replaced(rows, at, { [column]: other }))?.seq === at + 1;
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('is found by the next link when its own hash was made anew', () => {
    const body = rows[2]!.body.replace('"yes":19', '"yes":20');
    const forged = replaced(rows, 2, { body, hash: hashBody(rows[2]!.prev, body) });
    expect(verifyChain(forged)).toEqual({ seq: 4, fault: 'unlinked' });
  });

  it('is found by the known head when all after it was hashed anew', () => {
    const forged = relinked(replaced(rows, 2, { body: rows[2]!.body.replace('"yes":19', '"yes":20') }), 2);
    expect(verifyChain(forged)).toBeNull(); // whole in itself: this is what heads and seals are for
    expect(verifyChain(forged, whole)).toEqual({ seq: 6, fault: 'altered' });
  });

  it.each([
    ['written with spaces', (body: string) => body.replace(',', ', ')],
    ['lacking a field', (body: string) => body.replace('"annuls":1,', '')],
    ['bringing a field', (body: string) => body.replace('"annuls":1,', '"annuls":1,"annulz":1,')],
    ['saying a field twice', (body: string) => body.replace('"annuls":1,', '"annuls":1,"annuls":1,')],
    ['that is no JSON', () => '{'],
    ['that is no entry', () => 'null'],
  ])('is found when hashed over a body %s', (_, change) => {
    expect(verifyChain(relinked(replaced(rows, 2, { body: change(rows[2]!.body) }), 2))).toEqual({
      seq: 3,
      fault: 'notCanonical',
    });
  });

  it('is found when taken from another chain', () => {
    const other = entryRow(rows[1]!, { ...entry, chain: 'another' });
    expect(verifyChain(relinked(replaced(rows, 2, { ...other, chain }), 2))).toEqual({ seq: 3, fault: 'misfiled' });
  });
});

describe('a cut chain', () => {
  it.each([0, 1, 2, 3, 4])('is found when entry %i after the start is gone', (gone) => {
    const cut = rows.filter((_, i) => i !== gone);
    expect(verifyChain(cut)).toEqual({ seq: gone + 1, fault: 'missing' });
  });

  it('is found when numbered and hashed anew', () => {
    const cut = relinked(
      rows.filter((_, i) => i !== 2).map((row, i) => ({ ...row, seq: i + 1 })),
      2,
    );
    expect(verifyChain(cut)).toEqual({ seq: 3, fault: 'misfiled' });
  });

  it.each([0, 1, 5])('is found by its head when only %i entries are left', (left) => {
    const cut = rows.slice(0, left);
    expect(verifyChain(cut)).toBeNull();
    expect(verifyChain(cut, whole)).toEqual({ seq: left + 1, fault: 'missing' });
  });

  it('is found when it goes on behind its head', () => {
    expect(verifyChain(rows, { head: rows[4]! })).toEqual({ seq: 6, fault: 'extra' });
  });
});

describe('a reordered chain', () => {
  it('is found, whichever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const inOrder = shuffled.every((row, i) => row.seq === i + 1);
        return (verifyChain(shuffled) === null) === inOrder;
      }),
    );
  });

  it('is found when two entries changed places and numbers', () => {
    const swapped = replaced(replaced(rows, 2, { ...rows[3]!, seq: 3 }), 3, { ...rows[2]!, seq: 4 });
    expect(verifyChain(swapped)).toEqual({ seq: 3, fault: 'unlinked' });
    expect(verifyChain(relinked(swapped, 2))).toEqual({ seq: 3, fault: 'misfiled' });
  });

  it('is found when an entry stands twice', () => {
    expect(verifyChain([...rows.slice(0, 3), rows[2]!, ...rows.slice(3)])).toEqual({ seq: 4, fault: 'reordered' });
  });
});
