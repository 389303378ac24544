import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { Details } from '../../ui/details.js';
import { Hidden, HiddenCommand } from '../../ui/form/hidden.js';
import { faultAt, RefusalSummary } from '../../ui/form/refusal-summary.js';
import { Layout } from '../../ui/layout.js';
import { LinkButton } from '../../ui/link-button.js';
import type { PageProps } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Radios } from '../../ui/radios.js';
import { SummaryList } from '../../ui/summary-list.js';
import { Notice, Tag } from '../../ui/tag.js';
import { TextArea } from '../../ui/text-area.js';
import { UnmetRule } from '../../ui/unmet-rule.js';
import { actName } from '../../ui/words/acts.js';
import { instantText } from '../../ui/words/dates.js';
import { correctionWords } from '../../ui/words/correction-words.js';
import { dutyName } from '../../ui/words/duties.js';
import { fieldLabel } from '../../ui/words/fields.js';
import { problemTitle, refusalWords, statusWords } from '../../ui/words/problems.js';
import { secondPersonWords } from '../../ui/words/second-person-words.js';
import { stageName } from '../../ui/words/stages.js';
import type { Lang } from '../../ui/words/text.js';
import { isAnswered } from '../../ui/form/fields/field-view.js';
import { ToldFields } from '../../ui/form/fields/told-fields.js';
import { VoteOutcome } from '../act-forms/vote-outcome.js';
import type { CorrectedView, ProposalView } from './proposal.view.js';

interface PartProps {
  readonly lang: Lang;
  readonly view: ProposalView;
}

export const proposalPath = (code: string, seq: number): string => `/xac-nhan/ho-so/${code}/${seq}`;

/** P13, an act of a case: the second person sees the very content before he says a word on it. */
export function ProposalPage({ shell, view }: PageProps<ProposalView>) {
  const { lang } = shell;
  const words = secondPersonWords[lang];
  const { case: of, act, refusal, state } = view;
  const label = (field: string) =>
    field === 'reason' ? words.reason : field === 'purpose' ? words.purpose : fieldLabel(act, field, lang);
  const title = { waiting: words.waiting, confirmed: words.confirmed, refused: words.refused }[state.how];
  return (
    <Layout shell={shell} title={[title, of.code]} failed={refusal !== null}>
      <RefusalSummary lang={lang} refusal={refusal} label={label} />
      {state.how === 'waiting' ? (
        <>
          <BackLink href="/viec-cua-toi" text={words.back} />
          <h1>
            <span class="caption">{words.waiting}</span>
            {actName(act, lang)}
          </h1>
        </>
      ) : (
        <Panel title={title}>{actName(act, lang)}</Panel>
      )}
      <About lang={lang} view={view} />
      <h2>{words.content}</h2>
      <ToldFields lang={lang} act={act} choosing={view.choosing} fields={view.fields} />
      {view.corrected && <Corrected lang={lang} view={view} of={view.corrected} />}
      {view.vote && <VoteOutcome lang={lang} vote={view.vote} />}
      {view.sealed.length > 0 && <Sealed lang={lang} view={view} />}
      <Details summary={words.exact}>
        <p>{words.hashHint}</p>
        <pre class="exact">{view.exact}</pre>
      </Details>
      {state.how === 'waiting' ? <Word lang={lang} view={view} /> : null}
      {state.how !== 'waiting' && <LinkButton href={`/quan-chung/${of.code}`}>{words.openCase}</LinkButton>}
    </Layout>
  );
}

/** Both versions of a corrected act, one under the other. */
function Corrected({ lang, view: { choosing }, of }: PartProps & { readonly of: CorrectedView }) {
  const words = correctionWords[lang];
  const { act, entry, recorded, right } = of;
  return (
    <>
      <h2>
        {words.recorded}: {actName(act, lang)}, {words.entry(entry).toLocaleLowerCase(lang)}
      </h2>
      <ToldFields lang={lang} act={act} choosing={choosing} fields={recorded} />
      {right.some(isAnswered) && (
        <>
          <h2>{words.right}</h2>
          <ToldFields lang={lang} act={act} choosing={choosing} fields={right} />
        </>
      )}
    </>
  );
}

