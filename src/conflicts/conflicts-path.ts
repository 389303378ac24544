/** The page of who keeps away from a case. */
export const conflictsPath = (code: string): string => `/quan-chung/${encodeURIComponent(code)}/tranh`;
