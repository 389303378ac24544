import { dayBefore, legalDate, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import { workingDaysBetween } from '../../../workflows/calendar/working-days.js';
import { law } from '../../../workflows/editions/law.js';
import type { Finding } from './finding.js';
import type { PlanData } from './plan-data.js';
import { cellsOf } from './sums.js';

/** A statement that names no audience speaks of all. */
const speaksOf = (audience: string, word: string): boolean => audience.includes(word) || audience.startsWith('all');

/** The months said for workers' classes, statement by statement: where they differ, people are asked. */
export function classMonths({ classes }: PlanData): Finding {
  const said = classes.filter(({ audience }) => speaksOf(audience, 'cong_nhan'));
  const months = (text: string) => /\d{4}-\d{2}/.exec(text)?.[0] ?? text;
  const distinct = [...new Set(said.map(({ round1, round2 }) => `${months(round1)}, ${months(round2)}`))];
  return {
    id: 'DQ-45',
    where: "months of the workers' classes",
    declared: distinct[0] ?? null,
    computed: distinct.slice(1).join('; ') || null,
    difference: null,
    verdict: distinct.length > 1 ? 'mismatch' : 'match',
    rows: said.map(({ section, audience, round1, round2 }) => ({
      row: section,
      name: audience,
      detail: `${round1}, ${round2}`,
    })),
  };
}

/**
 * From the first day a class may begin to the day pupils are to be admitted: are there as many working days as the limits
 * for verifying and deciding, added up? Difference: days there are less days of the limits. The road itself is planned
 * from live cases; this only warns.
 */
export function feasibility({ targets, quotas, calendar }: PlanData): Finding {
  const month = quotas.find(({ audience }) => audience === 'pupil')?.classMonth;
  const until = cellsOf(targets, { stage: 'body', audience: 'pupil' })[0]?.periodTo;
  if (!month || !until) return { ...asked, declared: null, computed: null, difference: null, verdict: 'match' };
  const start = legalDate(`${month}-01`);
  const due = dayBefore(until as LegalDate);
  const { verification, decision } = law.on(start).parameters;
  const limits = verification.home + decision.value;
  const days = workingDaysBetween(calendar, start, due);
  return {
    ...asked,
    declared: limits,
    computed: days,
    difference: days - limits,
    verdict: days < limits ? 'feasibility' : 'match',
    rows: [{ row: 'II.2.1', name: `${start} – ${due}`, detail: `${days} < ${limits}` }],
  };
}

const asked = { id: 'DQ-47', where: 'working days from the class to the admission of pupils', rows: [] } as const;
