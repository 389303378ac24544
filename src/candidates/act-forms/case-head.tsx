import { BackLink } from '../../ui/back-link.js';
import { actFormWords } from '../../ui/words/act-form-words.js';
import { actName } from '../../ui/words/acts.js';
import { stageName } from '../../ui/words/stages.js';
import type { Lang } from '../../ui/words/text.js';
import type { ActCaseView } from './act-form.view.js';

export const actPath = (code: string, act: string): string => `/quan-chung/${code}/viec/${act}`;

/** The page of a case for its readers, and for others that of what they may record in it. */
export const casePath = ({ code, opens }: Pick<ActCaseView, 'code' | 'opens'>): string =>
  opens ? `/quan-chung/${code}` : `/quan-chung/${code}/viec`;

interface CaseHeadProps {
  readonly lang: Lang;
  readonly of: ActCaseView;
  readonly act: string;
  /** Above the act's name; the person and the step where left out. */
  readonly caption?: string;
}

/** Which act, of whose case, at which step. */
export function CaseHead({ lang, of, act, caption }: CaseHeadProps) {
  const words = actFormWords[lang];
  const { code, name, title, unit, stage } = of;
  return (
    <>
      <BackLink href={casePath(of)} text={words.back(code)} />
      <h1>
        <span class="caption">{caption ?? words.case(title === null ? name : `${title} ${name}`, code)}</span>
        {actName(act, lang)}
      </h1>
      <p class="muted">
        {unit} · {stageName(stage, lang)}
      </p>
    </>
  );
}
