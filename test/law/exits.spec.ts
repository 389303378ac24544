import { describe, expect, it } from '@jest/globals';
import { paper, vote } from '../../workflows/admission/examples/papers.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { addDays } from '../../workflows/calendar/legal-date.js';
import { barsOf, outcomeOf, saidOf } from '../support/verdict.js';

const at = (stage: Stage) => new Walk({ from: '2024-03-04' }).to(stage);

describe('G01-11.2: a member leaves on a written request, without a breach pending', () => {
  it.each<Stage>(['probation', 'recognitionPreparing', 'recognitionCompetent', 'recognised', 'official'])(
    'in %s',
    (stage) => {
      const walk = at(stage);
      expect(barsOf(walk.tries('exit.decide', walk.on))).toEqual(['G01-11.2']);
      walk.does('exit.request', 1);
      expect(walk.stage).toBe(stage);
      walk.does('exit.decide', 10);
      expect([walk.stage, outcomeOf(walk.tries('exit.request', walk.on)), walk.deadlines()]).toEqual([
        'leftParty',
        'closed',
        [],
      ]);
    },
  );

  it('discipline comes first', () => {
    const walk = at('probation').does('exit.request', 1);
    expect(barsOf(walk.tries('exit.decide', walk.on, { breachPending: true }))).toEqual(['G01-11.2']);
    walk.does('deletion.propose', 1);
    expect(barsOf(walk.tries('exit.decide', walk.on))).toEqual(['G01-11.2']);
    expect(barsOf(walk.does('deletion.drop', 1).tries('exit.decide', walk.on))).toEqual([]);
  });

  it('that one was suspended once bars nobody of itself: whether a breach is pending is said', () => {
    const walk = at('recognised').does('suspension.start', 1).does('recognition.announce', 1).does('exit.request', 1);
    expect(barsOf(walk.tries('exit.decide', walk.on, { breachPending: true }))).toEqual(['G01-11.2']);
    expect(barsOf(walk.tries('exit.decide', walk.on))).toEqual([]);
  });

  it('more than half of the competent committee, which is a reading', () => {
    const walk = at('probation').does('exit.request', 1);
    const decided = (yes: number) => walk.tries('exit.decide', walk.on, { vote: vote(yes, 11) });
    expect(saidOf(decided(0), 'G01-11.2')).toMatchObject({ force: 'bar', confidence: 'A' });
    expect([5, 6].map((yes) => barsOf(decided(yes)))).toEqual([['G01-11.2'], []]);
  });

  it('nobody is let go before he asked', () => {
    const walk = at('probation').does('exit.request', 1);
    expect(barsOf(walk.tries('exit.decide', walk.on, { decision: paper(addDays(walk.on, -1)) }))).toEqual(['G01-11.2']);
  });

  it('papers bear no day to come', () => {
    const walk = at('probation');
    expect(barsOf(walk.tries('exit.request', walk.on, { letter: paper(addDays(walk.on, 1)) }))).toEqual(['G01-11.2']);
    walk.does('exit.request', 1);
    expect(barsOf(walk.tries('exit.decide', walk.on, { decision: paper(addDays(walk.on, 1)) }))).toEqual(['G01-11.2']);
  });

  it('before the ceremony a candidate withdraws instead', () => {
    const walk = at('admissionDecided');
    expect(outcomeOf(walk.tries('exit.request', walk.on))).toBe('notHere');
  });
});
