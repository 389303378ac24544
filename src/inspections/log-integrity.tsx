import { Button } from '../ui/button.js';
import { Details } from '../ui/details.js';
import { Field, SelectField } from '../ui/field.js';
import { SummaryList } from '../ui/summary-list.js';
import { Table } from '../ui/table.js';
import { WarningText } from '../ui/warning-text.js';
import { instantText, numberText } from '../ui/words/dates.js';
import { logFault, logFaultExit, logPlace, logWords } from '../ui/words/log-words.js';
import { purposeName } from '../ui/words/reads-words.js';
import type { Lang } from '../ui/words/text.js';
import type { Integrity, SignedState } from './log-integrity.service.js';

interface IntegrityProps {
  readonly lang: Lang;
  readonly integrity: Integrity;
}

const tables = { same: 'tablesSame', differs: 'tablesDiffers', unknown: 'tablesUnknown' } as const;

/** Whether the log is whole; of a fault where it is, what it is and whom to tell. */
export function LogIntegrityPart({ lang, integrity }: IntegrityProps) {
  const words = logWords[lang];
  const { state, faults, last, running, atRest } = integrity;
  return (
    <section aria-labelledby="toan-ven">
      <h2 id="toan-ven">{words.integrity}</h2>
      {state === 'whole' ? (
        <p>{words.whole}</p>
      ) : (
        <>
          <WarningText>{words.broken}</WarningText>
          <p>{words.stopped}</p>
          <Table
            caption={words.broken}
            captionHidden
            rows={faults}
            columns={[
              {
                head: words.faultKind,
                names: true,
                cell: ({ code }) => <Kind lang={lang} code={code} />,
              },
              { head: words.faultPlace, cell: ({ where }) => <Place lang={lang} where={where} /> },
              { head: words.faultAt, cell: ({ at }) => instantText(at) },
            ]}
          />
        </>
      )}
      <SummaryList
        rows={[
          {
            name: words.last,
            value: last
              ? `${words.looked(instantText(last.at), numberText(last.entries, lang), numberText(last.checkpoints, lang))}; ${
                  last.faults.length === 0 ? words.noFaults : words.faults(numberText(last.faults.length, lang))
                }`
              : words.neverLooked,
          },
          { name: words.tables, value: words[tables[atRest]] },
        ]}
      />
      {running === null ? (
        <form method="post" action="/kiem-tra/nhat-ky/doi-chieu">
          <p class="hint">{words.verifyHint}</p>
          <Button look="secondary">{words.verify}</Button>
        </form>
      ) : (
        <p role="status">
          {words.running(instantText(running))} <a href="/kiem-tra/nhat-ky#toan-ven">{words.reload}</a>
        </p>
      )}
    </section>
  );
}

function Kind({ lang, code }: { readonly lang: Lang; readonly code: string }) {
  const exit = logFaultExit(code);
  return (
    <>
      {logFault(code, lang)}: <code>{code}</code>
      {exit !== null && `, ${logWords[lang].exit(exit)}`}
    </>
  );
}

function Place({ lang, where }: { readonly lang: Lang; readonly where: string }) {
  const place = logPlace(where, lang);
  return (
    <>
      {place !== null && `${place}: `}
      <code>{where}</code>
    </>
  );
}

interface CheckpointsProps {
  readonly lang: Lang;
  readonly checkpoints: readonly SignedState[];
}

/** Half of the root's digits, in groups of four: as many as people compare without a slip. */
const grouped = (root: string): string => (root.slice(0, 32).match(/.{4}/g) ?? []).join(' ');

/** The newest signed states, to be held against paper. */
export function LogCheckpoints({ lang, checkpoints }: CheckpointsProps) {
  const words = logWords[lang];
  return (
    <section aria-labelledby="diem-kiem-soat">
      <h2 id="diem-kiem-soat">{words.checkpoints}</h2>
      {checkpoints.length === 0 ? (
        <p>{words.noCheckpoints}</p>
      ) : (
        <>
          <p>{words.checkpointsLead}</p>
          <Table
            caption={words.checkpoints}
            captionHidden
            rows={checkpoints}
            columns={[
              { head: words.size, names: true, cell: ({ size }) => numberText(size, lang) },
              { head: words.signedAt, cell: ({ at }) => <span class="date">{instantText(at)}</span> },
              {
                head: words.fingerprint,
                cell: ({ root, note }) => (
                  <>
                    <code class="fingerprint">{grouped(root)}</code>
                    <Details summary={words.note}>
                      <pre class="signed-note">{note}</pre>
                    </Details>
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

const exportPurposes = ['inspection', 'appraisal', 'verification', 'answerToPerson', 'handover'] as const;

/** The evidence of a case as a file: for a purpose, after the second factor. */
export function EvidenceForm({ lang, code }: { readonly lang: Lang; readonly code: string | null }) {
  const words = logWords[lang];
  return (
    <section aria-labelledby="bo-chung-cu">
      <h2 id="bo-chung-cu">{words.evidence}</h2>
      <p>{words.evidenceLead}</p>
      <form method="get" action="/kiem-tra/bo-chung-cu">
        <Field id="ma" label={words.evidenceCode} value={code ?? ''} size={12} autocomplete="off" required />
        <SelectField
          id="purpose"
          label={words.purpose}
          value=""
          required
          options={[
            { value: '', label: words.choose },
            ...exportPurposes.map((purpose) => ({ value: purpose, label: purposeName(purpose, lang) })),
          ]}
        />
        <Button look="secondary">{words.evidenceGo}</Button>
      </form>
    </section>
  );
}
