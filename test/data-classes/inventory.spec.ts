import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../src/targets/csv.js';
import { rulesOf } from '../support/sample-act.js';
import { dialects, openTestStore } from '../support/test-store.js';
import { type ActField, actFields, columnsOf } from './described.js';

type Column = 'kind' | 'name' | 'field' | 'class' | 'subject' | 'purpose' | 'basis' | 'retention' | 'kept';
const rows = readCsv<Column>(readFileSync('docs/data-classes.csv', 'utf8'));
const placesOf = (kind: string): string[] =>
  rows.filter((row) => row.kind === kind).map(({ name, field }) => `${name}.${field}`);
const rowOf = ({ name, field }: Pick<ActField, 'name' | 'field'>) =>
  rows.find((row) => row.kind === 'act' && row.name === name && row.field === field);

/** Words as somebody types them: neither a choice, a number, a date nor an id. */
function isFreeText({ owner, field }: ActField): boolean {
  const rules = rulesOf(owner, field);
  return rules.has('isString') && !rules.has('matches') && !rules.has('isIn');
}

describe('SEC-38: docs/data-classes.csv', () => {
  it.each(dialects)('has a row for each column of the tables on %s, and no other', async (dialect) => {
    const { store, dispose } = await openTestStore(dialect);
    const columns = await columnsOf(store);
    await dispose();
    expect(placesOf('column').sort()).toEqual(columns);
  });

  it('has a row for each field of each act and part, and no other', () => {
    expect(placesOf('act').sort()).toEqual(
      actFields()
        .map(({ name, field }) => `${name}.${field}`)
        .sort(),
    );
  });

  it('says of each its class, subject, purpose, basis, retention and how it is kept', () => {
    const known = {
      kind: ['column', 'act'],
      class: ['C0', 'C1', 'C2', 'C3'],
      kept: ['clear', 'sealed', 'wrapped', 'hash', 'parts'],
    };
    const subjects = ['none', 'candidate', 'relative', 'member', 'user'];
    for (const row of rows) {
      for (const [column, words] of Object.entries(known)) expect(words).toContain(row[column as Column]);
      for (const subject of row.subject.split('; ')) expect(subjects).toContain(subject);
      for (const column of ['purpose', 'basis', 'retention'] as const) expect(row[column]).toMatch(/\S/);
      // What is of nobody is no personal data, and the other way round.
      if (row.subject === 'none') expect(['C0', 'C3']).toContain(row.class);
    }
  });

  it('says of each field of an act what its mark says', () => {
    for (const one of actFields()) {
      const kept = one.mark.keeping === 'value' ? 'sealed' : one.mark.nested ? 'parts' : 'clear';
      expect([one.name, one.field, rowOf(one)?.kept]).toEqual([one.name, one.field, kept]);
      if (kept === 'sealed') expect(rowOf(one)?.class).toBe(one.mark.dataClass);
    }
  });

  it('knows no free text of C2 or C3 in an act that is not sealed, and nothing of C3 in clear', () => {
    const open = actFields().filter((one) => rowOf(one)?.kept === 'clear');
    const told = (some: readonly ActField[]) => some.map(({ name, field }) => `${name}.${field}`);
    expect(told(open.filter((one) => isFreeText(one) && !['C0', 'C1'].includes(rowOf(one)!.class)))).toEqual([]);
    expect(rows.filter((row) => row.class === 'C3' && row.kept === 'clear')).toEqual([]);
    // Short designations apart, which a field may hold only up to 200 characters.
    const long = open.filter(
      (one) => isFreeText(one) && Number(rulesOf(one.owner, one.field).get('maxLength')?.[0]) > 200,
    );
    expect(told(long)).toEqual([]);
  });
});

describe('SEC-43: a secret ballot', () => {
  const choice = /(?:^|_)(?:yes|votes?|ballot|choice|favour|against|agrees|abstain(?:s|ed)?)(?:_|$)/i;

  it('has no field beside a person: no part of any act names somebody and a choice', () => {
    const owners = new Map<string, ActField[]>();
    for (const one of actFields()) owners.set(one.name, [...(owners.get(one.name) ?? []), one]);
    const both = [...owners].filter(
      ([, fields]) =>
        fields.some(({ mark }) => mark.person) &&
        fields.some(({ field, mark }) => choice.test(field) && !mark.nested && mark.keeping === 'fact'),
    );
    expect(both.map(([name]) => name)).toEqual([]);
    // Where people stand beside a count, as those left out of it, what is said of them is why and nothing more.
    const lists = (owners.get('Vote') ?? [])
      .filter(({ mark }) => mark.nested)
      .flatMap(({ mark }) => mark.nested!().name);
    expect(lists).toEqual(['Exclusion']);
    expect(
      owners
        .get('Exclusion')!
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['person', 'reason']);
  });

  it('has no column: no table holds a choice', async () => {
    const { store, dispose } = await openTestStore('sqlite');
    const columns = await columnsOf(store);
    await dispose();
    expect(columns.filter((column) => choice.test(column.split('.')[1]!))).toEqual([]);
  });
});
