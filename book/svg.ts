/** Writing SVG by hand: what stands in it is escaped, numbers are short, so that the bytes are the same everywhere. */

export const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const attributes = (of: Readonly<Record<string, string | number>>): string =>
  Object.entries(of)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escaped(value)}"`)
    .join('');

export const tag = (name: string, of: Readonly<Record<string, string | number>>, inside?: string): string =>
  inside === undefined ? `<${name}${attributes(of)}/>` : `<${name}${attributes(of)}>${inside}</${name}>`;
