import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { noticesOf, outcomeOf } from '../support/verdict.js';

/** A case at a stage, in a unit that has switched a local rule on. */
function where(option: string, stage: Stage): Walk {
  const walk = new Walk({ from: '2024-03-04' }).to(stage);
  walk.setting = unit('A', { options: [option] });
  return walk;
}

/** Papers beside an act. */
const docs = (count: number) => Array.from({ length: count }, (_, no) => paper('2024-03-01', `${no + 1}/GT`));

describe('local rules inform where a unit has switched them on, and bar nowhere', () => {
  it.each([
    ['LOC-1', 'leaveToStart', 'application.write', 1],
    ['L-POL', 'verifying', 'political.conclude', 1],
    ['L-PAP', 'recordCertified', 'dossier.complete', 2],
  ] as const)('%s: at %s, %s with %i papers', (option, stage, type, enough) => {
    const walk = where(option, stage);
    if (type === 'political.conclude') walk.does('political.raise', 1);
    const told = (count: number) => noticesOf(walk.tries(type, walk.on, { docs: docs(count) })).includes(option);
    expect([told(enough - 1), told(enough)]).toEqual([true, false]);
    expect(outcomeOf(walk.tries(type, walk.on))).toBe('accepted');
    walk.setting = unit('A', { options: [] });
    expect(told(0)).toBe(false);
  });

  it('L-READ: a re-admission asked for on fewer than two papers; no other consent', () => {
    const walk = where('L-READ', 'verifying');
    const told = (matter: 'readmission' | 'over60', count: number) =>
      noticesOf(walk.tries('consent.request', walk.on, { matter, docs: docs(count) }));
    expect([told('readmission', 1), told('readmission', 2), told('over60', 0)]).toEqual([['L-READ'], [], []]);
  });

  it.each([
    ['2024-01-15', '2024-04-15', []],
    ['2024-01-15', '2024-04-16', ['L-HELP']],
    // Three months from the last of November end with February.
    ['2023-11-30', '2024-02-29', []],
    ['2023-11-30', '2024-03-01', ['L-HELP']],
    ['2022-11-30', '2023-02-28', []],
    ['2022-11-30', '2023-03-01', ['L-HELP']],
  ])('L-HELP: a report from %s to %s', (from, to, told) => {
    const walk = where('L-HELP', 'sympathiser');
    const report = { periodFrom: legalDate(from), periodTo: legalDate(to) };
    expect(noticesOf(walk.tries('help.report', '2024-05-02', report))).toEqual(told);
  });

  it('L-WORK: told until the employer has been asked too', () => {
    const walk = where('L-WORK', 'recognitionPreparing');
    const asks = (capacity: 'residence' | 'employer') =>
      noticesOf(walk.tries('opinion.request', walk.on, { row: 'other-2', capacity }));
    expect([asks('residence'), asks('employer')]).toEqual([['L-WORK'], []]);
    walk.does('opinion.request', 0, { row: 'employer-2', capacity: 'employer' });
    expect(asks('residence')).toEqual([]);
  });
});
