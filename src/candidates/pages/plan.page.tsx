import type { Plan } from '../../../workflows/kernel/plan-answer.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Details } from '../../ui/details.js';
import { SelectField } from '../../ui/field.js';
import { dayFrom } from '../../ui/form/form-day.js';
import { faultAt, RefusalSummary } from '../../ui/form/refusal-summary.js';
import type { PageProps } from '../../ui/page.js';
import { SummaryList } from '../../ui/summary-list.js';
import { dateText } from '../../ui/words/dates.js';
import { planWords } from '../../ui/words/plan-words.js';
import type { Lang } from '../../ui/words/text.js';
import type { CasePlanView } from '../views/case-plan.service.js';
import { CaseFrame } from './case-frame.js';
import { PlanOutcome } from './plan-outcome.js';
import { PlanSteps, stepText } from './plan-steps.js';

/** P11. What if: from a day on, with a step on some day, or backwards from a wanted day. Nothing is kept. */
export function PlanPage({ shell, view }: PageProps<CasePlanView>) {
  const { lang } = shell;
  const words = planWords[lang];
  const { head, plan, refusal } = view;
  const ahead = plan?.steps.filter(({ status }) => status === 'ahead') ?? [];
  const done = plan?.steps.filter(({ status }) => status === 'done') ?? [];
  return (
    <CaseFrame shell={shell} head={head} current="plan" title={words.title} failed={refusal !== null} print="landscape">
      <RefusalSummary lang={lang} refusal={refusal} label={(field) => labels(lang)[field] ?? field} />
      <p>{words.lead}</p>
      <PlanForms lang={lang} view={view} />
      {plan && <Asked lang={lang} view={view} plan={plan} />}
      {plan && <PlanOutcome lang={lang} plan={plan} holidaysTo={view.holidaysTo} />}
      {plan && (
        <section aria-labelledby="cac-viec">
          <h2 id="cac-viec">{words.table}</h2>
          {ahead.length > 0 ? (
            <PlanSteps lang={lang} steps={ahead} holidaysTo={view.holidaysTo} />
          ) : (
            <p>{words.noSteps}</p>
          )}
          {done.length > 0 && (
            <Details summary={words.done(done.length)}>
              <SummaryList
                rows={done.map(({ id, done: on }) => ({
                  name: stepText(id, lang),
                  value: on === null ? '–' : `✓ ${dateText(on)}`,
                }))}
              />
            </Details>
          )}
        </section>
      )}
    </CaseFrame>
  );
}

/** What was asked, for the paper on which the form is not. */
function Asked({
  lang,
  view: { form },
  plan,
}: {
  readonly lang: Lang;
  readonly view: CasePlanView;
  readonly plan: Plan;
}) {
  const words = planWords[lang];
  const on = dayFrom(form.ngay);
  const said = [
    words.asked(dateText(plan.from)),
    form.buoc && form.ngay && words.askedIf(stepText(form.buoc, lang), dateText(on)),
    plan.target !== null && plan.to !== null && words.askedBy(stepText(plan.target, lang), dateText(plan.to)),
  ];
  return <p>{said.filter(Boolean).join('; ')}.</p>;
}

const labels = (lang: Lang): Readonly<Record<string, string>> => {
  const words = planWords[lang];
  return {
    tu: words.from,
    from: words.from,
    buoc: words.if,
    ngay: words.ifDay,
    can: words.want,
    truoc: words.wantDay,
  };
};

function PlanForms({
  lang,
  view: { head, form, choices, refusal },
}: {
  readonly lang: Lang;
  readonly view: CasePlanView;
}) {
  const words = planWords[lang];
  const said = labels(lang);
  const error = (field: string) => faultAt(refusal, field, said[field]!, lang);
  const options = [
    { value: '', label: words.nothing },
    ...choices.map((id) => ({ value: id, label: stepText(id, lang) })),
  ];
  const here = `/quan-chung/${head.code}/ke-hoach`;
  return (
    <form method="get" action={here} class="plan-form" aria-label={words.form}>
      <DateField lang={lang} id="tu" label={words.from} hint={words.fromHint} value={form.tu} error={error('tu')} />
      <SelectField id="buoc" label={words.if} options={options} value={form.buoc} error={error('buoc')} />
      <DateField lang={lang} id="ngay" label={words.ifDay} value={form.ngay} error={error('ngay')} />
      <SelectField id="can" label={words.want} options={options} value={form.can} error={error('can')} />
      <DateField
        lang={lang}
        id="truoc"
        label={words.wantDay}
        hint={words.wantHint}
        value={form.truoc}
        error={error('truoc')}
      />
      <div class="plan-go">
        <Button>{words.calculate}</Button>
        <a href={here}>{words.clear}</a>
      </div>
    </form>
  );
}
