import { Button } from '../ui/button.js';
import { Hidden, HiddenCommand } from '../ui/form/hidden.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { UnmetRule } from '../ui/unmet-rule.js';
import { assessmentWords } from '../ui/words/assessment-words.js';
import { dateText } from '../ui/words/dates.js';
import type { SheetCheck } from './assessment.view.js';
import { called, quarterText } from './quarter-text.js';
import { SheetContent } from './sheet-content.js';

/** P16, the check: everything in full before it is sent. */
export function SheetCheckPage({ shell, view }: PageProps<SheetCheck>) {
  const { lang } = shell;
  const words = assessmentWords[lang];
  const { helped, pairs, command } = view;
  const carried = (
    <>
      <HiddenCommand command={command} />
      <Hidden pairs={[['ho-so', helped.code], ...pairs]} />
    </>
  );
  return (
    <Layout shell={shell} title={[words.checkTitle, helped.code]}>
      <div class="text">
        <h1>{words.checkTitle}</h1>
        <p>{words.checkLead}</p>
        <SummaryList
          rows={[
            { name: words.about, value: called(helped) },
            { name: words.on, value: dateText(view.on) },
            { name: words.period, value: quarterText(view.quarter, lang) },
          ]}
        />
        <SheetContent lang={lang} content={view.sheet} />
        {view.remarks.map((unmet) => (
          <UnmetRule lang={lang} unmet={unmet} />
        ))}
        <div class="govuk-button-group">
          <form method="post" action="/nhan-xet/moi">
            {carried}
            <Button>{words.send}</Button>
          </form>
          <form method="post" action="/nhan-xet/moi/kiem-tra">
            {carried}
            <Button look="secondary" name="sua" value="1">
              {words.change}
            </Button>
          </form>
        </div>
      </div>
    </Layout>
  );
}
