import { Notice, Tag } from '../ui/tag.js';
import { actName } from '../ui/words/acts.js';
import { aspectWords, complianceWords } from '../ui/words/compliance-words.js';
import { dateText, numberText } from '../ui/words/dates.js';
import { dutyName } from '../ui/words/duties.js';
import { confidenceLabel } from '../ui/words/marks.js';
import { paperName } from '../ui/words/papers.js';
import { ruleClause } from '../ui/words/rules.js';
import { type Lang, sentence } from '../ui/words/text.js';
import type { JudgedEntry, RuleFinding } from './compliance.view.js';
import { overText } from './over-text.js';

interface EntryProps {
  readonly lang: Lang;
  readonly entry: JudgedEntry;
}

/** What the rules said of an entry, one after another. */
export function EntryFindings({ lang, entry: { findings, refusal, differences } }: EntryProps) {
  const words = complianceWords[lang];
  const refused = refusal && refusal !== 'unlawful' ? words[refusals[refusal]] : null;
  return (
    <>
      {refused !== null && <span class="second">{sentence(refused)}</span>}
      {findings.map((finding) => (
        <Finding lang={lang} finding={finding} />
      ))}
      {differences.map(({ what, recorded, judged }) => (
        <span class="second">
          {sentence(aspectWords[lang][what])} {words.stored}: <code>{brief(recorded)}</code>. {words.again}:{' '}
          <code>{brief(judged)}</code>.
        </span>
      ))}
    </>
  );
}

const refusals = {
  closed: 'refusedClosed',
  notHere: 'refusedNotHere',
  notYours: 'refusedNotYours',
  uncovered: 'refusedUncovered',
} as const;

/** A state or a list of limits can be long: what follows is in `lotrinh judge`. */
const brief = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
};

const outcomes = {
  lapsed: 'outcomeLapsed',
  overridden: 'outcomeOverridden',
  noticed: 'outcomeNoticed',
  barred: 'outcomeBarred',
} as const;

const looks = { lapsed: 'lapse', overridden: 'unconfirmed', noticed: 'notice', barred: 'bar' } as const;

/** One rule not kept: which, under which article, how sure, by how many days, and whether it was put right. */
function Finding({ lang, finding }: { readonly lang: Lang; readonly finding: RuleFinding }) {
  const words = complianceWords[lang];
  const { rule, cite, outcome, confidence, over, remedied, remedy, paper } = finding;
  const label = confidenceLabel(confidence, lang);
  return (
    <Notice look={looks[outcome]}>
      <p class="why">
        {words[outcomes[outcome]]}: {sentence(ruleClause(rule, lang))}
      </p>
      <ul class="because">
        <li>
          {words.basis}: {cite === rule ? cite : `${cite} (${words.rule} ${rule})`}{' '}
          {label && <Tag look="unconfirmed">{label}</Tag>}
        </li>
        {over && (
          <li>
            {words.lastDay}: {dateText(over.due)}; <strong>{overText(over, 'workday', lang)}</strong>
          </li>
        )}
        {outcome === 'lapsed' && <li>{remedied ? words.remedied(remedied.by, dateText(remedied.on)) : words.open}</li>}
        {remedy && remedied === null && outcome !== 'overridden' && (
          <li>
            {words.mends(dutyName(remedy.by, lang))}
            {remedy.act && `; ${words.byAct}: ${actName(remedy.act, lang)}`}
            {remedy.paper && `; ${words.withPaper}: ${paperName(remedy.paper, lang)}`}
          </li>
        )}
        {paper && <li>{words.passedOn(paper.number, dateText(paper.date), paper.issuer)}</li>}
        {outcome === 'overridden' && <li>{words.reasonSealed}</li>}
      </ul>
    </Notice>
  );
}

/** How an entry came into the log, what became of it, and which of its rules rest on a reading that is not confirmed. */
export function EntryMarks({ lang, entry: { late, after, became, unsure } }: EntryProps) {
  const words = complianceWords[lang];
  return (
    <>
      {late?.fromPaper === false && (
        <span class="second">
          <Tag look="notice">{words.late(words.day(numberText(late.days, lang)))}</Tag>{' '}
          {late.reasoned ? words.withReason : words.withoutReason}
        </span>
      )}
      {after !== null && (
        <span class="second">
          <Tag look="notice">{words.after(after)}</Tag>
        </span>
      )}
      {became && (
        <span class="second">
          <Tag look="notice">{words[became.how](became.by)}</Tag>
        </span>
      )}
      {(['A', 'P'] as const).map((mark) => {
        const rules = unsure.filter(({ confidence }) => confidence === mark);
        if (rules.length === 0) return null;
        return (
          <span class="second">
            <Tag look="unconfirmed">{confidenceLabel(mark, lang)}</Tag> {words.unsureRules}:{' '}
            {rules.map(({ rule, cite }) => `${cite} (${rule})`).join('; ')}
          </span>
        );
      })}
    </>
  );
}
