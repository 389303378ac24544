import { classOf } from '../../../workflows/kernel/correction-acts.js';
import { admission } from '../../../workflows/admission/procedure.js';
import type { Entry } from '../../log/entry.js';
import { standingOf } from './case-standing.js';

/** The numbers of the acts that stand and can be corrected: a person's, with facts to restate. */
export const correctableIn = (entries: readonly Entry[]): readonly number[] =>
  standingOf(entries).history.flatMap(({ seq, by, step }) =>
    seq !== null && by === 'person' && !('value' in step) && classOf(admission.acts, step.act.type) ? [seq] : [],
  );
