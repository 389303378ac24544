import { ErrorSummary } from '../error-summary.js';
import { Notice } from '../tag.js';
import { UnmetRule } from '../unmet-rule.js';
import { faultText } from '../words/fault-words.js';
import { problemNext, problemTitle, refusalWords, statusWords } from '../words/problems.js';
import type { Lang } from '../words/text.js';
import type { FormRefusal } from './form-refusal.js';

interface RefusalProps {
  readonly lang: Lang;
  readonly refusal: FormRefusal | null;
  /** The label of a field in the form. */
  readonly label: (field: string) => string;
  /** Where the reader can do an act that mends a rule. */
  readonly repair?: (act: string) => string | undefined;
  /** The page says itself what to do next. */
  readonly advised?: boolean;
}

/** Why a form came back: each fault leading to its field, each rule with its article, its day and who must act. */
export function RefusalSummary({ lang, refusal, label, repair, advised = false }: RefusalProps) {
  if (!refusal) return null;
  const { faults, unmet, status, code, extra } = refusal;
  if (faults.length > 0) return <ErrorSummary lang={lang} faults={faultTexts(refusal, lang, label)} />;
  const title = problemTitle(code, lang) ?? statusWords(status).title[lang];
  const because = typeof extra.rule === 'string' ? refusalWords(extra.rule, lang) : undefined;
  return (
    <>
      <ErrorSummary lang={lang} faults={[{ text: title }]} />
      {because !== undefined && <Notice look="bar">{because}</Notice>}
      {unmet.map((rule) => (
        <UnmetRule lang={lang} unmet={rule} repair={repair} />
      ))}
      {unmet.length === 0 && !advised && <p>{problemNext(code, status, lang)}</p>}
    </>
  );
}

const faultTexts = ({ faults }: FormRefusal, lang: Lang, label: RefusalProps['label']) =>
  faults.map(({ field, code }) => ({ field, text: faultText(label(field), code, lang) }));

/** The words of the first fault of a field, to stand beside it. */
export const faultAt = (refusal: FormRefusal | null, field: string, label: string, lang: Lang): string | undefined => {
  const fault = refusal?.faults.find((one) => one.field === field);
  return fault && faultText(label, fault.code, lang);
};
