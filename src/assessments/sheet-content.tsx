import { SummaryList } from '../ui/summary-list.js';
import { assessmentWords } from '../ui/words/assessment-words.js';
import type { Lang } from '../ui/words/text.js';
import type { SheetView } from './assessment-sheet.js';

const questions = ['awareness', 'conduct', 'ability', 'relations'] as const;

interface ContentProps {
  readonly lang: Lang;
  /** Its answers, or a text that was written freely. */
  readonly content: SheetView | string;
}

/** What an assessment says. */
export function SheetContent({ lang, content }: ContentProps) {
  const words = assessmentWords[lang];
  if (typeof content === 'string') return <p class="as-written">{content}</p>;
  const { grade, remark, need } = content;
  return (
    <SummaryList
      rows={[
        ...questions.map((question) => ({
          name: words[question],
          value: (
            <>
              {words[grade[question]]}
              {remark[question] !== '' && <span class="second">{remark[question]}</span>}
            </>
          ),
        })),
        ...(need === '' ? [] : [{ name: words.need, value: need }]),
      ]}
    />
  );
}
