import ts from 'typescript';
import type { Source } from './sources.js';

/** A test file that names a rule, and the tests in it that do; none where only a table of the file names it. */
export interface Naming {
  readonly file: string;
  readonly names: readonly string[];
}

const tellers = new Set(['describe', 'it', 'test']);

/** What may be a rule's id in a text: a family, a hyphen, letters (đ too), digits, points, hyphens. */
const idLike = /[A-Z][A-Za-z0-9]*-[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu;

/** Every id-like word of a text. */
export const idsIn = (text: string): string[] => [...text.matchAll(idLike)].map(([found]) => found);

/** For each rule the tests that name it: in their title, or in what they say and expect. Comments prove nothing. */
export function testsNaming(sources: readonly Source[]): ReadonlyMap<string, readonly Naming[]> {
  const found = new Map<string, Map<string, Set<string>>>();
  const note = (text: string, file: string, titles: readonly string[]): void => {
    for (const id of idsIn(text)) {
      const files = found.get(id) ?? new Map<string, Set<string>>();
      const names = files.get(file) ?? new Set<string>();
      if (titles.length > 0) names.add(titles.join(' › '));
      found.set(id, files.set(file, names));
    }
  };
  for (const { path, text } of sources) {
    const visit = (node: ts.Node, titles: readonly string[]): void => {
      const within = ts.isCallExpression(node) ? [...titles, ...titleOf(node)] : titles;
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        note(node.text, path, within);
      ts.forEachChild(node, (child) => {
        visit(child, within);
      });
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, false), []);
  }
  return new Map(
    [...found].map(([id, files]) => [id, [...files].map(([file, names]) => ({ file, names: [...names] }))]),
  );
}

/** The title of `it(…)`, `describe(…)` or `it.each(…)(…)`; of any other call nothing. */
function titleOf({ expression, arguments: [first] }: ts.CallExpression): string[] {
  if (!first || !isTeller(expression)) return [];
  if (ts.isStringLiteralLike(first)) return [first.text];
  if (!ts.isTemplateExpression(first)) return [];
  return [[first.head.text, ...first.templateSpans.map(({ literal }) => `…${literal.text}`)].join('')];
}

function isTeller(called: ts.Expression): boolean {
  if (ts.isIdentifier(called)) return tellers.has(called.text);
  if (ts.isPropertyAccessExpression(called)) return called.name.text !== 'each' && isTeller(called.expression);
  return (
    ts.isCallExpression(called) &&
    ts.isPropertyAccessExpression(called.expression) &&
    called.expression.name.text === 'each' &&
    isTeller(called.expression.expression)
  );
}
