import { describe, expect, it } from '@jest/globals';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { addDays, dayAfter, legalDate } from '../../workflows/calendar/legal-date.js';
import { lapsesOf } from '../support/verdict.js';

/**
 * Limits in working days over the New Year, counted by hand on a wall calendar: in 2025 Tết was free from Saturday 25
 * January to Sunday 2 February, in 2026 from 14 to 22 February; Friday 2 January 2026 was made up on Saturday the 10th.
 */

const straight = (from: string) => new Walk({ from, route: 'C' });
const voted = (from: string, on: string) =>
  straight(from).to('dossierReady').doesOn('meeting.open', on).doesOn('vote.record', on);
const received = (on: string) => straight('2024-03-04').to('admissionDecided').doesOn('decision.receive', on);
const joined = (on: string) =>
  straight('2023-03-06').to('admissionDecided').doesOn('decision.receive', on).doesOn('ceremony.hold', on);
const asked = (on: string) => {
  const row = { subject: 'father', addressee: 'Đảng ủy xã', abroad: false, sentOn: legalDate(on) };
  return straight('2024-06-03')
    .to('recordSealed')
    .doesOn('verification.request', on, { rows: [row] });
};

describe('a limit in working days stands still over Tết', () => {
  it.each([
    ['R24-4.1a', 'T-CEREMONY', '2025-01-06', '2025-02-24', () => received('2025-01-06')],
    ['R24-4.3.1a, of 60', 'T-DECIDE', '2024-12-02', '2025-03-04', () => voted('2024-03-04', '2024-12-02')],
    ['R24-4.3.1a, of 45', 'T-DECIDE', '2026-01-05', '2026-03-13', () => voted('2025-04-01', '2026-01-05')],
    [
      'R24-4.3.1o',
      'T-RECOG',
      '2025-01-13',
      '2025-03-03',
      () => straight('2023-03-06').to('recognitionBranch').doesOn('recognition.vote', '2025-01-13'),
    ],
    [
      'R24-4.2.1',
      'T-PROPOSE',
      '2025-01-15',
      '2025-03-05',
      () => joined('2024-01-15').does('memberRecord.file', 1).waits('2025-01-16'),
    ],
    ['G01-3.4d-3', 'T-VERIFY', '2025-01-20', '2025-03-10', () => asked('2025-01-20')],
    ['K38-2-30', 'T-MEMBERREC', '2025-01-20', '2025-03-10', () => joined('2025-01-20')],
    [
      'R24-6.3.1',
      'T-TRANSFER',
      '2025-01-06',
      // Monday 7 April was the day of the Hùng Kings.
      '2025-04-08',
      () => straight('2024-03-04').to('probation').doesOn('transfer.start', '2025-01-06'),
    ],
  ] as const)('%s: %s from %s is kept until %s and passes the day after', (_, timer, anchor, due, stand) => {
    const walk = stand();
    const limit = walk.deadlines().find((one) => one.timer === timer)!;
    expect([limit.anchor, limit.due]).toEqual([anchor, due]);
    const passed = () => Object.keys(walk.facts.passed).filter((key) => key.startsWith(`${timer}/`));
    const before = passed();
    walk.waits(due);
    expect(passed()).toEqual(before);
    walk.waits(dayAfter(legalDate(due)));
    expect(passed()).toHaveLength(before.length + 1);
  });

  it('R24-4.1a, R24-4.1b: a ceremony on the last day after Tết is in time, on the next a lapse', () => {
    const walk = received('2025-01-06');
    const held = (on: string) => lapsesOf(walk.tries('ceremony.hold', on));
    expect([held('2025-02-24'), held('2025-02-25')]).toEqual([[], ['R24-4.1a', 'R24-4.1b']]);
  });

  it('R24-4.3.1a: a decision likewise', () => {
    const walk = voted('2024-03-04', '2024-12-02').doesOn('board.appraise', '2025-02-03');
    const decided = (on: string) => lapsesOf(walk.tries('admission.decide', on));
    expect([decided('2025-03-04'), decided('2025-03-05')]).toEqual([[], ['R24-4.3.1a']]);
  });

  it('G01-3.4d-3: a reply sent on the last day is in time, one sent the day after is late', () => {
    const walk = asked('2025-01-20');
    const replied = (on: string) =>
      lapsesOf(walk.tries('verification.reply', addDays(legalDate('2025-03-10'), 9), { repliedOn: legalDate(on) }));
    expect([replied('2025-03-10'), replied('2025-03-11')]).toEqual([[], ['G01-3.4d-3']]);
  });
});
