import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { SelectField } from '../ui/field.js';
import { Hidden, HiddenCommand } from '../ui/form/hidden.js';
import { faultAt, RefusalSummary } from '../ui/form/refusal-summary.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { TextArea } from '../ui/text-area.js';
import { assessmentWords } from '../ui/words/assessment-words.js';
import { fieldLabel } from '../ui/words/fields.js';
import type { Lang } from '../ui/words/text.js';
import type { SheetForm } from './assessment.view.js';
import { called, quarterText } from './quarter-text.js';
import { SheetQuestions } from './sheet-questions.js';

/** What a field is called above the form and beside it. */
export function sheetLabel(field: string, lang: Lang): string {
  const words = assessmentWords[lang];
  const [of, question] = field.split('.') as [string, 'awareness' | 'conduct' | 'ability' | 'relations' | undefined];
  if (question) return of === 'remark' ? words.remark(words[question]) : words[question];
  if (of === 'quarter') return words.period;
  if (of === 'on') return words.on;
  return of === 'need' ? words.need : fieldLabel('help.report', of, lang);
}

/** P16, a sheet: nothing is chosen beforehand and no sentence offered. */
export function NewAssessmentPage({ shell, view }: PageProps<SheetForm>) {
  const { lang } = shell;
  const words = assessmentWords[lang];
  const { helped, typed, refusal } = view;
  const label = (field: string) => sheetLabel(field, lang);
  const at = (field: string) => ({
    label: label(field),
    value: typed[field] ?? '',
    error: faultAt(refusal, field, label(field), lang),
  });
  const late = Boolean(typed['lateReason']) || refusal?.faults.some(({ field }) => field === 'lateReason');
  return (
    <Layout shell={shell} title={[words.newTitle, helped.code]} failed={refusal !== null}>
      <BackLink href="/nhan-xet" text={words.back} />
      <div class="text">
        <RefusalSummary lang={lang} refusal={refusal} label={label} />
        <h1>{words.newTitle}</h1>
        <SummaryList rows={[{ name: words.about, value: called(helped) }]} />
        <form method="post" action="/nhan-xet/moi/kiem-tra" novalidate>
          <HiddenCommand command={view.command} />
          <Hidden pairs={[['ho-so', helped.code]]} />
          <DateField lang={lang} id="on" {...at('on')} />
          <SelectField
            id="quarter"
            {...at('quarter')}
            options={view.quarters.map((quarter) => ({ value: quarter.key, label: quarterText(quarter, lang) }))}
          />
          <SheetQuestions lang={lang} typed={typed} fault={(field) => faultAt(refusal, field, label(field), lang)} />
          {late && <TextArea id="lateReason" rows={3} {...at('lateReason')} />}
          <Button>{words.check}</Button>
        </form>
      </div>
    </Layout>
  );
}
