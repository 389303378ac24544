import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, legalDate } from '../../../workflows/calendar/legal-date.js';
import { rungsDue } from './rungs.js';

const rungs = [90, 60, 30, 15, 7, 1];
const due = legalDate('2026-06-30');
const none = new Set<number>();
const on = (left: number, claimed: ReadonlySet<number> = none, length = 365) =>
  rungsDue(rungs, { anchor: addDays(due, -length), due }, addDays(due, -left), claimed);

describe('the rungs of a limit', () => {
  it.each(rungs)('%i days before: on that day, and not the day before it', (rung) => {
    const earlier = new Set(rungs.filter((one) => one > rung));
    expect(on(rung + 1, earlier).send).toBeNull();
    expect(on(rung, earlier)).toEqual({ send: rung, missed: [], tooShort: [] });
    expect(on(rung, new Set([...earlier, rung])).send).toBeNull();
  });

  it('after an outage send one message, the newest, which speaks for the older', () => {
    expect(on(10)).toEqual({ send: 15, missed: [90, 60, 30], tooShort: [] });
    expect(on(0)).toEqual({ send: 1, missed: [90, 60, 30, 15, 7], tooShort: [] });
  });

  it('send nothing once the day is over', () => {
    expect(on(-1).send).toBeNull();
  });

  it('that would lie on or before the first day of a short limit never were', () => {
    expect(on(10, none, 10)).toEqual({ send: null, missed: [], tooShort: [90, 60, 30, 15] });
    expect(on(15, none, 16)).toEqual({ send: 15, missed: [], tooShort: [90, 60, 30] });
    expect(on(15, none, 15)).toEqual({ send: null, missed: [], tooShort: [90, 60, 30, 15] });
  });

  it('that were configured later do not speak again for a time that is over', () => {
    expect(on(20, new Set([30]))).toEqual({ send: null, missed: [90, 60], tooShort: [] });
  });

  it('each come once, in order, whichever days the service is up', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 120 })),
        fc.integer({ min: 1, max: 120 }),
        (days, length) => {
          const claimed = new Set<number>();
          const sent: number[] = [];
          for (const left of days.filter((day) => day <= length).sort((a, b) => b - a)) {
            const { send, missed, tooShort } = on(left, claimed, length);
            for (const rung of [...(send === null ? [] : [send]), ...missed, ...tooShort]) {
              expect(claimed.has(rung)).toBe(false);
              expect(left).toBeLessThanOrEqual(rung);
              claimed.add(rung);
            }
            if (send !== null) sent.push(send);
            expect(rungs.filter((rung) => left <= rung).every((rung) => claimed.has(rung))).toBe(true);
          }
          expect(sent).toEqual([...sent].sort((a, b) => b - a));
          expect(sent.every((rung) => rung < length)).toBe(true);
        },
      ),
    );
  });
});
