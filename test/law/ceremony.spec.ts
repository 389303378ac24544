import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import { people } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { vietnam } from '../../workflows/calendar/holidays.js';
import { addDays, legalDate } from '../../workflows/calendar/legal-date.js';
import { addWorkingDays } from '../../workflows/calendar/working-days.js';
import { barsOf, lapsesOf, noticesOf, outcomeOf } from '../support/verdict.js';

const decided = (from = '2024-03-04') => new Walk({ from, route: 'C' }).to('admissionDecided');
const limit = (walk: Walk) => walk.deadlines().find(({ timer }) => timer === 'T-CEREMONY');

describe('R24-4.1a: thirty working days, from receipt until 208-QĐ/TW, from issue since (CHG-03)', () => {
  it('does not run before the branch has the decision', () => {
    expect(limit(decided())).toBeUndefined();
    const walk = decided().does('decision.receive', 4);
    expect(limit(walk)).toMatchObject({ anchor: walk.on, budget: 30, unit: 'workday' });
  });

  it('tells where nobody recorded the receipt: the limit could not be counted', () => {
    const walk = decided();
    expect(noticesOf(walk.tries('ceremony.hold', walk.on))).toEqual(['R24-4.1a']);
    const inForce = decided('2026-03-16');
    expect(noticesOf(inForce.tries('ceremony.hold', inForce.on))).toEqual([]);
  });

  it('runs from issue since 26/7/2026, received or not', () => {
    const walk = decided('2026-03-16');
    expect(walk.facts.decision!.on > '2026-07-26').toBe(true);
    expect(limit(walk)?.anchor).toBe(walk.facts.decision!.on);
    expect(limit(walk.does('decision.receive', 10))?.anchor).toBe(walk.facts.decision!.on);
  });

  it('of a decision of 25/7/2026 runs from receipt, though it is received under 208-QĐ/TW', () => {
    const walk = new Walk({ from: '2026-02-02', route: 'C' }).to('competentAuthority').does('board.appraise', 1);
    walk.doesOn('admission.decide', '2026-07-25');
    expect(limit(walk)).toBeUndefined();
    walk.doesOn('decision.receive', '2026-08-03');
    expect(limit(walk)?.anchor).toBe('2026-08-03');
  });

  it('is in time on its day; the next day stands at S18 and is a lapse of both articles', () => {
    const walk = decided().does('decision.receive', 4);
    const last = limit(walk)!.due!;
    expect(lapsesOf(walk.tries('ceremony.hold', last))).toEqual([]);
    const late = walk.tries('ceremony.hold', addDays(last, 1));
    expect([outcomeOf(late), lapsesOf(late)]).toEqual(['accepted', ['R24-4.1a', 'R24-4.1b']]);
    expect(walk.waits(last).stage).toBe('admissionDecided');
    expect(walk.waits(addDays(last, 1)).stage).toBe('ceremonyOverdue');
  });

  it('refuses a day of receipt before the decision, or to come', () => {
    const walk = decided();
    const issued = walk.facts.decision!.on;
    const received = (on: string) =>
      barsOf(walk.tries('decision.receive', addDays(issued, 5), { receivedOn: legalDate(on) }));
    expect(received(addDays(issued, -1))).toEqual(['R24-4.1a']);
    expect(received(addDays(issued, 6))).toEqual(['R24-4.1a']);
    expect(received(issued)).toEqual([]);
  });
});

