import { TaskList } from '../ui/task-list.js';
import { Tag } from '../ui/tag.js';
import type { Lang } from '../ui/words/text.js';
import { threeThingsWords } from '../ui/words/three-things-words.js';
import type { ThingView } from './three-things.js';

interface ThreeThingsCardProps {
  readonly lang: Lang;
  /** Null outside the demo: then there is no card. */
  readonly things: readonly ThingView[] | null;
}

/** "Ba việc nên thử": where to begin in the demo, and what was tried already. */
export function ThreeThingsCard({ lang, things }: ThreeThingsCardProps) {
  const words = threeThingsWords[lang];
  if (things === null) return null;
  return (
    <section class="try-card" aria-labelledby="nen-thu">
      <h2 id="nen-thu">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <TaskList
        id="viec-nen-thu"
        items={things.map(({ key, href, done }) => ({
          title: words[key],
          href,
          status: done ? `✓ ${words.done}` : <Tag look="open">{words.open}</Tag>,
        }))}
      />
    </section>
  );
}
