import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { besideOf, type Stage } from '../../workflows/admission/stages.js';
import { addDays, dayAfter, legalDate } from '../../workflows/calendar/legal-date.js';
import { addMonths } from '../../workflows/calendar/months.js';
import { barsOf, lapsesOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

const struckOff = (stage: Stage = 'probation') =>
  new Walk({ from: '2024-03-04' }).to(stage).does('member.strikeOff', 3);
const received = (stage?: Stage) => struckOff(stage).does('deletion.receive', 3);
const due = (walk: Walk, timer: string) => walk.deadlines().find((limit) => limit.timer === timer)?.due;
const upheld = { outcome: 'upheld' as const };

describe('R24-8.2.1, T-COMPLAINT: thirty working days from receipt', () => {
  const merits = (walk: Walk) =>
    (['upheld', 'rejected', 'notHeard'] as const).map((outcome) =>
      barsOf(walk.tries('complaint.settle', walk.on, { outcome })),
    );

  it('handed in on the last day it is heard, though it is recorded the day after', () => {
    const walk = received();
    const last = due(walk, 'T-COMPLAINT')!;
    const filed = (filedOn: string) => walk.tries('complaint.file', dayAfter(last), { filedOn: legalDate(filedOn) });
    expect([outcomeOf(filed(last)), lapsesOf(filed(last))]).toEqual(['accepted', []]);
    walk.doesOn('complaint.file', dayAfter(last), { filedOn: last });
    expect(merits(walk)).toEqual([[], [], []]);
    expect(walk.does('complaint.settle', 1, upheld).stage).toBe('probation');
  });

  it('a late one is received and recorded as a lapse, then not heard', () => {
    const walk = received();
    const last = due(walk, 'T-COMPLAINT')!;
    const late = walk.tries('complaint.file', dayAfter(last));
    expect([lapsesOf(late), saidOf(late, 'R24-8.2.1')?.detail]).toEqual([['R24-8.2.1'], { due: last }]);
    walk.doesOn('complaint.file', dayAfter(last));
    expect([walk.stage, merits(walk)]).toEqual(['complaint', [['R24-8.2.3'], ['R24-8.2.3'], []]]);
    walk.does('complaint.settle', 1, { outcome: 'notHeard', final: false });
    expect([walk.stage, walk.facts.lapses, due(walk, 'T-COMPLAINT')]).toEqual(['deleted', [], undefined]);
  });

  it('what was not heard revives no right, and takes none', () => {
    const walk = received();
    const last = due(walk, 'T-COMPLAINT')!;
    const { receivedOn } = walk.facts.deleted!;
    walk.does('complaint.file', 2, { own: false }).does('complaint.settle', 2, { outcome: 'notHeard', final: false });
    expect([walk.facts.deleted!.receivedOn, due(walk, 'T-COMPLAINT')]).toEqual([receivedOn, last]);
    expect(outcomeOf(walk.tries('deletion.receive', walk.on))).toBe('notHere');
  });

  it('receipt not recorded is told; known while the complaint is heard, it says whether that was late', () => {
    const walk = struckOff();
    const day = walk.on;
    const filed = walk.tries('complaint.file', addDays(day, 300));
    expect([outcomeOf(filed), noticesOf(filed)]).toEqual(['accepted', ['R24-8.2.1']]);
    walk.does('complaint.file', 300);
    expect(noticesOf(walk.tries('complaint.settle', walk.on, upheld))).toEqual(['R24-8.2.3']);
    expect(barsOf(walk.tries('deletion.receive', walk.on, { receivedOn: addDays(day, -1) }))).toEqual(['R24-8.2.1']);
    walk.does('deletion.receive', 0, { receivedOn: day });
    expect(merits(walk)).toEqual([['R24-8.2.3'], ['R24-8.2.3'], []]);
  });

  it('does not run before the member has the decision', () => {
    const walk = struckOff();
    expect(due(walk, 'T-COMPLAINT')).toBeUndefined();
    expect(outcomeOf(walk.tries('complaint.file', addDays(walk.on, 300)))).toBe('accepted');
  });

  it('nobody complains before there is a decision', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('probation').does('deletion.propose', 3);
    expect(outcomeOf(walk.tries('complaint.file', walk.on))).toBe('notHere');
  });
});

