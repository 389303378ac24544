import type { Duty } from '../../workflows/kernel/duty.js';
import { UnmetWords } from './unmet-words.js';
import { Layout } from './layout.js';
import type { PageProps } from './page.js';
import { numberText } from './words/dates.js';
import { dutyName } from './words/duties.js';
import { errorWords } from './words/error-words.js';
import { problemNext, problemTitle, refusalWords, statusWords } from './words/problems.js';

export interface ErrorView {
  readonly status: number;
  readonly code: string;
  /** Read out to the administrator where the fault is ours. */
  readonly correlationId: string;
  /** Seconds to wait, where the refusal says so. */
  readonly retryAfter: number | null;
  /** The requirement that refuses access, and the duties that would allow it. */
  readonly rule?: string;
  readonly by?: readonly Duty[];
  /** Rule ids unmet. */
  readonly unmet: readonly string[];
}

/** Every refusal of a page: what happened and what to do next. */
export function ErrorPage({ shell, view }: PageProps<ErrorView>) {
  const { lang } = shell;
  const words = errorWords[lang];
  const { title } = statusWords(view.status);
  const { rule, by = [] } = view;
  const reason = rule === undefined ? undefined : refusalWords(rule, lang);
  const heading = problemTitle(view.code, lang) ?? title[lang];
  return (
    <Layout shell={shell} title={[heading]}>
      <h1>{heading}</h1>
      {reason !== undefined && <p>{reason}</p>}
      {by.length > 0 && <p>{words.mayBy(by.map((duty) => dutyName(duty, lang)).join(', '))}</p>}
      <p>
        {view.retryAfter === null
          ? problemNext(view.code, view.status, lang)
          : words.wait(numberText(view.retryAfter, lang))}
      </p>
      {view.unmet.length > 0 && <UnmetWords lang={lang} rules={view.unmet} />}
      {view.status >= 500 && (
        <p>
          {words.code}: <code>{view.correlationId}</code>
        </p>
      )}
      <p>
        <a href="/">{words.home}</a>
      </p>
    </Layout>
  );
}
