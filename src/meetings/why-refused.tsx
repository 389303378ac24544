import type { Meanwhile } from '../candidates/act-forms/meanwhile.js';
import { MeanwhileTold } from '../candidates/act-forms/meanwhile-told.js';
import type { FormRefusal } from '../ui/form/form-refusal.js';
import { Notice } from '../ui/tag.js';
import { UnmetRule } from '../ui/unmet-rule.js';
import { faultText } from '../ui/words/fault-words.js';
import { problemTitle, refusalWords, statusWords } from '../ui/words/problems.js';
import type { Lang } from '../ui/words/text.js';
import { personLabel } from './meeting-words-of.js';

interface WhyProps {
  readonly lang: Lang;
  readonly refusal: FormRefusal;
  readonly person: { readonly code: string; readonly act: string; readonly meanwhile: Meanwhile | null };
}

/** Why one person's result is not recorded: each field, or each rule with its article. */
export function WhyRefused({ lang, refusal, person: { code, act, meanwhile } }: WhyProps) {
  const { faults, unmet, status, code: why, extra } = refusal;
  const label = (field: string) => personLabel(field.replace(`${code}.`, ''), act, lang);
  if (faults.length > 0)
    return (
      <Notice look="bar">
        <ul>
          {faults.map(({ field, code: fault }) => (
            <li>{faultText(label(field), fault, lang)}</li>
          ))}
        </ul>
      </Notice>
    );
  const because = typeof extra.rule === 'string' ? refusalWords(extra.rule, lang) : undefined;
  return (
    <>
      {unmet.length === 0 && (
        <Notice look="bar">
          <p>{problemTitle(why, lang) ?? statusWords(status).title[lang]}</p>
          {meanwhile && meanwhile.entries.length > 0 ? (
            <MeanwhileTold lang={lang} meanwhile={meanwhile} />
          ) : (
            <p>{because ?? statusWords(status).next[lang]}</p>
          )}
        </Notice>
      )}
      {unmet.map((rule) => (
        <UnmetRule lang={lang} unmet={rule} />
      ))}
    </>
  );
}