describe('R24-8.2.3: what is not heard is recorded, and never decided on the merits', () => {
  it.each([
    ['for someone else', { own: false }],
    ['handed in before the decision', { filedOn: addDays(received().facts.deleted!.on, -1) }],
  ])('%s', (_, more) => {
    const walk = received().does('complaint.file', 5, more);
    const settled = (outcome: 'upheld' | 'rejected' | 'notHeard') =>
      barsOf(walk.tries('complaint.settle', walk.on, { outcome }));
    expect([settled('upheld'), settled('rejected'), settled('notHeard')]).toEqual([['R24-8.2.3'], ['R24-8.2.3'], []]);
  });

  it('finally settled it is heard no more; else the next level may be asked, from receipt of the answer (A)', () => {
    const final = received().does('complaint.file', 5).does('complaint.settle', 20);
    expect([final.stage, outcomeOf(final.tries('complaint.file', final.on))]).toEqual(['deleted', 'closed']);
    const open = received().does('complaint.file', 5).does('complaint.settle', 20, { final: false });
    expect([open.stage, due(open, 'T-COMPLAINT')]).toEqual(['deleted', undefined]);
    open.does('deletion.receive', 2).does('complaint.file', 5, { level: 'province' });
    expect(open.stage).toBe('complaint');
  });

  it('the answer is received after it was given, and the time from it is a reading', () => {
    const answered = () => received().does('complaint.file', 5).does('complaint.settle', 20, { final: false });
    const walk = answered();
    const answer = walk.facts.deleted!.answeredOn!;
    expect(answer).toBe(walk.on);
    const receipt = (receivedOn: typeof answer) => barsOf(walk.tries('deletion.receive', walk.on, { receivedOn }));
    expect([receipt(addDays(answer, -1)), receipt(answer)]).toEqual([['R24-8.2.1'], []]);
    const filed = walk.tries('complaint.file', walk.on);
    expect(saidOf(filed, 'R24-8.2.1')).toMatchObject({ force: 'notice', confidence: 'A' });
    walk.does('deletion.receive', 1);
    const last = due(walk, 'T-COMPLAINT')!;
    expect(saidOf(walk.tries('complaint.file', last), 'R24-8.2.1')).toMatchObject({ force: 'notice', confidence: 'A' });
    walk.doesOn('complaint.file', dayAfter(last));
    expect(saidOf(walk.tries('complaint.settle', walk.on), 'R24-8.2.3')).toMatchObject({
      force: 'bar',
      confidence: 'A',
    });
  });

  it('is answered on a day after it was handed in', () => {
    const walk = received().does('complaint.file', 5);
    const dated = (days: number) =>
      barsOf(walk.tries('complaint.settle', addDays(walk.on, 5), { decision: paper(addDays(walk.on, days)) }));
    expect([dated(-1), dated(0), dated(6)]).toEqual([['R24-8.2.2'], [], ['R24-8.2.2']]);
  });

  it('is heard above the body that deleted, and by no other', () => {
    const walk = received();
    const by = (act: 'complaint.file' | 'complaint.settle') => {
      const offer = walk.offers().find((one) => one.act === act)!;
      return [offer.recordedBy, offer.confirm];
    };
    expect(by('complaint.file')[0]).toEqual(['superior', 'central']);
    walk.does('complaint.file', 5);
    expect(by('complaint.settle')).toEqual([
      ['superior', 'central'],
      ['superior', 'central'],
    ]);
  });
});

describe('R24-8.2.2, T-SETTLE: ninety working days, at the centre a hundred and eighty', () => {
  it.each([
    ['superior', 90],
    ['province', 90],
    ['centre', 180],
  ] as const)('%s: %i', (level, budget) => {
    const walk = received().does('complaint.file', 5, { level });
    expect(walk.deadlines().find(({ timer }) => timer === 'T-SETTLE')).toMatchObject({ budget, unit: 'workday' });
    const last = due(walk, 'T-SETTLE')!;
    const dated = (on: string) => ({ decision: paper(on) });
    expect(lapsesOf(walk.tries('complaint.settle', last, dated(last)))).toEqual([]);
    expect(lapsesOf(walk.tries('complaint.settle', dayAfter(last), dated(last)))).toEqual(['R24-8.2.2']);
  });
});

describe('R24-5.2.2: restored as if never deleted', () => {
  const end = (walk: Walk) => addMonths(walk.facts.ceremony!.on, 12);

  it('to probation on its last day, to what follows it the day after', () => {
    const before = received().does('complaint.file', 2);
    expect(before.doesOn('complaint.settle', end(before), upheld).stage).toBe('probation');
    const after = received().does('complaint.file', 2);
    expect(after.doesOn('complaint.settle', dayAfter(end(after)), upheld).stage).toBe('recognitionPreparing');
    expect(after.facts).toMatchObject({ deleted: null, complaint: null, returnTo: null });
  });

  it.each<Stage>(['recognitionBranch', 'recognitionGrassroots', 'recognitionCompetent'])(
    'what was begun in %s begins anew',
    (stage) => {
      const walk = received(stage).does('complaint.file', 2).does('complaint.settle', 2, upheld);
      expect(walk.stage).toBe('recognitionPreparing');
      expect(walk.facts.recognition).toMatchObject({ meetingOn: null, vote: null, resolution: null });
    },
  );

  it('a recognition already decided stands', () => {
    const walk = received('recognised').does('complaint.file', 2).does('complaint.settle', 2, upheld);
    expect([walk.stage, walk.facts.officialOn]).toEqual(['recognised', end(walk)]);
  });

  it('help, conduct and place are as they were', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('probation').does('training.certify', 3).does('discipline.record');
    const beside = besideOf(walk.state.value);
    walk.does('member.strikeOff', 3).does('deletion.receive', 2).does('complaint.file', 2);
    expect(besideOf(walk.does('complaint.settle', 5, upheld).state.value)).toEqual(beside);
  });
});
