import { Tabs } from './tabs.js';
import { boardWords } from './words/board-words.js';
import type { Lang } from './words/text.js';

const tabs = [
  ['calendar', '/quan-tri/lich'],
  ['units', '/quan-tri/don-vi'],
  ['rules', '/quan-tri/bo-quy-dinh'],
] as const;

/** The rooms of organisation boards and competent committees. */
export function BoardTabs({ lang, current }: { readonly lang: Lang; readonly current: (typeof tabs)[number][0] }) {
  const words = boardWords[lang];
  return (
    <Tabs
      label={words.tabs}
      items={tabs.map(([key, href]) => ({ href, text: words[key], current: key === current }))}
    />
  );
}
