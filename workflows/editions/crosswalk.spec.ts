import { describe, expect, it } from '@jest/globals';
import { admission } from '../admission/procedure.js';
import { legalDate } from '../calendar/legal-date.js';
import { Law, type Slice } from '../kernel/edition.js';
import { changes } from './changes.js';
import { crosswalk, passages, type CrosswalkRow } from './crosswalk.js';
import { forgottenIn } from './crosswalk-check.js';
import { law } from './law.js';
import type { Parameters } from './parameters.js';

const ruled = { law: admission.law, rules: admission.rules };
const on = (date: string) => law.on(legalDate(date)).id;
const between = (from: string, to: string) => new Map(crosswalk(ruled, on(from), on(to)).map((row) => [row.rule, row]));
const said = (rows: Map<string, CrosswalkRow>, rule: string) => {
  const { relation, basis, changes: ids } = rows.get(rule)!;
  return [relation, basis, ...ids];
};

/** The law with one slice changed, as if its data had been edited. */
const edited = (id: string, change: (slice: Slice<Parameters>) => Slice<Parameters>) => ({
  ...ruled,
  law: new Law(law.slices.map((slice) => (slice.id === id ? change(slice) : slice))),
});

describe('crosswalks between the slices of the law', () => {
  const neighbours = law.slices.filter(({ judged }) => judged).slice(0, -1);

  it.each(neighbours.map(({ id }) => id))(
    'after %s: one row for every rule, and each change told in both languages',
    (id) => {
      const next = law.slices[law.slices.findIndex((slice) => slice.id === id) + 1]!;
      const rows = crosswalk(ruled, id, next.id);
      expect(rows.map(({ rule }) => rule)).toEqual([...admission.rules.keys()]);
      for (const { relation, says, changes: ids } of rows)
        if (relation === 'equal') expect([says, ids]).toEqual([null, []]);
        else expect([says!.vi.length > 10, says!.en.length > 10, ids.length > 0]).toEqual([true, true, true]);
    },
  );

  it('forget nothing that the slices and the register say', () => {
    expect(forgottenIn(ruled)).toEqual([]);
  });

  it('are dated by their papers: no change is told before it holds', () => {
    for (const { to, shifts } of passages)
      for (const { changes: ids } of shifts)
        for (const id of ids) {
          const { from, until } = law.byId(to);
          const day = changes[id].inForce;
          expect([id, day >= from && (until === null || day < until)]).toEqual([id, true]);
        }
  });
});

describe('a forgotten row turns red', () => {
  it('where a parameter changes', () => {
    const faults = forgottenIn(
      edited(on('2026-07-26'), (slice) => ({
        ...slice,
        parameters: { ...slice.parameters, branchLeast: 5 },
      })),
    );
    expect(faults).toEqual([expect.stringContaining('branchLeast changed, and CH-24.1')]);
  });

  it('where only our certainty of a value changes', () => {
    const certificateMonths = { value: 60, confidence: 'A' } as const;
    const faults = forgottenIn(
      edited(on('2025-09-04'), (slice) => ({ ...slice, parameters: { ...slice.parameters, certificateMonths } })),
    );
    expect(faults).toHaveLength(2);
    expect(faults[0]).toContain('how sure certificateMonths is changed');
  });

  it('where a rule comes or goes', () => {
    const rules = new Map(admission.rules);
    rules.set('R24-1.1.1', { ...rules.get('R24-1.1.1')!, until: '2025-09-04' });
    rules.set('CH-24.1', { ...rules.get('CH-24.1')!, since: '2025-06-09' });
    expect(forgottenIn({ ...ruled, rules })).toEqual([
      expect.stringContaining('CH-24.1 came, and reads equal'),
      expect.stringContaining('R24-1.1.1 went, and reads equal'),
    ]);
  });

  it('where the mark of a rule changes over a text that stayed', () => {
    const faults = forgottenIn(edited(on('2025-09-04'), (slice) => ({ ...slice, marks: { 'CH-24.1': 'A' } })));
    // The crosswalk itself calls such a row inferred; what it may not say is that the text was read.
    expect(faults).toEqual([]);
    const rows = crosswalk(
      edited(on('2025-09-04'), (s) => ({ ...s, marks: { 'CH-24.1': 'A' } })),
      on('2025-07-01'),
      on('2025-09-04'),
    );
    expect(rows.find(({ rule }) => rule === 'CH-24.1')).toMatchObject({ relation: 'equal', basis: 'inferred' });
  });

  it('where a text was not read and nothing says so', () => {
    const unread = { families: ['K38'], but: new Set<string>() };
    expect(() => forgottenIn(edited(on('2025-09-29'), (slice) => ({ ...slice, unread })))).toThrow('K38 of 294');
  });
});

