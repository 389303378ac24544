import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { Notice } from '../ui/tag.js';
import { complianceWords } from '../ui/words/compliance-words.js';
import { dateText, editionText, instantText } from '../ui/words/dates.js';
import { stageName } from '../ui/words/stages.js';
import { ComplianceSummaryText } from './compliance-summary-text.js';
import type { ComplianceView } from './compliance.view.js';
import { isCounted, isNotable } from './counted.js';
import { InspectedHead } from './inspected-head.js';
import { JudgedEntries } from './judged-entries.js';
import { JudgedLimits, MissingPapers } from './judged-limits.js';

/** A case judged again for its inspectors: the figures on top, then each act with its article and its days. */
export function CompliancePage({ shell, view }: PageProps<ComplianceView>) {
  const { lang } = shell;
  const words = complianceWords[lang];
  const counted = view.entries.filter(isCounted);
  return (
    <Layout shell={shell} title={[words.title, view.code]} print="portrait">
      <InspectedHead code={view.code} title={words.title} words={words} />
      <SummaryList
        rows={[
          { name: words.name, value: `${view.title ? `${view.title} ` : ''}${view.name}` },
          { name: words.unit, value: view.unit.name },
          { name: words.step, value: `${stageName(view.stage.key, lang)} (${dateText(view.stage.since)})` },
          {
            name: words.editionNow,
            value: `${editionText(view.edition.label)}; ${words.since(dateText(view.edition.since))}`,
          },
          ...(view.pinned === null ? [] : [{ name: words.pinned, value: editionText(view.pinned) }]),
          {
            name: words.judgedAt,
            value: `${instantText(view.at)}; ${words.revision} ${view.revision}; ${words.machine} ${view.machineVersion}`,
          },
          ...(shell.reader ? [{ name: words.reader, value: `${shell.reader.name}. ${words.purpose}` }] : []),
        ]}
      />
      <p>{words.how}</p>
      {view.fault ? (
        <Notice look="bar">
          <p class="why">{words.fault}</p>
          <p>
            {words.faultAt(String(view.fault.seq))} {words.faultKind}: <code>{view.fault.fault}</code>.
          </p>
        </Notice>
      ) : (
        <>
          <ComplianceSummaryText lang={lang} summary={view.summary} />
          <section aria-labelledby="chu-y">
            <h2 id="chu-y">{words.notable}</h2>
            <JudgedEntries
              lang={lang}
              caption={words.notable}
              entries={counted.filter(isNotable)}
              none={words.noNotable}
            />
          </section>
          <JudgedLimits lang={lang} limits={view.limits} />
          <MissingPapers lang={lang} papers={view.papers} />
          <section aria-labelledby="tung-viec">
            <h2 id="tung-viec">{words.entries}</h2>
            <JudgedEntries lang={lang} caption={words.entries} entries={counted} none={words.noEntries} brief />
          </section>
        </>
      )}
    </Layout>
  );
}
