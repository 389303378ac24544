import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { stages, type Stage } from '../../workflows/admission/stages.js';
import { addDays, dayAfter, daysBetween, legalDate } from '../../workflows/calendar/legal-date.js';
import { nodes } from '../support/nodes.js';
import { shifted } from '../support/shifted.js';
import { barsOf, lapsesOf, noticesOf, outcomeOf } from '../support/verdict.js';

const at = (stage: Stage, from = '2024-03-04') => new Walk({ from }).to(stage);
const due = (walk: Walk) => walk.deadlines().find(({ timer }) => timer === 'T-FILECHECK')?.due;
const passings = (walk: Walk) =>
  walk.steps.map(({ act }) => act as { timer?: string; on: string }).filter(({ timer }) => timer === 'T-FILECHECK');

describe('file.handover: a file is given, received and checked until the case is over', () => {
  const over: readonly Stage[] = ['unopened', 'withdrawn', 'removedFromList', 'cancelledStandards', 'leftParty'];
  const standing = new Map(Object.values(nodes).map((stand) => [stand().stage, stand] as const));

  it('stands in every stage but the ends', () => {
    expect((Object.keys(stages) as Stage[]).filter((stage) => !standing.has(stage) && !over.includes(stage))).toEqual(
      [],
    );
  });

  // Of who has died it closes the case: see DEATH-1.
  it.each([...standing].filter(([stage]) => stage !== 'unopened' && stage !== 'deceased'))('%s', (stage, stand) => {
    const walk = stand();
    const before = walk.state.value;
    walk.does('file.handover', 1);
    expect([walk.state.value, walk.stage]).toEqual([before, stage]);
    expect(walk.facts.custody).toEqual({ keeper: 'committee-east', indexOn: walk.on, checkedOn: walk.on });
  });

  it('is the committee’s to record, or the superior’s', () => {
    const walk = at('official');
    const by = (...duties: Parameters<Walk['tries']>[3] & object) =>
      outcomeOf(walk.tries('file.handover', walk.on, {}, duties));
    expect([by('grassroots'), by('superior'), by('secretary'), by('competent')]).toEqual([
      'accepted',
      'accepted',
      'notYours',
      'notYours',
    ]);
  });

  it('has no place in a case that is over', () => {
    const walk = at('sympathiser').does('candidate.withdraw', 1);
    expect(outcomeOf(walk.tries('file.handover', walk.on))).toBe('closed');
  });

  it('the last keeper keeps it, and a check recorded late takes no later one back', () => {
    const walk = at('official').does('file.handover', 10);
    const checked = walk.on;
    walk.does('file.handover', 1, { to: 'superior-1', index: paper(checked), checkedOn: checked });
    expect(walk.facts.custody).toEqual({ keeper: 'superior-1', indexOn: checked, checkedOn: checked });
    walk.does('file.handover', 1, { index: paper(checked), checkedOn: checked });
    expect(walk.facts.custody).toMatchObject({ keeper: 'committee-east', checkedOn: checked });
  });
});

describe('G01-8.1: the index is checked as it stands', () => {
  it('no later than the check, the check no later than the record of it', () => {
    const walk = at('official');
    const [on, before, after] = [walk.on, addDays(walk.on, -1), dayAfter(walk.on)];
    const said = (index: string, checkedOn: string) =>
      barsOf(walk.tries('file.handover', on, { index: paper(index), checkedOn: legalDate(checkedOn) }));
    expect([said(on, on), said(before, on), said(before, before)]).toEqual([[], [], []]);
    expect([said(on, before), said(on, after), said(after, after)]).toEqual([['G01-8.1'], ['G01-8.1'], ['G01-8.1']]);
  });
});

