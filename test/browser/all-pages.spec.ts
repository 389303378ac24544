import { describe, expect, it } from '@jest/globals';
import { routes } from '../access/routes.table.js';
import { allPages, notDrawn } from './support/all-pages.js';

const drawn = routes.map(({ route }) => route).filter((route) => /^GET (?!\/api\/)/.test(route));

describe('the list of pages that are checked and drawn', () => {
  it('has every page there is', () => {
    const listed = new Set([...allPages.map(({ route }) => route), ...notDrawn]);
    expect(drawn.filter((route) => !listed.has(route))).toEqual([]);
  });

  it('has no page that is gone, and none twice', () => {
    const known = new Set(routes.map(({ route }) => route));
    expect(allPages.map(({ route }) => route).filter((route) => route !== 'GET /*' && !known.has(route))).toEqual([]);
    expect(notDrawn.filter((route) => !known.has(route))).toEqual([]);
    const names = allPages.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});
