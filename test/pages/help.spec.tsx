import { describe, expect, it } from '@jest/globals';
import { admission } from '../../workflows/admission/procedure.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { GlossaryPage } from '../../src/help/glossary.page.js';
import { GuidePage } from '../../src/help/guide.page.js';
import { ProcedurePage } from '../../src/help/procedure.page.js';
import { editionOn, procedureOf, stageProcedureOf } from '../../src/help/procedure.view.js';
import { StageProcedurePage } from '../../src/help/stage-procedure.page.js';
import { Page } from '../../src/ui/page.js';
import { picturePaths } from '../../src/ui/static-files.js';
import { guides } from '../../src/ui/words/guides.js';
import { faultsOf, textOf } from '../support/html.js';
import { shell } from '../support/sample-views.js';

const editions = ['E2021', 'E2025a', 'E2025b', 'E2026a', 'E2026b'];
const langs = ['vi', 'en'] as const;
const around = (lang: (typeof langs)[number]) => shell({ lang, path: '/tro-giup', reader: null });

describe('help on the procedure', () => {
  it.each(editions)('of %s is whole and accessible, step by step, in both languages', (edition) => {
    const view = procedureOf(edition)!;
    expect(view.stages.length).toBeGreaterThan(40);
    for (const lang of langs) {
      expect(faultsOf(new Page(ProcedurePage, view).html(around(lang)))).toEqual([]);
      for (const { no } of view.stages)
        expect(faultsOf(new Page(StageProcedurePage, stageProcedureOf(edition, no)!).html(around(lang)))).toEqual([]);
    }
  });

  it('tells every act that somebody records, and none besides', () => {
    const told = new Set(
      procedureOf('E2026b')!.stages.flatMap(({ no }) => {
        const { own, shared } = stageProcedureOf('E2026b', no)!;
        return [...own, ...shared].map(({ act }) => act);
      }),
    );
    const opening = ['case.open', 'nomination.make'];
    const missing = Object.keys(admission.acts).filter((act) => !told.has(act) && !opening.includes(act));
    expect(missing).toEqual([]);
    expect([...told].filter((act) => !(act in admission.acts))).toEqual([]);
  });

  it('has the rules of the edition asked for: a rule of 2026 is in no page of 2021', () => {
    const rulesOf = (edition: string) =>
      new Set(
        procedureOf(edition)!.stages.flatMap(({ no }) => {
          const { own, shared } = stageProcedureOf(edition, no)!;
          return [...own, ...shared].flatMap(({ rules }) => rules.map(({ cite }) => cite));
        }),
      );
    const [first, last] = [rulesOf('E2021'), rulesOf('E2026b')];
    expect([...last].some((cite) => !first.has(cite))).toBe(true);
    expect([...first].some((cite) => !last.has(cite))).toBe(true);
  });

  it('knows the edition of a day, and nothing of one that never was', () => {
    expect(editionOn(legalDate('2022-01-01'))).toBe('E2021');
    expect(editionOn(legalDate('2026-11-20'))).toBe('E2026b');
    expect([procedureOf('E1999'), stageProcedureOf('E2026b', 'S99'), stageProcedureOf('E1999', 'S11')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('help for people', () => {
  it.each(guides.map((guide) => [guide.slug, guide] as const))(
    'the guide %s is whole in both languages',
    (_, guide) => {
      for (const lang of langs) {
        const html = new Page(GuidePage, { guide, pictures: {} }).html(around(lang));
        expect(faultsOf(html)).toEqual([]);
        for (const { title } of guide.steps) expect(textOf(html)).toContain(title[lang]);
      }
    },
  );

  it('has a picture for each step that names one: else npm run pictures', () => {
    const named = guides.flatMap(({ steps }) => steps.flatMap(({ picture }) => picture ?? []));
    expect(named.filter((picture) => picturePaths[picture] === undefined)).toEqual([]);
  });

  it('explains the words in both languages, side by side', () => {
    for (const lang of langs) expect(faultsOf(new Page(GlossaryPage, null).html(around(lang)))).toEqual([]);
  });
});
