import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkSync } from 'recheck';
import ts from 'typescript';

interface Found {
  readonly literals: ReadonlyMap<string, string>;
  /** Where an expression is made of something at run time. */
  readonly made: readonly string[];
}

/** Every regular expression in the files of some folders, tests left out. */
function expressionsIn(folders: readonly string[]): Found {
  const literals = new Map<string, string>();
  const made: string[] = [];
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:tsx?|mjs)$/.test(name) || /\.spec\.tsx?$/.test(name)) continue;
      const file = join(folder, name);
      const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
      const walk = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) literals.set(node.text, file);
        if (ts.isIdentifier(node) && node.text === 'RegExp' && !ts.isTypeReferenceNode(node.parent)) made.push(file);
        ts.forEachChild(node, walk);
      };
      walk(source);
    }
  }
  return { literals, made };
}

const verdictOn = (literal: string): string => {
  const end = literal.lastIndexOf('/');
  return checkSync(literal.slice(1, end), literal.slice(end + 1)).status;
};

describe('SEC-59: regular expressions', () => {
  const { literals, made } = expressionsIn(
    ['src', 'workflows', 'verifier'].filter((folder) => readdirSync('.').includes(folder)),
  );

  it('cannot be made slow by any text', () => {
    const slow = [...literals]
      .filter(([literal]) => verdictOn(literal) !== 'safe')
      .map(([literal, file]) => `${file}: ${literal}`);
    expect(literals.size).toBeGreaterThan(50);
    expect(slow).toEqual([]);
  });

  it('are never made of input', () => {
    expect(made).toEqual([]);
  });

  it.each(["/^(\\p{L}+[ .'-]?)*$/u", '/(a|a)+$/', '/\\s+$/'])('the check sees that %s is slow', (literal) => {
    expect(verdictOn(literal)).toBe('vulnerable');
  });
});
