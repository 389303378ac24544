import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { assets } from '../../scripts/assets.mjs';

const css = readFileSync(new URL('./static/theme.css', import.meta.url), 'utf8');

const tokensAfter = (selector: string) =>
  Object.fromEntries(
    [
      ...css
        .slice(css.indexOf(selector))
        .split('}')[0]!
        .matchAll(/--([a-z-]+):(#[0-9a-f]+)/g),
    ].map(([, name, colour]) => [name!, colour!] as const),
  );

const light = tokensAfter(':root{');
const dark = tokensAfter('[data-theme=dark]{');

/** Contrast as WCAG 2.2 reckons it. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const texts = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'info-bg'],
  ['ink', 'warn-bg'],
  ['ink', 'err-bg'],
  ['muted', 'paper'],
  ['muted', 'surface'],
  ['link', 'paper'],
  ['link', 'surface'],
  ['on-action', 'action'],
  ['on-action', 'action-over'],
  ['on-action', 'ok'],
  ['on-action', 'err'],
  ['action-over', 'info-bg'],
  ['ok', 'ok-bg'],
  ['warn', 'warn-bg'],
  ['err', 'err-bg'],
  ['err', 'paper'],
  ['focus-ink', 'focus'],
] as const;

describe.each([
  ['light', light],
  ['dark', { ...light, ...dark }],
])('the %s theme', (_, tokens) => {
  it.each(texts)('%s on %s can be read', (text, ground) => {
    expect(contrast(tokens[text]!, tokens[ground]!)).toBeGreaterThanOrEqual(5.3);
  });

  it.each(['control', 'accent', 'ok', 'warn', 'err'])('%s can be told from the paper as a line', (line) => {
    expect(contrast(tokens[line]!, tokens.paper!)).toBeGreaterThanOrEqual(3);
  });
});

describe('the stylesheet', () => {
  it('is the same dark for those who chose it and those whose system did', () => {
    expect(tokensAfter(':root:not([data-theme=light]){')).toEqual(dark);
    expect(Object.keys(dark)).toHaveLength(18);
  });

  it('fetches nothing and stays within its budget', () => {
    expect(css).not.toMatch(/url\(|@import|@font-face/);
    expect(gzipSync(css).length).toBeLessThan(16_000);
  });

  it('draws no capitals and spreads no letters', () => {
    expect(css).not.toMatch(/text-transform|letter-spacing|animation|transition/);
  });

  it('names every colour it uses outside the tables of colours', () => {
    const tables = /(?::root|\[data-theme)[^{}]*\{[^{}]*\}/g;
    const written = css.replaceAll(tables, '').match(/[^{};]+:[^{};]*#[0-9a-f]{3,6}\b/gi) ?? [];
    expect(written.filter((rule) => !rule.startsWith('--govuk-'))).toEqual([]);
  });

  it('stands in src/ui/static as it is made now; else: npm run assets', async () => {
    for (const [name, text] of await assets()) {
      expect([name, readFileSync(new URL(`./static/${name}`, import.meta.url), 'utf8') === text]).toEqual([name, true]);
    }
  });
});
