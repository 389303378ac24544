import { Tabs } from '../ui/tabs.js';
import { adminWords } from '../ui/words/admin-words.js';
import type { Lang } from '../ui/words/text.js';

const tabs = [
  ['home', '/quan-tri'],
  ['accounts', '/quan-tri/tai-khoan'],
  ['duties', '/quan-tri/nhiem-vu'],
  ['units', '/quan-tri/don-vi'],
  ['drafts', '/quan-tri/cho-xac-nhan'],
  ['calendar', '/quan-tri/lich'],
  ['rules', '/quan-tri/bo-quy-dinh'],
] as const;

interface AdminTabsProps {
  readonly lang: Lang;
  readonly current: (typeof tabs)[number][0];
}

/** The rooms of administrators. */
export function AdminTabs({ lang, current }: AdminTabsProps) {
  const words = adminWords[lang];
  return (
    <Tabs
      label={words.tabs}
      items={tabs.map(([key, href]) => ({ href, text: words[key], current: key === current }))}
    />
  );
}
