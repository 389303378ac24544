import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { initialFacts } from '../../workflows/admission/facts.js';
import { gates } from '../../workflows/admission/routes.js';
import { barsOf, outcomeOf, saidOf } from '../support/verdict.js';

describe('closed: a finished case takes no act', () => {
  it.each(['list.remove', 'candidate.withdraw'] as const)('after %s', (act) => {
    const walk = new Walk({ from: '2024-03-04' }).to('courseCertified').does(act, 1);
    expect(outcomeOf(walk.tries('procedure.allow', walk.on))).toBe('closed');
    expect([walk.offers(), walk.deadlines()]).toEqual([[], []]);
  });
});

describe('notHere: not yet, and why', () => {
  it('names what is unmet ahead, each with its article, mark, remedy and earliest day', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('applying');
    const decision = walk.tries('meeting.open', walk.on);
    expect(outcomeOf(decision)).toBe('notHere');
    expect(saidOf(decision, 'G01-3.6a')).toEqual({
      rule: 'G01-3.6a',
      cite: 'Hướng dẫn 01-HD/TW (28/9/2021), 3.6a',
      confidence: 'C2T',
      force: 'bar',
      earliest: null,
      remedy: { by: 'secretary', act: 'dossier.complete' },
      overridableBy: [],
      detail: {},
    });
  });

  it('lists the same among the acts ahead, in the order of the road, none of them allowed', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('sympathiser');
    const ahead = walk.ahead();
    const order = ahead.map(({ act }) => act);
    const at = (act: string) => order.indexOf(act);
    expect(ahead.every(({ allowed }) => !allowed)).toBe(true);
    expect(at('application.write')).toBeGreaterThan(-1);
    expect(at('application.write')).toBeLessThan(at('meeting.open'));
    expect(at('meeting.open')).toBeLessThan(at('vote.record'));
    expect(at('vote.record')).toBeLessThan(at('ceremony.hold'));
    expect(at('ceremony.hold')).toBeLessThan(at('recognition.decide'));
    expect(order).not.toContain('course.assign');
    expect(order.some((act) => act.startsWith('clock.'))).toBe(false);
  });

  it('an act of the past is not ahead: nothing is said of it', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('probation');
    expect(walk.tries('application.write', walk.on)).toMatchObject({ kind: 'notHere', unmet: [] });
  });
});

describe('notYours: another duty records it', () => {
  it('and it says which', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('dossierReady');
    expect(walk.tries('meeting.open', walk.on, {}, ['sponsor'])).toMatchObject({
      kind: 'notYours',
      by: ['secretary'],
    });
    expect(outcomeOf(walk.tries('meeting.open', walk.on, {}, ['sponsor', 'secretary']))).toBe('accepted');
    expect(outcomeOf(walk.tries('meeting.open', walk.on, {}, []))).toBe('notYours');
  });

  it('inspection and administrator record nothing', () => {
    for (const stage of ['pool', 'verifying', 'competentAuthority', 'recognitionPreparing'] as const) {
      const offers = new Walk({ from: '2024-03-04' }).to(stage).offers(undefined, ['inspection', 'administrator']);
      expect(offers.filter(({ mine }) => mine)).toEqual([]);
    }
  });

  it('the clock passes limits and records no act of people', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('dossierReady');
    expect(outcomeOf(walk.tries('meeting.open', walk.on, {}, ['clock']))).toBe('notYours');
  });
});

describe('unlawful: every rule unmet, not the first alone', () => {
  it('at once', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('leaveToStart');
    const said = { citizenship: false, education: 'literate', kind: 'readmission' } as const;
    expect(barsOf(walk.tries('application.write', walk.on, said))).toEqual([
      'CH-1.2',
      'R24-1.2.1',
      'R24-3.5.1a',
      'R24-3.5.3',
    ]);
  });
});

describe('overriding an unconfirmed rule (A): the duty above, with a reason and a paper', () => {
  const owner = () => {
    const walk = new Walk({ from: '2024-03-04', route: 'B' }).to('dossierReady');
    return walk.does('specialCase.declare', 0, { kind: 'businessOwner', papers: [] }).to('grassrootsCommittee');
  };
  const overriding = (rule: string, on: string) => [{ rule, reason: 'Cấp trên đồng ý', paper: paper(on) }];

  it('passes the one rule it names', () => {
    const walk = owner();
    const overrides = overriding('HD08-1', walk.on);
    expect(outcomeOf(walk.tries('committee.decide', walk.on, { overrides }, ['superior']))).toBe('accepted');
    expect(barsOf(walk.tries('committee.decide', walk.on, { overrides: [] }, ['superior']))).toEqual(['HD08-1']);
    const other = overriding('CH-23', walk.on);
    expect(barsOf(walk.tries('committee.decide', walk.on, { overrides: other }, ['superior']))).toEqual(['HD08-1']);
  });

  it('never a confirmed rule', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('dossierReady');
    const overrides = overriding('CH-24.1', walk.on);
    const alone = { officialMembers: 2, present: 2, overrides };
    expect(barsOf(walk.tries('meeting.open', walk.on, alone, ['grassroots']))).toEqual(['CH-24.1']);
  });

  it('does not open an act to the duty above where nothing needs passing', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('dossierReady');
    const overrides = overriding('HD08-1', walk.on);
    expect(walk.tries('meeting.open', walk.on, { overrides }, ['grassroots'])).toMatchObject({
      kind: 'notYours',
      by: ['secretary'],
    });
    expect(outcomeOf(walk.tries('meeting.open', walk.on, { overrides }, ['secretary']))).toBe('accepted');
  });

  it('nor to any other duty', () => {
    const walk = owner();
    const overrides = overriding('HD08-1', walk.on);
    expect(outcomeOf(walk.tries('committee.decide', walk.on, { overrides }, ['secretary']))).toBe('notYours');
    expect(barsOf(walk.tries('committee.decide', walk.on, { overrides }, ['grassroots']))).toEqual(['HD08-1']);
  });
});

describe('delay.explain: only where something is late', () => {
  it('is offered once a limit passed or a rule lapsed', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('sympathiser');
    const offered = () => walk.offers().some(({ act }) => act === 'delay.explain');
    expect([offered(), outcomeOf(walk.tries('delay.explain', walk.on))]).toEqual([false, 'notHere']);
    walk.waits('2024-05-30');
    expect([offered(), outcomeOf(walk.tries('delay.explain', walk.on))]).toEqual([true, 'accepted']);
  });

  it('the end of probation, an expired paper, a right that lapsed are late for nobody', () => {
    const late = (timer: string) =>
      gates.late!({ ...initialFacts, passed: { [`${timer}/@2024-05-01`]: '2025-05-02' as never } }, {});
    expect(['T-PROBATION', 'T-CERT', 'T-DOSSIER', 'T-REDO'].map(late)).toEqual([false, false, false, false]);
    expect(['T-LIST', 'T-DECIDE', 'T-CEREMONY', 'T-PROPOSE'].map(late)).toEqual([true, true, true, true]);
  });
});