describe('G01-8.2b, G01-8.2d: who keeps it', () => {
  it('a branch keeps no file: told of a member, refused of one who was deleted', () => {
    const walk = at('official');
    const branch = { to: walk.setting.unit };
    const kept = walk.tries('file.handover', walk.on, branch);
    expect([outcomeOf(kept), noticesOf(kept)]).toEqual(['accepted', ['G01-8.2b']]);
    expect(noticesOf(walk.tries('file.handover', walk.on))).toEqual([]);

    const deleted = at('probation').does('member.strikeOff', 1);
    expect(barsOf(deleted.tries('file.handover', deleted.on, branch))).toEqual(['G01-8.2d']);
    expect(barsOf(deleted.tries('file.handover', deleted.on, { to: 'superior-1' }))).toEqual([]);
  });

  it('rests on the article of who takes it', () => {
    const offered = (walk: Walk) => walk.offers().find(({ act }) => act === 'file.handover');
    const deleted = at('probation').does('member.strikeOff', 1);
    expect(offered(at('official'))).toMatchObject({ cite: expect.stringContaining('8.2b'), by: 'grassroots' });
    expect(offered(deleted)).toMatchObject({ cite: expect.stringContaining('8.2d'), by: 'superior' });
  });
});

describe('R24-6.2: nothing is taken out of a file, nothing dated ahead comes in', () => {
  it('the index of before may serve again, an older one not', () => {
    const walk = at('official').does('file.handover', 1);
    const index = walk.on;
    const later = addDays(index, 30);
    const said = (date: string) => barsOf(walk.tries('file.handover', later, { index: paper(date) }));
    expect([said(index), said(later), said(addDays(index, -1))]).toEqual([[], [], ['R24-6.2']]);
  });

  it('a supplement of the record bears no day to come', () => {
    const walk = at('recordSealed');
    const said = (date: string) => barsOf(walk.tries('record.supplement', walk.on, { paper: paper(date) }));
    expect([said(walk.on), said(dayAfter(walk.on))]).toEqual([[], ['R24-6.2']]);
  });
});

describe('G01-8.2h, T-FILECHECK: list against files at the rhythm of the day of the last check', () => {
  const checkedOn = (on: string): Walk => {
    const official = at('official');
    return shifted(official, daysBetween(official.on, legalDate(on)))!.does('file.handover');
  };

  it.each([
    ['2025-06-08', undefined], // rhythm unknown before Guidance 06
    ['2025-06-09', '2025-12-09'],
    ['2025-08-31', '2026-02-28'],
    ['2026-05-18', '2026-11-18'],
    ['2026-05-19', '2027-05-19'], // Guidance 01 of 2026
  ])('checked on %s: the next by %s', (on, last) => {
    const walk = checkedOn(on);
    expect([walk.on, due(walk)]).toEqual([on, last]);
  });

  it('passes the day after, once, and changes nothing else', () => {
    const walk = checkedOn('2025-07-01');
    const [last, before] = [due(walk)!, walk.state.value];
    expect(passings(walk.waits(last))).toEqual([]);
    walk.waits(dayAfter(last));
    expect(passings(walk)).toMatchObject([{ type: 'clock.dutyDue', on: '2026-01-02' }]);
    expect([walk.state.value, due(walk)]).toEqual([before, undefined]);
    expect(passings(walk.waits('2026-12-01'))).toHaveLength(1);
  });

  it('a check in time moves it; a late one is recorded, and explained', () => {
    const walk = checkedOn('2025-07-01');
    const last = due(walk)!;
    const inTime = walk.tries('file.handover', last);
    expect([outcomeOf(inTime), lapsesOf(inTime)]).toEqual(['accepted', []]);
    const late = walk.tries('file.handover', dayAfter(last));
    expect([outcomeOf(late), lapsesOf(late)]).toEqual(['accepted', ['G01-8.2h']]);

    walk.doesOn('file.handover', dayAfter(last));
    expect([due(walk), walk.facts.lapses]).toEqual(['2026-07-02', [{ rule: 'G01-8.2h', on: dayAfter(last) }]]);
    walk.does('delay.explain', 1, { timer: 'T-FILECHECK' });
    expect(walk.facts.lapses).toEqual([]);
  });

  it('where the rhythm was unknown, no check is late', () => {
    const walk = checkedOn('2024-12-02');
    expect(lapsesOf(walk.tries('file.handover', '2026-11-20'))).toEqual([]);
  });

  it('runs on wherever the case goes, until it is over', () => {
    const walk = checkedOn('2025-07-01');
    walk.does('fault.report', 1);
    expect(due(walk)).toBe('2026-01-01');
    walk.does('admission.cancel', 1);
    expect(walk.deadlines()).toEqual([]);
  });
});
