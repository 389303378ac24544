/** What a page's HTML says, read with a few patterns: our renderer writes regular, double-quoted markup. */

const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value!);

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** The text people read, tags left out, spaces single. */
export const textOf = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity]!)
    .replace(/\s+/g, ' ')
    .trim();

export const titleOf = (html: string): string => /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';

export const linksOf = (html: string): string[] =>
  attributes(html, 'href').map((href) => href.replaceAll('&amp;', '&'));

/** The markup of the first element with this opening tag text, to its end tag. */
export function part(html: string, from: string, to: string): string {
  const start = html.indexOf(from);
  return start < 0 ? '' : html.slice(start, html.indexOf(to, start) + to.length);
}

/** What is wrong with a page in the eyes of a screen reader, a validator or the content security policy. */
export function faultsOf(html: string): string[] {
  const ids = attributes(html, 'id');
  const known = new Set(ids);
  const said = (fault: boolean, words: string) => (fault ? [words] : []);
  const missing = (name: string) =>
    attributes(html, name)
      .flatMap((value) => value.split(' '))
      .filter((id) => !known.has(id))
      .map((id) => `${name} points to no element: ${id}`);
  return [
    ...said((html.match(/<h1[ >]/g) ?? []).length !== 1, 'not exactly one h1'),
    ...said((html.match(/<main[ >]/g) ?? []).length !== 1, 'not exactly one main'),
    ...said(!/^<!doctype html><html lang="(?:vi|en)"/.test(html), 'no doctype or language'),
    ...said(!/<title>.* – Lộ Trình<\/title>/.test(html), 'title does not end in the product'),
    ...said(!html.includes('<a class="skip" href="#noi-dung">') || !known.has('noi-dung'), 'no skip link'),
    ...said(
      /<script(?! src="\/static\/[\da-f]{16}\/[a-z-]+\.js" defer><\/script>)|\sstyle="|\son[a-z]+="|javascript:/i.test(
        html,
      ),
      'script or style in the page',
    ),
    ...said(/="(?:https?:)?\/\//.test(html), 'an address of somebody else'),
    ...said(html.includes('<img'), 'an image'),
    ...said(ids.length !== known.size, `an id twice: ${ids.filter((id, at) => ids.indexOf(id) !== at).join(', ')}`),
    ...['for', 'aria-labelledby', 'aria-describedby'].flatMap(missing),
    ...[...html.matchAll(/<(?:input|select) (?![^>]*type="hidden")[^>]*>/g)]
      .map(([tag]) => attributes(tag, 'id')[0])
      .filter((id) => !id || !attributes(html, 'for').includes(id))
      .map((id) => `a box without a label: ${id ?? '(no id)'}`),
    ...attributes(html, 'href')
      .filter((href) => href.startsWith('#') && !known.has(href.slice(1)))
      .map((href) => `a link to nowhere: ${href}`),
  ];
}
