import type { Unmet } from '../../workflows/kernel/rule.js';
import { Notice, Tag } from './tag.js';
import { actName } from './words/acts.js';
import { dateText } from './words/dates.js';
import { dutyName } from './words/duties.js';
import { confidenceLabel } from './words/marks.js';
import { paperName } from './words/papers.js';
import { personWords } from './words/person-words.js';
import { notYetBecause, ruleClause, ruleRemedy } from './words/rules.js';
import { type Lang, sentence } from './words/text.js';
import { voteFaults } from './words/vote-faults.js';

interface UnmetProps {
  readonly lang: Lang;
  readonly unmet: Unmet;
  /** Where the reader can do the act that mends it; none where he may not. */
  readonly repair?: (act: string) => string | undefined;
}

/** One rule unmet: why, under which article, how sure, from when, who must act and how it is mended. */
export function UnmetRule({ lang, unmet, repair }: UnmetProps) {
  const words = personWords[lang];
  const { rule, cite, force, earliest, remedy, overridableBy, detail } = unmet;
  const label = confidenceLabel(unmet.confidence, lang);
  const look = force === 'bar' ? 'bar' : force === 'lapse' ? 'lapse' : 'notice';
  const mend = ruleRemedy(rule, lang);
  return (
    <Notice look={look}>
      <p class="why">
        {look === 'bar'
          ? notYetBecause(rule, lang)
          : `${look === 'lapse' ? words.lapseAllowed : words.notice}: ${sentence(ruleClause(rule, lang))}`}
      </p>
      <ul class="because">
        <li>
          {words.basis}: {cite === rule ? cite : `${cite} (${words.rule.toLowerCase()} ${rule})`}{' '}
          {label && <Tag look="unconfirmed">{label}</Tag>}
        </li>
        {voteFaults(detail, lang).map((fault) => (
          <li>
            <strong>{fault}</strong>
          </li>
        ))}
        {earliest && (
          <li>
            {words.earliest}: <strong>{dateText(earliest)}</strong>
          </li>
        )}
        {isDate(detail.due) && (
          <li>
            {words.due}: {dateText(detail.due)}
          </li>
        )}
        {detail.route !== undefined && (
          <li>
            {words.routeThere}: {detail.route}
          </li>
        )}
        {remedy && (
          <li>
            {words.mustAct}: {dutyName(remedy.by, lang)}
            {remedy.act && `; ${words.byAct}: `}
            {remedy.act && <RepairAct lang={lang} act={remedy.act} href={repair?.(remedy.act)} />}
            {remedy.paper && `; ${words.withPaper}: ${paperName(remedy.paper, lang)}`}
          </li>
        )}
        {mend && (
          <li>
            {words.remedy}: {mend}
          </li>
        )}
        {overridableBy.length > 0 && (
          <li>{words.overridable(overridableBy.map((duty) => dutyName(duty, lang)).join(', '))}</li>
        )}
      </ul>
    </Notice>
  );
}

function RepairAct({ lang, act, href }: { readonly lang: Lang; readonly act: string; readonly href?: string }) {
  const name = actName(act, lang);
  return href === undefined ? <>{name}</> : <a href={href}>{name}</a>;
}

const isDate = (value: string | number | undefined): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
