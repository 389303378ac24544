import { describe, expect, it } from '@jest/globals';
import { Walk } from '../../workflows/admission/examples/walk.js';
import type { FormerMembership } from '../../workflows/admission/acts/application.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { barsOf, noticesOf, saidOf } from '../support/verdict.js';

const left = (leftOn: string, more: Partial<FormerMembership> = {}): FormerMembership => ({
  leftOn: legalDate(leftOn),
  ground: 'left',
  timesReadmitted: 0,
  ...more,
});

/** An application on a day; leave to start was given the day before. */
function applies(exit: FormerMembership | undefined, on = '2024-07-15', from = '2024-03-04') {
  const walk = new Walk({ from }).to('leaveToStart');
  return walk.tries('application.write', on, { kind: 'readmission', ...(exit && { exit }) });
}

describe('R24-3.5.1b-i: 36 months since leaving', () => {
  it('are over on their day, not the day before', () => {
    const early = applies(left('2021-07-16'));
    expect([barsOf(early), saidOf(early, 'R24-3.5.1b-i')?.earliest]).toEqual([['R24-3.5.1b-i'], '2024-07-16']);
    expect(barsOf(applies(left('2021-07-15')))).toEqual([]);
  });

  it('do not stand for population policy, where another rule was listed and only warns, until 208-QĐ/TW', () => {
    const population = applies(left('2023-07-16', { ground: 'population' }));
    expect([barsOf(population), noticesOf(population)]).toEqual([[], ['R24-3.5.1b-iii']]);
    const since = applies(left('2025-07-16', { ground: 'population' }), '2026-09-15', '2026-05-20');
    expect(barsOf(since)).toEqual(['R24-3.5.1b-i']);
  });
});

describe('R24-3.5.1b-ii: 60 months since the record was cleared', () => {
  const sentenced = (clearedOn?: string) =>
    applies(
      left('2010-01-01', { ground: 'sentencedLessSerious', ...(clearedOn && { clearedOn: legalDate(clearedOn) }) }),
    );
  it('are over on their day, not the day before, and the day of clearing is a paper', () => {
    expect(saidOf(sentenced('2019-07-16'), 'R24-3.5.1b-ii')?.earliest).toBe('2024-07-16');
    expect(barsOf(sentenced('2019-07-15'))).toEqual([]);
    expect(saidOf(sentenced(), 'R24-3.5.1b-ii')).toMatchObject({ force: 'bar', remedy: { paper: 'clearedRecord' } });
  });
});

describe('R24-3.5.2: never', () => {
  it.each(['droppedOut', 'askedToLeave', 'disunity', 'sentencedSerious', 'corruption'] as const)('%s', (ground) => {
    expect(barsOf(applies(left('2010-01-01', { ground })))).toEqual(['R24-3.5.2']);
  });

  it('but for hardship of the family', () => {
    expect(barsOf(applies(left('2010-01-01', { ground: 'askedToLeaveHardship' })))).toEqual([]);
  });

  it.each(['wastefulness', 'negativeConduct'] as const)('%s only since 208-QĐ/TW', (ground) => {
    expect(barsOf(applies(left('2010-01-01', { ground })))).toEqual([]);
    expect(barsOf(applies(left('2010-01-01', { ground }), '2026-09-15', '2026-05-20'))).toEqual(['R24-3.5.2']);
  });
});

describe('R24-3.5.3: once only', () => {
  it('counts earlier re-admissions, and misses what is not told', () => {
    expect(barsOf(applies(left('2010-01-01', { timesReadmitted: 1 })))).toEqual(['R24-3.5.3']);
    expect(barsOf(applies(undefined))).toEqual(['R24-3.5.3']);
  });
});

describe('R24-3.5.1a: the same conditions', () => {
  it('bars who is no citizen, by its own article and only where it is a re-admission', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('leaveToStart');
    const said = { kind: 'readmission', exit: left('2010-01-01'), citizenship: false } as const;
    expect(barsOf(walk.tries('application.write', walk.on, said))).toEqual(['CH-1.2', 'R24-3.5.1a']);
  });
});
