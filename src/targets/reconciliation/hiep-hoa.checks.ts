import { bareNameKey } from '../../organisations/unit-name-key.js';
import { standardSymbol } from '../document-symbol.js';
import type { PlanCourseQuota } from '../plan-course-quota.entity.js';
import type { Target } from '../target.entity.js';
import { wordingOf } from '../wording.js';
import { classMonths, feasibility } from './hiep-hoa.classes.js';
import type { Finding, FindingRow } from './finding.js';
import type { PlanData } from './plan-data.js';
import { cellsOf, columnFinding, compared, rowOf, sum } from './sums.js';

const pupils = { stage: 'assigned', audience: 'pupil' } as const;
const workers = { stage: 'assigned', audience: 'worker' } as const;
const pupilsBody = { stage: 'body', audience: 'pupil' } as const;
const workersBody = { stage: 'body', audience: 'worker' } as const;

export const hiepHoaChecks = (data: PlanData): Finding[] => [
  columnFinding('DQ-32', 'annex I, schools', data.targets, pupils),
  columnFinding('DQ-33', 'annex II, enterprises', data.targets, workers),
  columnFinding('DQ-34', 'annex I + II', data.targets, { stage: 'assigned' }),
  enterprises(data),
  schools(data),
  compared('DQ-37', 'round 1, schools', null, sum(closed(data, 1, 'pupil'))),
  compared('DQ-38', 'round 1, named enterprises', null, sum(closed(data, 1, 'worker'))),
  compared('DQ-39', 'round 2, named enterprises', null, sum(closed(data, 2, 'worker'))),
  changedQuota(data),
  openQuota(data),
  ...aliases(data),
  withoutQuota(data),
  classMonths(data),
  contradictoryWording(data),
  feasibility(data),
  symbol(data),
];

/** The table sums to more than the text asks; committee by committee, what stands below each is set beside its minimum. */
function enterprises({ targets, units }: PlanData): Finding {
  const asked = cellsOf(targets, workersBody);
  const below = (unitId: string | null) =>
    cellsOf(targets, workers).filter((target) => units.get(target.unitId ?? '')?.parentId === unitId);
  const declared = sum(asked.map(({ min }) => min));
  const computed = sum(cellsOf(targets, workers).map(({ min }) => min));
  return {
    id: 'DQ-35',
    where: 'enterprises: text against annex II',
    declared,
    computed,
    difference: computed - declared,
    verdict: computed === declared ? 'match' : 'mismatch',
    rows: asked.map((target) =>
      rowOf(target, `${target.min ?? 0} / ${sum(below(target.unitId).map(({ min }) => min))}`),
    ),
  };
}

function schools({ targets }: PlanData): Finding {
  const ranges = cellsOf(targets, pupilsBody);
  const [least, most] = [sum(ranges.map(({ min }) => min)), sum(ranges.map(({ max, min }) => max ?? min))];
  const annex = cellsOf(targets, pupils);
  const outside = annex.filter(
    (target) => !ranges.some((range) => range.unitId === target.unitId && holds(range, target.min)),
  );
  const computed = sum(annex.map(({ min }) => min));
  const within = outside.length === 0 && computed >= least && computed <= most;
  return {
    id: 'DQ-36',
    where: 'schools: range of the text against annex I',
    declared: `${least}-${most}`,
    computed,
    difference: computed < least ? computed - least : Math.max(0, computed - most),
    verdict: within ? 'withinRange' : 'mismatch',
    rows: outside.map((target) => rowOf(target, target.raw)),
  };
}

const holds = ({ min, max }: Target, value: number | null): boolean =>
  value !== null && value >= (min ?? 0) && (max === null || value <= max);

/** Quotas of a round that name their unit; those for each unit of an open list have no sum. */
const closed = ({ quotas }: PlanData, round: number, audience: string): (number | null)[] =>
  quotas
    .filter((one) => one.roundNo === round && one.audience === audience && one.quotaKind !== 'perUnit')
    .map(({ quota }) => quota);

