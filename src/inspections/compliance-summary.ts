import type { ComplianceSummary, JudgedEntry, JudgedLimit, MissingPaper, Verdict } from './compliance.view.js';
import { isCounted } from './counted.js';

/** The figures on top, counted from what stands below them: an annulled act counts as corrected and as nothing else. */
export function summaryOf(
  entries: readonly JudgedEntry[],
  limits: readonly JudgedLimit[],
  papers: readonly MissingPaper[],
): ComplianceSummary {
  const once = entries.filter(isCounted);
  const standing = once.filter(({ became }) => became?.how !== 'annulled' && became?.how !== 'takenBack');
  const of = (verdict: Verdict) => standing.filter((one) => one.verdict === verdict).length;
  const lapses = standing.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'lapsed'));
  const told = standing.flatMap((one) => one.late ?? []);
  const late = told.filter(({ fromPaper }) => !fromPaper);
  return {
    judged: once.length,
    kept: of('kept'),
    lapsed: of('lapsed'),
    overridden: of('overridden'),
    barred: of('barred'),
    notJudged: of('notJudged'),
    waiting: of('waiting'),
    rejected: of('rejected'),
    differing: entries.filter(({ differences }) => differences.length > 0).length,
    lapses: {
      open: lapses.filter(({ remedied }) => remedied === null).length,
      remedied: lapses.filter(({ remedied }) => remedied !== null).length,
    },
    limitsOver: limits.filter(({ over }) => over !== null).length,
    unsure: standing.filter(({ unsure, findings }) => unsure.length > 0 || findings.some(isUnsure)).length,
    fromPaper: told.length - late.length,
    backDated: late.length,
    backDatedWithoutReason: late.filter(({ reasoned }) => !reasoned).length,
    outOfOrder: standing.filter(({ after }) => after !== null).length,
    corrected: once.filter(({ became }) => became !== null && became.how !== 'takenBack').length,
    missingPapers: papers.length,
  };
}

const isUnsure = ({ confidence }: { readonly confidence: string }): boolean => confidence === 'A' || confidence === 'P';