function About({ lang, view: { case: of, seq, by, recordedAt, hash, state } }: PartProps) {
  const words = secondPersonWords[lang];
  return (
    <SummaryList
      rows={[
        {
          name: words.caseName,
          value: (
            <a href={`/quan-chung/${of.code}`}>
              {of.title && `${of.title} `}
              {of.name} · {of.code}
            </a>
          ),
        },
        { name: words.number, value: seq },
        { name: words.draftedBy, value: by },
        { name: words.draftedAt, value: <span class="date">{instantText(recordedAt)}</span> },
        { name: words.hash, value: <code>{hash}</code> },
        ...(state.how === 'waiting'
          ? []
          : [
              { name: words.settledBy, value: state.by },
              { name: words.settledAt, value: <span class="date">{instantText(state.at)}</span> },
            ]),
      ]}
    />
  );
}

/** What is sealed stays closed until somebody says what for; the opening is recorded. */
function Sealed({ lang, view: { case: of, act, seq, sealed, purposes, refusal } }: PartProps) {
  const words = secondPersonWords[lang];
  return (
    <Notice look="notice">
      <p>
        <Tag look="open">{words.restricted}</Tag> {words.sealed(sealed.length)}:{' '}
        {[...new Set(sealed.map((field) => fieldLabel(act, field, lang)))].join(', ')}.
      </p>
      <p>{words.sealedLead}</p>
      <form method="post" action={`${proposalPath(of.code, seq)}/mo`}>
        {purposes.length === 1 ? (
          <Hidden pairs={[['purpose', purposes[0]!]]} />
        ) : (
          <Radios
            {...{ lang, name: 'purpose', legend: words.purpose }}
            error={faultAt(refusal, 'purpose', words.purpose, lang)}
            items={purposes.map((value) => ({ value, label: words[value] }))}
          />
        )}
        <Button look="secondary">{words.open}</Button>
      </form>
    </Notice>
  );
}

/** Confirmed as it is, or refused with a reason; the author is told that it is another's. */
function Word({ lang, view }: PartProps) {
  const words = secondPersonWords[lang];
  const { case: of, seq, hash, own, confirm, foreseen, command, refusal, reason } = view;
  const path = proposalPath(of.code, seq);
  const who = confirm.length > 0 && <p>{words.confirmers(confirm.map((duty) => dutyName(duty, lang)).join(', '))}</p>;
  const named: readonly (readonly [string, string])[] = [['hash', hash]];
  return (
    <>
      <h2>{words.follows}</h2>
      {own && <Notice look="bar">{words.own}</Notice>}
      {who}
      {foreseen && <Follows lang={lang} view={view} />}
      {foreseen?.hindrance === null && (
        <form method="post" action={`${path}/xac-nhan`}>
          <HiddenCommand command={command} />
          <Hidden pairs={named} />
          <Button>{words.confirm}</Button>
        </form>
      )}
      <Details summary={words.refuse} open={refusal?.faults.some(({ field }) => field === 'reason') ?? false}>
        <form method="post" action={`${path}/tu-choi`} novalidate>
          <HiddenCommand command={{ ...command, key: `${command.key}-x` }} />
          <Hidden pairs={named} />
          <TextArea
            {...{ id: 'reason', label: words.reason, hint: words.refuseHint, most: 1000, rows: 3, value: reason }}
            error={faultAt(refusal, 'reason', words.reason, lang)}
          />
          <Button look="warning">{words.refuse}</Button>
        </form>
      </Details>
    </>
  );
}

function Follows({ lang, view: { case: of, foreseen } }: PartProps) {
  const words = secondPersonWords[lang];
  const { stage, lapses, notices, hindrance } = foreseen!;
  if (hindrance) {
    const { status, code, extra, unmet } = hindrance;
    const because = typeof extra.rule === 'string' ? refusalWords(extra.rule, lang) : undefined;
    if (code === 'draft-void') return <Notice look="bar">{words.void}</Notice>;
    return (
      <>
        <Notice look="bar">
          <p>
            {words.hindered}:{' '}
            {status === 403 && code === 'not-yours'
              ? words.notMine
              : (problemTitle(code, lang) ?? statusWords(status).title[lang])}
          </p>
          {because !== undefined && <p>{because}</p>}
        </Notice>
        {unmet.map((rule) => (
          <UnmetRule lang={lang} unmet={rule} />
        ))}
      </>
    );
  }
  const name = (key: string) => stageName(key, lang);
  return (
    <>
      <p>
        {stage === null || stage === of.stage ? words.stays(name(of.stage)) : words.moves(name(of.stage), name(stage))}
      </p>
      {[...lapses, ...notices].map((rule) => (
        <UnmetRule lang={lang} unmet={rule} />
      ))}
    </>
  );
}
