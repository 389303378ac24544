import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { changes } from '../../workflows/editions/changes.js';
import { register } from '../../workflows/admission/rules/register.js';

const lines = (name: string): string[] =>
  readFileSync(`docs/law/${name}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** What each rule does when unmet, as the law was read; a departure needs a decision in docs/adr. */
const forces = new Map(lines('rule-forces').map((line) => line.split(' ') as [string, string]));

describe('the register says what the law was read to say', () => {
  it('of every rule listed, and of no other', () => {
    const ids = lines('rule-ids');
    const [known, altering] = [ids.filter((id) => !id.startsWith('CHG-')), ids.filter((id) => id.startsWith('CHG-'))];
    expect(Object.keys(register).sort()).toEqual([...known].sort());
    expect([...forces.keys()].sort()).toEqual([...known].sort());
    expect(Object.keys(changes).filter((id) => id.startsWith('CHG-'))).toEqual(altering);
  });

  it('with the force each was read with', () => {
    const departs = Object.entries(register).filter(([id, { force }]) => forces.get(id) !== force);
    expect(departs.map(([id, { force }]) => [id, force, forces.get(id)])).toEqual([]);
  });
});
