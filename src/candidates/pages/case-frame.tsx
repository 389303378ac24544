import type { ComponentChildren } from 'preact';
import { Layout } from '../../ui/layout.js';
import type { Shell } from '../../ui/shell.js';
import { Tabs } from '../../ui/tabs.js';
import { caseWords } from '../../ui/words/case-words.js';
import { stageName } from '../../ui/words/stages.js';
import type { Lang } from '../../ui/words/text.js';
import type { CaseHead, CaseTab } from '../views/case-head.js';

/** Pages that few go to: links at the foot of the overview, and a tab only while one is there. */
const asides: readonly CaseTab[] = ['history', 'reads', 'restricted', 'conflicts', 'erasure', 'print'];

/** The ways to them, and to the word that the case is not for its reader. */
export function CaseLinks({ lang, code, tabs }: Omit<CaseTabsProps, 'current'> & Pick<CaseHead, 'code'>) {
  const words = caseWords[lang];
  const links = tabs.filter(({ tab }) => asides.includes(tab));
  return (
    <ul class="case-links">
      {links.map(({ tab, href }) => (
        <li>
          <a href={href}>{tab === 'history' ? words.allHistory : words[tab]}</a>
        </li>
      ))}
      <li>
        <a href={`/tai-khoan/tranh?ho-so=${encodeURIComponent(code)}`}>{words.notForMe}</a>
      </li>
    </ul>
  );
}

interface CaseTabsProps {
  readonly lang: Lang;
  readonly tabs: CaseHead['tabs'];
  readonly current: CaseTab;
}

/** From one page of a case to the others. */
export function CaseTabs({ lang, tabs, current }: CaseTabsProps) {
  const words = caseWords[lang];
  return (
    <Tabs
      label={words.tabs}
      items={tabs
        .filter(({ tab }) => !asides.includes(tab) || tab === current)
        .map(({ tab, href }) => ({ href, text: words[tab], current: tab === current }))}
    />
  );
}

interface CaseFrameProps {
  readonly shell: Shell;
  readonly head: CaseHead;
  readonly current: CaseTab;
  /** What the page is for: the heading above the name. */
  readonly title: string;
  readonly failed?: boolean;
  readonly print?: 'portrait' | 'landscape' | 'chart';
  readonly children: ComponentChildren;
}

/** A page about one case beside its overview: whose it is, where it stands, the way to the other pages. */
export function CaseFrame({ shell, head, current, title, failed, print, children }: CaseFrameProps) {
  const { lang } = shell;
  return (
    <Layout shell={shell} title={[title, head.code]} failed={failed} print={print}>
      <CaseTabs lang={lang} tabs={head.tabs} current={current} />
      <h1>
        <span class="caption">
          {head.title && `${head.title} `}
          {head.name} · {head.code}
        </span>
        {title}
      </h1>
      <p class="muted">
        {head.unit.name} · {head.stage.no} {stageName(head.stage.key, lang)}
      </p>
      {children}
    </Layout>
  );
}