describe('what changed, rule by rule (procedure, section 12)', () => {
  it.each([
    ['CHG-01b', '2025-06-09', '2025-07-01', 'R24-4.3.1a', 'narrower'],
    ['CHG-01c', '2025-01-20', '2025-06-09', 'G01-3.4c-1', 'narrower'],
    ['CHG-01d', '2025-09-04', '2025-09-29', 'K38-3b', 'new'],
    ['CHG-01g', '2025-06-09', '2025-07-01', 'R24-20.2.2', 'new'],
    ['CHG-02', '2026-05-19', '2026-07-26', 'R24-1.2.1', 'wider'],
    ['CHG-03', '2026-05-19', '2026-07-26', 'R24-4.1a', 'narrower'],
    ['CHG-04', '2026-05-19', '2026-07-26', 'R24-3.5.2', 'narrower'],
    ['CHG-08', '2026-04-08', '2026-05-19', 'G01-3.4a-26', 'new'],
    ['CHG-12', '2025-07-01', '2025-09-04', 'R24-3.3', 'unknown'],
    ['CHG-17', '2026-04-08', '2026-05-19', 'G01-8.2h', 'wider'],
  ])('%s: %s → %s, %s is %s', (change, from, to, rule, relation) => {
    expect(said(between(from, to), rule)).toEqual([relation, 'written', change]);
  });

  it('of 20-QĐ/TW nothing is known, and what banks tell of 208-QĐ/TW is unchanged', () => {
    expect(said(between('2025-12-01', '2026-04-08'), 'R24-4.3.1a')).toEqual(['unknown', 'unread', 'CHG-01e']);
    expect(said(between('2025-12-01', '2026-04-08'), 'G01-3.2')).toEqual(['equal', 'sameText']);
    expect(said(between('2026-05-19', '2026-07-26'), 'R24-3.2.2')).toEqual(['equal', 'told']);
  });

  it('from E2025b to E2026b: through the unread slice between, what is told again is equal', () => {
    const rows = between('2025-12-01', '2026-07-26');
    expect(said(rows, 'R24-3.2.2')).toEqual(['equal', 'told']);
    expect(said(rows, 'R24-4.3.1a')).toEqual(['unknown', 'unread', 'CHG-01e']);
    expect(said(rows, 'R24-4.1a')).toEqual(['narrower', 'written', 'CHG-03']);
    expect(said(rows, 'R24-20.2.2')).toEqual(['gone', 'written', 'CHG-01e']);
    expect(said(rows, 'CH-4.1a')).toEqual(['equal', 'sameText']);
    expect(said(rows, 'L-ROUTE')).toEqual(['equal', 'local']);
  });

  it('over several changes: two of one kind stay, opposite ones are unknown, all ids are named', () => {
    const rows = between('2025-01-20', '2026-07-26');
    expect(said(rows, 'R24-4.3.2')).toEqual(['unknown', 'written', 'CHG-01g', 'CHG-06', 'CHG-07']);
    expect(said(between('2025-01-20', '2025-09-29'), 'G01-3.4c-1')).toEqual([
      'narrower',
      'written',
      'CHG-01c',
      'CHG-01d',
    ]);
    expect(said(between('2025-06-09', '2026-07-26'), 'R24-20.2.2')[0]).toBe('equal');
    expect(said(rows, 'R24-8.2.1')).toEqual(['unknown', 'written', 'CHG-01h']);
  });

  it('never back', () => {
    expect(() => crosswalk(ruled, on('2026-07-26'), on('2025-07-01'))).toThrow('no case crosses back');
    expect(() => crosswalk(ruled, on('2020-01-01'), on('2025-07-01'))).toThrow('nothing is written');
  });
});