describe('R24-4.1b: later, the direct superior agrees', () => {
  const overdue = () => {
    const walk = decided().does('decision.receive', 4);
    return walk.waits(addDays(limit(walk)!.due!, 10));
  };

  it('before the ceremony: no lapse is left', () => {
    const walk = overdue().does('ceremony.consent', 1).does('ceremony.hold', 5);
    expect([walk.stage, walk.facts.lapses]).toEqual(['probation', []]);
  });

  it('on a paper named in the act itself, dated no later than the ceremony', () => {
    const walk = overdue();
    const held = (consent: string) => lapsesOf(walk.tries('ceremony.hold', walk.on, { consent: paper(consent) }));
    expect([held(walk.on), held(addDays(walk.on, 1))]).toEqual([[], ['R24-4.1a', 'R24-4.1b']]);
  });

  it('after the ceremony: the lapse is closed by the consent, or by the explanation', () => {
    const held = overdue().does('ceremony.hold', 1);
    expect(held.facts.lapses.map(({ rule }) => rule)).toEqual(['R24-4.1a', 'R24-4.1b']);
    const consented = held.does('ceremony.consent', 20);
    expect([consented.stage, consented.facts.lapses]).toEqual(['probation', []]);
    const explained = overdue().does('ceremony.hold', 1).does('delay.explain', 5, { timer: 'T-CEREMONY' });
    expect(explained.facts.lapses).toEqual([]);
  });

  it('of a ceremony held in time nobody is asked', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('probation');
    expect(outcomeOf(walk.tries('ceremony.consent', walk.on))).toBe('notHere');
    expect(walk.offers().map(({ act }) => act)).not.toContain('ceremony.consent');
  });
});

describe('CH-4.3b, G01-3.8a, G01-3.8c: one by one, oath taken, a helper assigned', () => {
  it('bars a ceremony of several at once, and a helper who is no official member', () => {
    const walk = decided().does('decision.receive', 4);
    expect(barsOf(walk.tries('ceremony.hold', walk.on, { oneByOne: false }))).toEqual(['CH-4.3b']);
    expect(barsOf(walk.tries('ceremony.hold', walk.on, { helper: people.probationer }))).toEqual(['R24-3.2.1-x2']);
  });

  it('tells that no oath was taken', () => {
    const walk = decided().does('decision.receive', 4);
    expect(noticesOf(walk.tries('ceremony.hold', walk.on, { oath: false }))).toEqual(['G01-3.8c']);
  });

  it('G01-5.2a: at the branch of official work', () => {
    const walk = decided().does('decision.receive', 4);
    expect(barsOf(walk.tries('ceremony.hold', walk.on, { branch: 'branch-west' }))).toEqual(['G01-5.2a']);
  });
});

describe('candidate.withdraw after the decision: its issuer takes it back first', () => {
  it('and then nothing else can be done with it', () => {
    const walk = decided().does('decision.receive', 4);
    expect(outcomeOf(walk.tries('candidate.withdraw', walk.on))).toBe('notHere');
    walk.does('decision.annul', 2);
    expect(limit(walk)).toBeUndefined();
    expect(outcomeOf(walk.tries('ceremony.hold', walk.on))).toBe('notHere');
    const open = walk.offers().map(({ act }) => act);
    expect(open).toContain('candidate.withdraw');
    expect(open).not.toContain('decision.annul');
    expect(walk.does('candidate.withdraw', 1).stage).toBe('withdrawn');
  });
});

describe('K38-2-30, LL-1: the member’s record within thirty working days of the ceremony', () => {
  const member = () => new Walk({ from: '2024-03-04' }).to('probation');

  it('late is a lapse', () => {
    const walk = member();
    const due = addWorkingDays(vietnam, walk.on, 30);
    const filed = (filedOn: string) =>
      lapsesOf(walk.tries('memberRecord.file', addDays(due, 5), { filedOn: legalDate(filedOn) }));
    expect(walk.deadlines().find(({ timer }) => timer === 'T-MEMBERREC')?.due).toBe(due);
    expect([filed(due), filed(addDays(due, 1))]).toEqual([[], ['K38-2-30']]);
  });

  it('is still due when the member is official', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('probation');
    const late = walk.waits(addDays(walk.on, 60));
    expect(Object.keys(late.facts.passed).some((key) => key.startsWith('T-MEMBERREC/'))).toBe(true);
    late.does('memberRecord.file').does('delay.explain', 1, { timer: 'T-MEMBERREC' });
    expect(late.facts.lapses).toEqual([]);
  });

  it('tells of a number that is not six digits and two or three letters', () => {
    const walk = member();
    const told = (recordNumber: string) => noticesOf(walk.tries('memberRecord.file', walk.on, { recordNumber }));
    expect([told('012345HN'), told('012345TPHC'), told('12345HN'), told('012345ĐN')]).toEqual([
      [],
      ['LL-1'],
      ['LL-1'],
      [],
    ]);
  });
});
