import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { birthDate } from '../../workflows/calendar/months.js';
import { barsOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

const born = (birth: string, introduction: 'youth' | 'two') =>
  new Walk({ from: '2024-03-04', introduction, saying: { 'application.write': { birthDate: birthDate(birth) } } });

describe('R24-1.1.1: from 18 full to 60 full years on the day the branch considers, counted by month', () => {
  const ready = (birth: string) => born(birth, 'youth').to('dossierReady');

  it('bars the last day of the month before the eighteenth birthday and names the first day of the next', () => {
    const decision = ready('2006-09-15').tries('meeting.open', '2024-08-31');
    expect(barsOf(decision)).toEqual(['R24-1.1.1']);
    expect(saidOf(decision, 'R24-1.1.1')).toMatchObject({ earliest: '2024-09-01', detail: { months: 215 } });
  });

  it('lets pass the first day of the birthday month, before the birthday itself, and says that it is a reading', () => {
    const decision = ready('2006-09-15').tries('meeting.open', '2024-09-01');
    expect(outcomeOf(decision)).toBe('accepted');
    expect(saidOf(decision, 'R24-1.1.1')).toMatchObject({ force: 'notice', confidence: 'A', detail: { months: 216 } });
  });

  it('says nothing in the month after', () => {
    const decision = ready('2006-09-15').tries('meeting.open', '2024-10-01');
    expect([outcomeOf(decision), noticesOf(decision)]).toEqual(['accepted', []]);
  });

  it('counts a birth of which only the month is known', () => {
    expect(barsOf(ready('2006-09').tries('meeting.open', '2024-08-31'))).toEqual(['R24-1.1.1']);
    expect(barsOf(ready('2006-09').tries('meeting.open', '2024-09-01'))).toEqual([]);
  });

  it('asks for a paper where the month of birth is not known', () => {
    const decision = ready('2000').tries('meeting.open', '2024-09-01');
    expect(saidOf(decision, 'R24-1.1.1')).toMatchObject({
      force: 'bar',
      earliest: null,
      remedy: { by: 'secretary', paper: 'birthMonth' },
    });
  });

  it('is only told when the application is written: the day of the meeting counts', () => {
    const walk = born('2006-12-01', 'youth').to('leaveToStart');
    const decision = walk.tries('application.write', walk.on, { birthDate: birthDate('2006-12-01') });
    expect([outcomeOf(decision), noticesOf(decision)]).toEqual(['accepted', ['R24-1.1.1']]);
  });

  it('counts a second meeting on its own date', () => {
    const walk = born('1964-09-15', 'two').to('dossierReady').doesOn('meeting.open', '2024-09-30');
    walk.does('vote.record', 0, { vote: { ...walk.example('vote.record').vote, yes: 5, no: 4 } });
    expect(walk.stage).toBe('branchBelowShare');
    expect(noticesOf(walk.tries('meeting.open', '2024-10-01'))).toContain('R24-1.1.2');
  });
});

describe('R24-1.1.2, G01-1.1: over 60 the central-direct committee agrees in writing before the decision', () => {
  const ready = () => born('1964-09-15', 'two').to('dossierReady');

  it.each([
    ['2024-08-31', 719, []],
    ['2024-09-01', 720, ['R24-1.1.1']],
    ['2024-09-30', 720, ['R24-1.1.1']],
    ['2024-10-01', 721, ['R24-1.1.2']],
  ])('on %s, at %i months, the meeting is lawful and tells %j', (on, _, told) => {
    const decision = ready().tries('meeting.open', on);
    const ofAge = noticesOf(decision).filter((rule) => rule.startsWith('R24-1.1'));
    expect([outcomeOf(decision), ofAge]).toEqual(['accepted', told]);
  });

  const before = (meeting: string) =>
    ready().doesOn('meeting.open', meeting).does('vote.record').does('committee.vote', 5).does('board.appraise', 5);
  const consented = (on: string) => ({ matter: 'over60' as const, letter: paper(on, '81-CV/TU', 'Tỉnh ủy') });

  it('bars the decision without the consent, and with one dated a day after it', () => {
    const walk = before('2024-10-01');
    expect(barsOf(walk.tries('admission.decide', '2024-10-25'))).toEqual(['G01-1.1', 'R24-1.1.2']);
    walk.does('consent.grant', 1, consented('2024-10-26'));
    expect(barsOf(walk.tries('admission.decide', '2024-10-25'))).toEqual(['G01-1.1', 'R24-1.1.2']);
    expect(barsOf(walk.tries('admission.decide', '2024-10-26'))).toEqual([]);
  });

  it('reads the day of the decision paper, not of its typing', () => {
    const walk = before('2024-10-01').does('consent.grant', 1, consented('2024-10-24'));
    const dated = (date: string) => ({ decision: paper(date, '9-QĐ/ĐU', 'Ban Thường vụ') });
    expect(barsOf(walk.tries('admission.decide', '2024-10-30', dated('2024-10-23')))).toContain('G01-1.1');
    expect(barsOf(walk.tries('admission.decide', '2024-10-30', dated('2024-10-24')))).toEqual([]);
  });

  it('asks by the age at the meeting: who turns 60 between meeting and decision needs no consent', () => {
    expect(barsOf(before('2024-09-30').tries('admission.decide', '2024-10-25'))).toEqual([]);
  });
});
