import { describe, expect, it } from '@jest/globals';
import { routes } from '../access/routes.table.js';
import { HandlerCalls } from './handler-calls.js';
import { browserOnly, parity } from './parity.table.js';

const all = new Map(routes.map((row) => [row.route, row]));
const isApi = (route: string): boolean => route.includes(' /api/');
const forms = [...all.keys()].filter(
  (route) => !route.startsWith('GET ') && !isApi(route) && !browserOnly.includes(route),
);

/** Asked by nearly everything: what two handlers share here says nothing. */
const everyday = /^(?:Clock|Config|Reader|Writer|Store|CommandRunner)\./;

describe('pages can do what the API can, and nothing else', () => {
  const handlers = new HandlerCalls();

  it('has an operation of the API for every form of a page', () => {
    expect(forms.filter((route) => !Object.hasOwn(parity, route))).toEqual([]);
    expect(Object.keys(parity).filter((route) => !all.has(route))).toEqual([]);
  });

  it.each(Object.entries(parity))('%s asks what %s asks, under the same duty', (form, operation) => {
    expect(all.has(operation)).toBe(true);
    const page = handlers.handlerOf(form);
    const own = handlers.handlerOf(operation);
    expect([typeof page, typeof own]).toEqual(['string', 'string']);
    const asked = [...handlers.direct(own!)].filter(
      (call) => !everyday.test(call) && !call.startsWith(className(own!)),
    );
    const shared = asked.filter((call) => handlers.all(page!).has(call));
    // Told with what was looked for.
    expect({ page, asked, shared }).not.toEqual({ page, asked, shared: [] });
    if (all.get(form)!.capability !== 'public') expect(all.get(form)!.capability).toBe(all.get(operation)!.capability);
  });
});

const className = (method: string): string => `${method.split('.')[0]!}.`;
