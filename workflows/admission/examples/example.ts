import { legalDate } from '../../calendar/legal-date.js';
import type { Setting } from '../../kernel/setting.js';
import type { ActOf, ActType } from '../acts.js';
import { custodyExamples } from './custody-acts.js';
import { decidingExamples } from './deciding-acts.js';
import { faultExamples } from './fault-acts.js';
import { applicationExamples, courseExamples, listExamples } from './list-acts.js';
import { leavingExamples } from './leaving-acts.js';
import { memberExamples } from './member-acts.js';
import { movingExamples } from './moving-acts.js';
import { dossierExamples, recordExamples } from './record-acts.js';
import type { Examples, Said } from './scene.js';
import { unit } from './unit.js';

const examples: Examples<ActType> = {
  ...listExamples,
  ...courseExamples,
  ...applicationExamples,
  ...recordExamples,
  ...dossierExamples,
  ...decidingExamples,
  ...memberExamples,
  ...faultExamples,
  ...movingExamples,
  ...leavingExamples,
  ...custodyExamples,
};

/**
 * A realistic act of any type on a day, in order unless `more` says otherwise: for demonstrations, tests and benches.
 * The people and papers are invented.
 */
export function example<K extends ActType>(
  type: K,
  on: string,
  more: Partial<Said<K>> = {},
  setting: Setting = unit('A'),
): ActOf<K> {
  const day = legalDate(on);
  const said: object = examples[type]({ on: day, setting });
  return { type, on: day, ...said, ...more } as unknown as ActOf<K>;
}
