import { describe, expect, it } from '@jest/globals';
import { admission } from '../../workflows/admission/procedure.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { crosswalk } from '../../workflows/editions/crosswalk.js';
import { law } from '../../workflows/editions/law.js';
import { noticesOf } from '../support/verdict.js';

const on = (date: string) => law.on(legalDate(date)).id;

describe('changes of the law that move no number', () => {
  it.each([
    ['CHG-01', '2025-01-19', '2025-01-20', 'R24-3.3', 'unknown'],
    ['CHG-16', '2025-01-19', '2025-01-20', 'R24-POP', 'wider'],
    ['CHG-13', '2025-06-30', '2025-07-01', 'CARD-2', 'new'],
    ['CHG-14', '2025-09-28', '2025-09-29', 'QC1147-5', 'new'],
    ['CHG-15', '2025-09-28', '2025-09-29', 'G40-1', 'new'],
    ['CHG-01f', '2026-05-18', '2026-05-19', 'G01-3.2', 'unknown'],
    ['CHG-05', '2026-07-25', '2026-07-26', 'R24-3.5.1b-iv', 'wider'],
    ['CHG-09', '2026-07-25', '2026-07-26', 'R24-3.2.1', 'unknown'],
  ])('%s: from %s to %s %s is %s', (change, before, after, rule, relation) => {
    const row = crosswalk(admission, on(before), on(after)).find((one) => one.rule === rule)!;
    expect([row.relation, row.changes]).toEqual([relation, expect.arrayContaining([change])]);
  });

  it('CHG-13: the number of a card is told to be wrong from 2/9/2025 on, not the day before', () => {
    const walk = new Walk({ from: '2023-03-06' }).to('official');
    const told = (day: string) => noticesOf(walk.tries('card.hand', day, { cardNumber: '12345678' }));
    expect([told('2025-09-01'), told('2025-09-02')]).toEqual([[], ['CARD-2']]);
  });
});
