import { law } from '../workflows/editions/law.js';
import type { Parameters } from '../workflows/editions/parameters.js';
import type { Slice } from '../workflows/kernel/edition.js';

/** An edition with its slices, in order of time. Before the first complete one nothing is judged, so nothing is printed. */
export interface Edition {
  readonly name: string;
  readonly slices: readonly Slice<Parameters>[];
}

const judged = law.slices.filter((slice) => slice.judged);

export const editions: readonly Edition[] = [...new Set(judged.map(({ edition }) => edition))].map((name) => ({
  name,
  slices: judged.filter(({ edition }) => edition === name),
}));
