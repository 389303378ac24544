import type { Recorded } from '../../log/log.js';
import type { Late } from '../back-dated.js';
import type { CorrectionMark } from './correction-marks.js';

/** An entry of a case as its readers see it: facts in clear, values only as names of what is sealed. */
export const viewEntry = ({ entry, hash }: Recorded, corrected: CorrectionMark | null, late: Late | null) => ({
  seq: entry.seq,
  kind: entry.kind,
  act: entry.type,
  on: entry.on,
  recordedAt: entry.at,
  slice: entry.edition,
  by: { person: entry.actor.person, duty: entry.actor.duty, unit: entry.actor.unit },
  facts: entry.facts,
  sealed: Object.keys(entry.sealed),
  rules: entry.rules,
  left: entry.left,
  entered: entry.entered,
  annuls: entry.annuls,
  /** What a later correction made of it; the facts above stay those first recorded. */
  corrected,
  /** Recorded long after it happened: by how many days, and whether it says why. */
  late,
  hash,
});
