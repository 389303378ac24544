import { Details } from '../ui/details.js';
import type { PageProps } from '../ui/page.js';
import type { Guide } from '../ui/words/guides.js';
import { helpWords } from '../ui/words/help-words.js';
import { HelpLayout } from './help-layout.js';

export interface GuideView {
  readonly guide: Guide;
  /** Address of a picture, by its name; a guide is whole without. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** What somebody with a duty does, in order, with the screens. */
export function GuidePage({ shell, view: { guide, pictures } }: PageProps<GuideView>) {
  const { lang } = shell;
  const words = helpWords[lang];
  return (
    <HelpLayout shell={shell} title={guide.who[lang]}>
      <div class="text">
        <p>{guide.lead[lang]}</p>
        <h2>{words.steps}</h2>
        <ol class="guide">
          {guide.steps.map(({ title, text, picture }) => (
            <li>
              <h3>{title[lang]}</h3>
              <p>{text[lang]}</p>
              {picture !== undefined && pictures[picture] !== undefined && (
                <img class="screen" src={pictures[picture]} alt={words.picture(title[lang])} loading="lazy" />
              )}
            </li>
          ))}
        </ol>
        <h2>{words.questions}</h2>
        {guide.questions.map(({ ask, answer }) => (
          <Details summary={ask[lang]}>
            <p>{answer[lang]}</p>
          </Details>
        ))}
      </div>
    </HelpLayout>
  );
}
