import type { Finding } from './finding.js';
import type { PlanData } from './plan-data.js';

/** The day the Party was founded, 3 February 1930. */
const foundingYear = 1930;

export const kimBangChecks = (data: PlanData): Finding[] => [
  planBehindRate(data),
  rateWithoutBase(data),
  anniversary(data),
];

const figureOf = ({ figures }: PlanData, id: string) => figures.find((figure) => figure.id === id);

/** "148, 102.1 % of plan" is consistent when exactly one whole number as plan rounds to that rate. */
function planBehindRate(data: PlanData): Finding {
  const result = figureOf(data, 'KB-F01')?.value ?? 0;
  const rate = figureOf(data, 'KB-F02')?.raw ?? '';
  const digits = rate.split('.')[1]?.length ?? 0;
  const plans = Array.from({ length: 2 * result }, (_, n) => n + 1).filter(
    (plan) => ((result / plan) * 100).toFixed(digits) === rate,
  );
  return {
    id: 'DQ-29',
    where: `${result} = ${rate}% of the plan`,
    declared: `${rate}%`,
    computed: plans.map((plan) => `${result}/${plan} = ${((result / plan) * 100).toFixed(2)}%`).join(', '),
    difference: plans.length - 1,
    verdict: plans.length === 1 ? 'match' : 'mismatch',
    rows: [],
  };
}

/** A rate of members says nothing until the day of the denominator is said; the plan may state it as a figure. */
function rateWithoutBase({ targets, figures }: PlanData): Finding {
  const rates = targets.filter(({ audience }) => audience === 'memberRate');
  const base = figures.find(({ name }) => name === 'denominatorOn');
  return {
    id: 'DQ-30',
    where: 'rate of members without the day they are counted',
    declared: rates[0] ? `${rates[0].raw}%` : null,
    computed: base?.raw ?? null,
    difference: null,
    verdict: rates.length > 0 && !base ? 'ambiguous' : 'match',
    rows: rates.map(({ rowNo, namePrinted, raw }) => ({ row: rowNo, name: namePrinted, detail: raw })),
  };
}

function anniversary(data: PlanData): Finding {
  const occasion = figureOf(data, 'KB-F06');
  const declared = Number(/\b(\d{1,4})th anniversary/.exec(occasion?.notes ?? '')?.[1] ?? NaN);
  const computed = Number(occasion?.raw.slice(0, 4)) - foundingYear;
  return {
    id: 'DQ-31',
    where: 'anniversary of the Party',
    declared,
    computed,
    difference: computed - declared,
    verdict: computed === declared ? 'match' : 'mismatch',
    rows: [],
  };
}