function changedQuota({ quotas }: PlanData): Finding {
  const changed = quotas.flatMap((first) => {
    const second = quotas.find(
      (one) => one.roundNo === first.roundNo + 1 && one.unitId === first.unitId && first.unitId !== null,
    );
    return second && second.quota !== first.quota ? [{ first, second }] : [];
  });
  const [one] = changed;
  return {
    id: 'DQ-40',
    where: 'quota of a unit changes from round to round',
    declared: one?.first.quota ?? null,
    computed: one?.second.quota ?? null,
    difference: one ? (one.second.quota ?? 0) - (one.first.quota ?? 0) : null,
    verdict: one ? 'note' : 'match',
    rows: changed.map(({ first, second }) => quotaRow(first, `${first.raw}→${second.raw}`)),
  };
}

function openQuota({ quotas }: PlanData): Finding {
  const open = quotas.filter(({ quotaKind }) => quotaKind === 'perUnit');
  return {
    id: 'DQ-41',
    where: 'quota for each unit of a list that is not given',
    declared: open[0] ? `${open[0].raw} per unit` : null,
    computed: null,
    difference: null,
    verdict: open.length > 0 ? 'openEnded' : 'match',
    rows: open.map((quota) => quotaRow(quota, quota.raw)),
  };
}

/** Units found only by an alias: one is presumed, two names stand, nothing is merged. */
function aliases({ quotas, units }: PlanData): Finding[] {
  const byAlias = (word: string) =>
    quotas.filter(({ unitId, namePrinted }) => {
      const unit = units.get(unitId ?? '');
      const printed = bareNameKey(namePrinted);
      return unit && bareNameKey(unit.name) !== printed && printed.includes(bareNameKey(word));
    });
  return (['Sơn Uyên', 'Hà Thanh'] as const).map((word, at) => {
    const found = byAlias(word);
    const [first] = found;
    const known = first ? units.get(first.unitId ?? '')!.name : null;
    return {
      id: `DQ-${42 + at}`,
      where: 'two names for what is presumed to be one company',
      declared: first?.namePrinted ?? null,
      computed: known,
      difference: null,
      verdict: first ? 'alias' : 'match',
      rows: found.map((quota) => quotaRow(quota, `round ${quota.roundNo}`)),
    };
  });
}

const quotaRow = ({ section, namePrinted }: PlanCourseQuota, detail: string): FindingRow => ({
  row: section,
  name: namePrinted,
  detail,
});

/** A target for a unit which the text gives no quota of its own. */
function withoutQuota({ targets, quotas }: PlanData): Finding {
  const missing = cellsOf(targets, workers).filter(({ unitId }) => !quotas.some((quota) => quota.unitId === unitId));
  return {
    id: 'DQ-44',
    where: 'enterprises of annex II that the text never names',
    declared: missing.length,
    computed: 0,
    difference: missing.length,
    verdict: missing.length > 0 ? 'inconsistent' : 'match',
    rows: missing.map((target) => rowOf(target, target.raw)),
  };
}

function contradictoryWording({ targets }: PlanData): Finding {
  const found = targets.filter(({ raw }) => wordingOf(raw) === 'contradictory');
  const [first] = found;
  return {
    id: 'DQ-46',
    where: 'wording that is a minimum and a range at once',
    declared: first?.raw ?? null,
    computed: first ? `min ${first.min ?? ''}, max ${first.max ?? ''}` : null,
    difference: null,
    verdict: first ? 'ambiguous' : 'match',
    rows: found.map((target) => rowOf(target, target.raw)),
  };
}

function symbol({ plan }: PlanData): Finding {
  const standard = standardSymbol(plan.numberPrinted);
  return {
    id: 'DQ-48',
    where: 'symbol of the paper',
    declared: plan.numberPrinted,
    computed: standard,
    difference: null,
    verdict: standard === plan.numberPrinted ? 'match' : 'format',
    rows: [],
  };
}
