import { nodes } from '../test/support/nodes.js';
import { langs } from '../src/ui/words/text.js';
import { chart as ofAdmission } from '../workflows/admission/chart.js';
import { crosswalksPage } from './crosswalks-page.js';
import { diagrams } from './diagrams.js';
import { editions } from './editions.js';
import { diagramsPage, indexPage } from './index-page.js';
import { samples } from './limit-effects.js';
import { limitsPage } from './limits-page.js';
import { page } from './markdown.js';
import { rulesPage } from './rules-page.js';
import { type Read, rulesReport } from './rules-report.js';
import { transitionsPage } from './transitions-page.js';
import { says } from './words.js';

/** The whole book, by path below docs/book. Equal sources give equal bytes. */
export function book(read: Read): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const chart = ofAdmission();
  const seen = samples(chart, nodes);
  const report = rulesReport(read);
  pages.set('README.md', page(...langs.map((lang) => `- [${says.title[lang]}](${lang}/README.md)`)));
  for (const lang of langs) {
    const drawn = diagrams(lang, chart);
    pages.set(`${lang}/README.md`, indexPage(editions, drawn, lang));
    pages.set(`${lang}/crosswalks.md`, crosswalksPage(lang));
    pages.set(`${lang}/diagrams.md`, diagramsPage(drawn, lang));
    for (const { key, svg } of drawn) pages.set(`${lang}/diagrams/${key}.svg`, svg);
    for (const edition of editions) {
      pages.set(`${lang}/${edition.name}/rules.md`, rulesPage(edition, report, lang));
      pages.set(`${lang}/${edition.name}/transitions.md`, transitionsPage(edition, chart, seen, lang));
      pages.set(`${lang}/${edition.name}/limits.md`, limitsPage(edition, seen, lang));
    }
  }
  return pages;
}
