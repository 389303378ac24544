import { Details } from '../ui/details.js';
import type { PageProps } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { SummaryList } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import { actName } from '../ui/words/acts.js';
import { dutyName } from '../ui/words/duties.js';
import { helpWords } from '../ui/words/help-words.js';
import { confidenceLabel, forces } from '../ui/words/marks.js';
import { ruleClause } from '../ui/words/rules.js';
import { stageName } from '../ui/words/stages.js';
import { type Lang, sentence } from '../ui/words/text.js';
import { HelpLayout } from './help-layout.js';
import { EditionLine, editionPath } from './procedure.page.js';
import type { ActTold, RuleTold, StageProcedureView, StageRef } from './procedure.view.js';

/** One step of the procedure: each act, who does it, what is asked and under which article. */
export function StageProcedurePage({ shell, view }: PageProps<StageProcedureView>) {
  const { lang } = shell;
  const words = helpWords[lang];
  const path = editionPath(view.edition);
  const to = (stage: StageRef | null) => stage && { href: `${path}/${stage.no}`, text: titleOf(stage, lang) };
  return (
    <HelpLayout shell={shell} title={titleOf(view.stage, lang)} above={[{ href: path, text: words.procedure }]}>
      <EditionLine lang={lang} edition={view.edition} />
      <h2>{words.own}</h2>
      {view.own.length === 0 ? <p>{words.noActs}</p> : view.own.map((act) => <ActPart lang={lang} told={act} />)}
      {view.shared.length > 0 && (
        <>
          <h2>{words.shared}</h2>
          <Details summary={words.howMany(view.shared.length)}>
            {view.shared.map((act) => (
              <ActPart lang={lang} told={act} />
            ))}
          </Details>
        </>
      )}
      <Pagination label={words.number} previous={to(view.before)} next={to(view.after)} />
    </HelpLayout>
  );
}

const titleOf = ({ no, key }: StageRef, lang: Lang): string => `${no}. ${stageName(key, lang)}`;

function ActPart({ lang, told: { act, by, recordedBy, confirm, to, rules } }: { lang: Lang; told: ActTold }) {
  const words = helpWords[lang];
  const names = (duties: readonly string[]) => duties.map((duty) => dutyName(duty, lang)).join('; ');
  return (
    <section>
      <h3>{actName(act, lang)}</h3>
      <SummaryList
        rows={[
          { name: words.who, value: dutyName(by, lang) },
          { name: words.recordedBy, value: names(recordedBy) },
          ...(confirm.length > 0 ? [{ name: words.confirmedBy, value: names(confirm) }] : []),
          ...(to.length > 0
            ? [{ name: words.leadsTo, value: to.map((stage) => titleOf(stage, lang)).join('; ') }]
            : []),
        ]}
      />
      {rules.length === 0 ? (
        <p>{words.practice}</p>
      ) : (
        <Details summary={words.conditions(rules.length)}>
          <ul>
            {rules.map((rule) => (
              <RuleLine lang={lang} rule={rule} />
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

function RuleLine({ lang, rule: { id, cite, force, confidence } }: { lang: Lang; rule: RuleTold }) {
  const label = confidenceLabel(confidence, lang);
  return (
    <li>
      {sentence(ruleClause(id, lang))} <span class="muted">{`${cite}; ${forces[force][lang]}`}</span>
      {label && (
        <>
          {' '}
          <Tag look="unconfirmed">{label}</Tag>
        </>
      )}
    </li>
  );
}
