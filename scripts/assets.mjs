// npm run assets: what browsers load, made from src/ui/styles (and src/ui/scripts) into src/ui/static.
// The result is kept in the repository, so that the service starts without Sass; a test says when it is stale.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { main, root } from './install.mjs';

/** Every file of src/ui/static and its text, made anew. */
export async function assets() {
  const names = ['app.js', 'live.js', 'offline.js', 'sw.js', 'votes.js'];
  const scripts = await Promise.all(names.map(async (name) => [name, await script(name)]));
  return new Map([['theme.css', await stylesheet()], ...scripts]);
}

/** One file of plain JavaScript for browsers from Chrome 109, Firefox 115 and Safari 16.4 on, from ours and what it imports. */
async function script(name) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/ui/scripts', name)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

/** The theme, one rule a line: small, and two branches that change different rules still merge. */
async function stylesheet() {
  const { compile } = await import('sass');
  const { css } = compile(join(root, 'src/ui/styles/theme.scss'), {
    style: 'compressed',
    charset: false,
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  });
  return ours(lean(css.replaceAll('}', '}\n').replaceAll(/^\s+/gm, '')).replaceAll(/(--[a-z-]+): /g, '$1:'));
}

/** The few colours the package writes out instead of naming them, and which of ours stands for each. */
const fixedColours = {
  '#0f7a52': '--action',
  '#0b5c3e': '--action-over',
  '#083d29': '--action-over',
  '#f3f3f3': '--surface',
  '#cecece': '--line',
  '#858686': '--control',
  '#0b0c0c': '--ink',
  '#ca3535': '--err',
  '#982828': '--err',
  '#651b1b': '--err',
  '#0f385c': '--action-over',
  '#d2e2f1': '--info-bg',
  '#cfe4dc': '--ok-bg',
  '#f4d7d7': '--err-bg',
  '#7a3c1c': '--warn',
  '#ffee80': '--warn-bg',
  '#f4f8fb': '--surface',
};

/** What the package can do and none of our components asks for. */
const unused =
  /^\.govuk-(?:tag--(?:orange|purple|teal|magenta|turquoise|pink)|input--extra-letter|summary-card|button--(?:inverse|start)|button__start|label--|fieldset__legend--[xls]|tabs|textarea--code|input__(?:prefix|suffix)|pagination__(?:item|ellipsis)|panel--interruption|panel__action|(?:radios|checkboxes)__conditional|(?:radios|checkboxes)--conditional|list--|link--|service-navigation--|service-navigation__(?:service|inlining))/;

/** Rules all of whose selectors are unused, left out. */
const lean = (css) =>
  css.replaceAll(/^([^@{}\n]+)\{[^{}]*\}\n/gm, (rule, selectors) =>
    selectors.split(',').every((selector) => unused.test(selector)) ? '' : rule,
  );

/** Colours of the package exchanged for ours: named ones lose their fallback, fixed ones get a name. */
function ours(css) {
  return css
    .replaceAll(/var\((--govuk-[a-z-]+), ?#[0-9a-f]{3,6}\)/g, 'var($1)')
    .replaceAll(/(?<=[;{])color:#fff(?=[;}])/g, 'color:var(--on-action)')
    .replaceAll(/(?<=[;{])background-color:#fff(?=[;}])/g, 'background-color:var(--paper)')
    .replaceAll(/(?<!--[a-z-]+:)#[0-9a-f]{6}\b/g, (colour) =>
      fixedColours[colour] ? `var(${fixedColours[colour]})` : colour,
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    for (const [name, text] of await assets()) writeFileSync(join(root, 'src/ui/static', name), text);
  });
}
