import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { render } from 'preact-render-to-string';
import { LangContext } from '../../src/ui/lang.js';
import { markup } from '../support/markup.js';
import { type Comparison, comparisons, type Options } from './govuk-fixtures.table.js';

interface Fixture {
  readonly name: string;
  readonly options: Options;
  readonly html: string;
}

const fixturesOf = (component: string): readonly Fixture[] => {
  const path = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly fixtures: readonly Fixture[] }).fixtures;
};

/** The options a fixture uses, as paths: `items[].hint.text`. */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value))
    return value.length === 0 ? [`${path}[]`] : value.flatMap((one) => pathsOf(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, one]) => pathsOf(one, path ? `${path}.${name}` : name));
}

const under = (path: string, options: readonly string[]): boolean =>
  options.some((option) => path === option || path.startsWith(`${option}.`));

const drawn = ({ draw }: Comparison, options: Options): string =>
  render(<LangContext.Provider value="en">{draw(options)}</LangContext.Provider>);

describe.each(comparisons)('$component', (comparison) => {
  const { component, has, lacks, but = {}, adds } = comparison;
  const fixtures = fixturesOf(component);
  const compared = fixtures.filter(
    ({ name, options }) => pathsOf(options).every((path) => has.includes(path)) && !(name in but),
  );

  it('says of every option of the package whether ours has it', () => {
    const paths = new Set(fixtures.flatMap(({ options }) => pathsOf(options)));
    expect([...paths].filter((path) => !has.includes(path) && !under(path, lacks))).toEqual([]);
    const names = new Set(fixtures.map(({ name }) => name));
    expect(Object.keys(but).filter((name) => !names.has(name))).toEqual([]);
    expect(compared.length).toBeGreaterThan(0);
  });

  it.each(compared)('$name', ({ options, html }) => {
    expect(markup(drawn(comparison, options), adds)).toEqual(markup(html, adds));
  });
});
