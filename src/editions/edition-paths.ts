export const editionsPath = '/quan-tri/bo-quy-dinh';
export const runsPath = `${editionsPath}/chuyen`;

export const runPath = (id: string): string => `${runsPath}/${id}`;

/** What differs between two slices. */
export const changesPath = (from: string, to: string): string =>
  `${editionsPath}/thay-doi?${new URLSearchParams({ from, to }).toString()}`;
