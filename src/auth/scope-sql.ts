import type { Scope } from './policy.js';

/** Names of columns, as the list's statement calls them. Never taken from a request. */
export interface ScopeColumns {
  readonly path: string;
  /** Absent where the list is not of cases. */
  readonly caseId?: string;
  readonly personId?: string;
}

/** The scope as a condition of a WHERE clause: what `inScope` says of one row, said of all. */
export function scopeSql(
  scope: Scope,
  columns: ScopeColumns,
): { readonly sql: string; readonly params: readonly string[] } {
  const { caseId, personId } = columns;
  const params: string[] = [];
  const within = (paths: readonly string[], cases: readonly string[]): string => {
    const terms = paths.map((path) => {
      params.push(path, `${path.slice(0, -1)}0`); // "0" follows "/", so all that begins with the path lies between
      return `(${columns.path} >= ? AND ${columns.path} < ?)`;
    });
    if (caseId !== undefined && cases.length > 0) {
      params.push(...cases);
      terms.push(`${caseId} IN (${cases.map(() => '?').join(', ')})`);
    }
    return terms.length > 0 ? `(${terms.join(' OR ')})` : '(1 = 0)';
  };
  const conditions = [within(scope.paths, scope.caseIds)];
  if (scope.exceptPaths.length + scope.exceptCaseIds.length > 0) {
    conditions.push(`NOT ${within(scope.exceptPaths, scope.exceptCaseIds)}`);
  }
  if (personId !== undefined) {
    params.push(...scope.exceptPersons);
    conditions.push(`${personId} NOT IN (${scope.exceptPersons.map(() => '?').join(', ')})`);
  }
  return { sql: conditions.join(' AND '), params };
}
