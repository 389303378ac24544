import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { register } from '../../workflows/admission/rules/register.js';

const lines = (name: string): string[] =>
  readFileSync(`docs/law/${name}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** What each rule does when unmet, as the law was read; a departure needs a decision in docs/adr. */
const forces = new Map(lines('rule-forces').map((line) => line.split(' ') as [string, string]));

describe('the register says what the law was read to say', () => {
  it('of every rule listed, and of no other', () => {
    expect(Object.keys(register).sort()).toEqual(lines('rule-ids').sort());
    expect([...forces.keys()].sort()).toEqual(lines('rule-ids').sort());
  });

  it('with the force each was read with', () => {
    const departs = Object.entries(register).filter(([id, { force }]) => forces.get(id) !== force);
    expect(departs.map(([id, { force }]) => [id, force, forces.get(id)])).toEqual([]);
  });
});
