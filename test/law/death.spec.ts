import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { stageOf } from '../../workflows/admission/stages.js';
import { vietnam } from '../../workflows/calendar/holidays.js';
import { addDays, dayAfter } from '../../workflows/calendar/legal-date.js';
import { addWorkingDays } from '../../workflows/calendar/working-days.js';
import { nodes } from '../support/nodes.js';
import { barsOf, outcomeOf } from '../support/verdict.js';

const from = '2024-03-04';
const died = () => new Walk({ from }).to('probation').does('death.record', 30);

describe('DEATH-1: a death is recorded wherever the case stands', () => {
  const ends = new Set(['unopened', 'deceased']);
  it.each(Object.keys(nodes).filter((node) => !ends.has(node)))('%s', (node) => {
    const walk = nodes[node]!();
    expect([outcomeOf(walk.tries('death.record', walk.on)), walk.does('death.record').stage]).toEqual([
      'accepted',
      'deceased',
    ]);
  });

  it('by its report form: not before the death, nor after the day of the entry', () => {
    const walk = new Walk({ from }).to('probation');
    const dated = (diedOn: number, form: number) =>
      barsOf(
        walk.tries('death.record', walk.on, {
          diedOn: addDays(walk.on, diedOn),
          reportForm: paper(addDays(walk.on, form), '01-TT'),
        }),
      );
    expect([dated(-1, -1), dated(0, 0), dated(-1, -2), dated(-1, 1), dated(1, 1)]).toEqual([
      [],
      [],
      ['DEATH-1'],
      ['DEATH-1'],
      ['DEATH-1'],
    ]);
  });

  it('ends every other limit, and nothing of the road is offered any more', () => {
    const walk = died();
    expect(walk.deadlines().map(({ timer }) => timer)).toEqual(['T-DEATHFILE']);
    expect(walk.offers().map(({ act }) => act)).toEqual(['file.handover']);
  });
});

describe('T-DEATHFILE: the file goes to the direct superior in thirty working days of the form', () => {
  it('over Tet, in time on the last day and late with its remedy on the day after', () => {
    const walk = new Walk({ from: '2024-11-18' }).to('probation');
    const on = walk.on > '2026-01-20' ? walk.on : walk.waits('2026-01-20').on;
    walk.doesOn('death.record', on, { diedOn: addDays(on, -1), reportForm: paper(on, '01-TT') });
    const last = addWorkingDays(vietnam, on, 30);
    expect(walk.deadlines()).toMatchObject([{ timer: 'T-DEATHFILE', budget: 30, unit: 'workday', due: last }]);
    const inTime = walk.tries('file.handover', last);
    const late = walk.tries('file.handover', dayAfter(last));
    expect(
      [inTime, late].map((decision) => decision.outcome === 'accepted' && decision.lapses.map(({ rule }) => rule)),
    ).toEqual([[], ['DEATH-1']]);
  });

  it('passes by the clock where nobody hands it over; handed over, the case is closed', () => {
    const walk = died();
    const due = walk.deadlines()[0]!.due!;
    walk.waits(addDays(due, 2));
    expect(walk.steps.at(-1)?.act).toMatchObject({ type: 'clock.dutyDue', on: dayAfter(due), timer: 'T-DEATHFILE' });
    walk.does('file.handover', 1);
    expect([stageOf(walk.state.value), walk.state.value, walk.deadlines()]).toEqual(['deceased', 'deathFiled', []]);
    expect(outcomeOf(walk.tries('file.handover', walk.on))).toBe('closed');
  });
});
