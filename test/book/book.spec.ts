import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { book } from '../../book/book.js';
import { chart } from '../../workflows/admission/chart.js';
import { code, listedIds, tests } from '../../book/sources.js';
import { rules } from '../../workflows/admission/rules.js';
import { timers } from '../../workflows/admission/timers.js';
import { langs } from '../../src/ui/words/text.js';

const folder = 'docs/book';
const made = book({ ids: listedIds('docs/law/rule-ids.txt'), code: code(), tests: tests() });

describe('the book of the law', () => {
  it('stands in docs/book as the law is now; else: npm run docs', () => {
    const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(`${folder}/${name}`).isFile(),
    );
    expect(kept.sort()).toEqual([...made.keys()].sort());
    const stale = [...made].filter(([path, words]) => readFileSync(`${folder}/${path}`, 'utf8') !== words);
    expect(stale.map(([path]) => path)).toEqual([]);
  });

  it('links to nothing that is not there', () => {
    const broken = [...made].flatMap(([path, words]) =>
      [...words.matchAll(/\]\(([^)]+)\)/g)]
        .map(([, link]) => new URL(link!, `book:/${path}`).pathname.slice(1))
        .filter((target) => !made.has(target))
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe.each(langs)('the drawings (%s)', (lang) => {
  const drawn = [...made].filter(([path]) => path.startsWith(`${lang}/diagrams/`)).map(([, svg]) => svg);
  const { root, nodes, arrows } = chart();

  it('show every stage of the definition once', () => {
    const shown = drawn.flatMap((svg) => [...svg.matchAll(/data-node="([^"]+)"/g)].map(([, id]) => id!));
    const stages = nodes.filter((node) => node !== root && (node.no !== '' || node.children.length === 0));
    expect(stages.map(({ id }) => id).filter((id) => !shown.includes(id))).toEqual([]);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('show every transition of the definition, no more and no fewer', () => {
    const told = /data-from="([^"]*)" data-act="([^"]*)" data-to="([^"]*)"/g;
    const shown = drawn.flatMap((svg) => [...svg.matchAll(told)].map(([, ...way]) => way.join(' ')));
    expect(shown.sort()).toEqual(arrows.map(({ from, act, to }) => [from.id, act, to?.id ?? ''].join(' ')).sort());
  });

  it('write no two words over each other: lines of a column stand apart', () => {
    for (const svg of drawn) {
      const placed = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => ({ x: x!, y: Number(y) }));
      for (const x of new Set(placed.map((one) => one.x))) {
        const ys = placed.filter((one) => one.x === x).map(({ y }) => y);
        const close = ys.filter((y, index) => ys.some((other, at) => at < index && Math.abs(y - other) < 13));
        expect(close).toEqual([]);
      }
    }
  });
});

describe.each(langs)('the tables (%s)', (lang) => {
  const pageOf = (name: string): string => made.get(`${lang}/${name}.md`)!;

  it('name every rule in the editions in which it exists', () => {
    const printed = (edition: string): string[] =>
      [...pageOf(`${edition}/rules`).matchAll(/^\| \*\*([^*]+)\*\*/gm)].map(([, id]) => id!);
    const always = [...rules.values()].filter(({ since, until }) => !since && !until).map(({ id }) => id);
    for (const edition of ['E2021', 'E2025a', 'E2025b', 'E2026a', 'E2026b'])
      expect(always.filter((id) => !printed(edition).includes(id))).toEqual([]);
    expect(printed('E2025a')).not.toContain('R24-20.2.2');
    expect(printed('E2025b')).toContain('R24-20.2.2');
    expect(printed('E2026b')).not.toContain('R24-20.2.2');
  });

  it.each([
    ['T-CERT', '60', 'certificate.issue'],
    ['T-DECIDE', '45', 'vote.record'],
    ['T-SEND', '5', 'vote.record'],
    ['T-NEWDECIDE', '30', 'move.receive'],
    ['T-PROPOSE', '30', 'clock.probationEnded'],
    ['T-TRANSFER', '60', 'transfer.start'],
  ])('tell of a limit how long it runs and what starts it: %s, %s by %s', (id, length, act) => {
    const rows = pageOf('E2025b/limits').split('\n');
    const cells = rows.find((row) => row.startsWith(`| **${id}**`))!.split(' | ');
    expect([cells[4]!.split(' ')[0], cells[5]]).toEqual([length, expect.stringContaining(`\`${act}\``)]);
  });

  it('name every limit that its rule has in the edition', () => {
    for (const { id } of timers) expect(pageOf('E2025b/limits')).toContain(`| **${id}** |`);
  });

  it('count the ceremony from receipt until 208-QĐ/TW, from the decision since (CHG-03)', () => {
    const starts = (edition: string): string =>
      pageOf(`${edition}/limits`)
        .split('\n')
        .find((row) => row.startsWith('| **T-CEREMONY**'))!
        .split(' | ')[5]!;
    expect([starts('E2025b'), starts('E2026b')].map((acts) => acts.includes('decision.receive'))).toEqual([
      true,
      false,
    ]);
    expect(starts('E2026b')).toContain('admission.decide');
  });
});
