import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { faults } from '../teeth/faults.mjs';

it('each fault that `npm run teeth` plants still fits the code, in one place', () => {
  const places = faults.map(({ name, file, find }) => [name, readFileSync(file, 'utf8').split(find).length - 1]);
  expect(places.filter(([, found]) => found !== 1)).toEqual([]);
});
