import type { CommandOf } from '../ui/form/command-of.js';
import { Hidden, HiddenCommand } from '../ui/form/hidden.js';
import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { Notice } from '../ui/tag.js';
import { actName } from '../ui/words/acts.js';
import { appraisalWords, appraisedItem } from '../ui/words/appraisal-words.js';
import { numberText } from '../ui/words/dates.js';
import { dutyName } from '../ui/words/duties.js';
import type { Lang } from '../ui/words/text.js';
import { UnmetRule } from '../ui/unmet-rule.js';
import type { OfferView } from '../candidates/views/candidate.view.js';
import { DossierHead } from './dossier-facts.js';
import type { AppraisalView } from './appraisal.view.js';
import { type MarkedItem, pairsOf } from './marks.js';

export interface OutcomePageView {
  readonly dossier: AppraisalView;
  readonly marked: readonly MarkedItem[];
  /** Of the act that one of the forms leads to. */
  readonly command: CommandOf;
}

type Pair = readonly [name: string, text: string];

/** P21. What the marks come to: the items for the letter, and the acts of the law by which the result is recorded. */
export function AppraisalOutcomePage({ shell, view: { dossier, marked, command } }: PageProps<OutcomePageView>) {
  const { lang } = shell;
  const words = appraisalWords[lang];
  const at = `/tham-dinh/${encodeURIComponent(dossier.code)}`;
  const failed = marked.filter(({ mark }) => mark === 'failed').map((one) => told(one, lang));
  const open = marked.filter(({ mark }) => mark === null);
  return (
    <Layout shell={shell} title={[words.outcome, dossier.code]} print="portrait">
      <BackLink href="/tham-dinh" text={words.back} />
      <DossierHead lang={lang} dossier={dossier} title={words.outcome} />
      {open.length > 0 && (
        <Notice look="notice">
          {words.unmarked(numberText(open.length, lang))}:{' '}
          {open.map(({ item }) => appraisedItem(item, lang)).join('; ')}.
        </Notice>
      )}
      <section aria-labelledby="bo-sung">
        <h2 id="bo-sung">{words.letterTitle}</h2>
        {failed.length === 0 ? (
          <p>{words.allMet}</p>
        ) : (
          <>
            <p>{words.letterTo(dossier.unit.name)}</p>
            <p>{words.letterLead(dossier.code, numberText(failed.length, lang))}</p>
            <ol>
              {failed.map((line) => (
                <li>{line}</li>
              ))}
            </ol>
          </>
        )}
      </section>
      <form method="post" action={at}>
        <Hidden pairs={[...pairsOf(marked), ['sua', '1']]} />
        <Button look="secondary">{words.changeMarks}</Button>
      </form>
      <section aria-labelledby="ghi-ket-qua">
        <h2 id="ghi-ket-qua">{words.nextActs}</h2>
        <p>{dossier.offers.some(({ mine }) => mine) ? words.nextLead : words.noActs}</p>
        <ul class="acts">
          {dossier.offers.map((offer) => (
            <li class="act">
              <Outcome lang={lang} dossier={dossier} offer={offer} failed={failed} command={command} />
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}

/** A line of the letter: what is lacking, and the note on it. */
const told = ({ item, note }: MarkedItem, lang: Lang): string =>
  note === '' ? appraisedItem(item, lang) : `${appraisedItem(item, lang)}: ${note}`;

interface OutcomeProps {
  readonly lang: Lang;
  readonly dossier: AppraisalView;
  readonly offer: OfferView;
  readonly failed: readonly string[];
  readonly command: CommandOf;
}

/** An act the appraisal may lead to: its form, with the items not met where it takes them. */
function Outcome({ lang, dossier, offer: { act, mine, allowed, by, unmet = [] }, failed, command }: OutcomeProps) {
  const words = appraisalWords[lang];
  const missing = act === 'dossier.return' ? failed.map((line, index): Pair => [`missing.${index}`, line]) : [];
  return (
    <>
      {mine ? (
        <form method="post" action={`/quan-chung/${encodeURIComponent(dossier.code)}/viec/${act}/kiem-tra`}>
          <HiddenCommand command={command} />
          <Hidden pairs={[...missing, ['sua', '1']]} />
          <Button look={missing.length > 0 ? 'primary' : 'secondary'}>{actName(act, lang)}</Button>
        </form>
      ) : (
        <p class="act-name">
          <strong>{actName(act, lang)}</strong> {words.waitingFor(dutyName(by, lang))}
        </p>
      )}
      {mine && !allowed && unmet.map((rule) => <UnmetRule lang={lang} unmet={rule} />)}
    </>
  );
}
