/** What two pieces of HTML must have in common to be the same markup: elements, attributes and words, not their order or spacing. */

export interface Ours {
  /** Attributes that our component adds to the package's: names, or beginnings that end in `*`. */
  readonly attributes?: readonly string[];
  /** Elements that our component adds, taken out with all they hold. */
  readonly elements?: readonly string[];
  /** An element that our component puts around the package's. */
  readonly around?: string;
  /** A class that our component adds. */
  readonly class?: string;
}

const tags = /<(\/?)([a-z\d]+)((?:[^>"]|"[^"]*")*?)\/?>|([^<]+)/gs;
const voids = new Set(['input', 'br', 'path', 'img', 'hr']);

/** One line for each tag and text, attributes sorted. */
export function markup(
  html: string,
  { attributes = [], elements = [], around = 'raw', class: ours }: Ours = {},
): string[] {
  const without = elements.reduce(
    (left, name) => left.replace(new RegExp(`<${name}[ >].*?</${name}>`, 'gs'), ''),
    html,
  );
  return [...without.replace(new RegExp(`</?(?:raw|${around})(?: [^>]*)?>`, 'g'), '').matchAll(tags)].flatMap(
    ([, closing, name, told, text]) => {
      if (text !== undefined) return words(text);
      if (closing) return voids.has(name!) ? [] : [`</${name!}>`];
      return [`<${[name, ...attributesIn(told!, attributes, ours)].join(' ')}>`];
    },
  );
}

function attributesIn(told: string, left: readonly string[], ours?: string): string[] {
  return [...told.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)]
    .filter(([, name]) => name !== 'xmlns' && !left.some((one) => isCalled(name!, one)))
    .map(([, name, value = '']) => `${name!}="${valueOf(name!, decoded(value), ours)}"`)
    .sort();
}

const valueOf = (name: string, value: string, ours?: string): string =>
  value
    .trim()
    .split(/\s+/)
    .filter((one) => name !== 'class' || one !== ours)
    .join(' ');

const isCalled = (name: string, pattern: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

function words(text: string): string[] {
  const said = decoded(text).replace(/\s+/g, ' ').trim();
  return said ? [said] : [];
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  amp: '&',
  nbsp: '\u00a0',
};

const decoded = (text: string): string =>
  text.replace(/&(lt|gt|quot|#39|amp|nbsp);/g, (_, name: string) => entities[name]!);
