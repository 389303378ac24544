import { describe, expect, it } from '@jest/globals';
import type { ActType } from '../../workflows/admission/acts.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { addDays, legalDate } from '../../workflows/calendar/legal-date.js';
import { barsOf, outcomeOf } from '../support/verdict.js';
import { nodes } from '../support/nodes.js';

/** What a member does, and what is done with him, is not dated before he became one (R24-4.1). */

const early = '2020-05-02';

describe('nothing of a member is dated before the ceremony', () => {
  it.each<[string, ActType]>([
    ['official', 'card.hand'],
    ['official', 'memberRecord.file'],
    ['official', 'exit.request'],
    ['probation', 'memberRecord.file'],
    ['probation', 'training.certify'],
    ['probation', 'discipline.record'],
    ['repairProcedure', 'repair.redo'],
    ['deleted', 'deletion.receive'],
  ])('in %s, %s is not here, told with the day he joined', (node, type) => {
    const walk = nodes[node]!();
    const joined = walk.facts.ceremony!.on;
    const before = walk.tries(type, addDays(joined, -1));
    expect(before).toMatchObject({ outcome: 'refused', kind: 'notHere', since: joined });
    expect(outcomeOf(walk.tries(type, early))).toBe('notHere');
  });

  it('typed late, on the day of the ceremony or after, it is kept', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('official');
    const joined = walk.facts.ceremony!.on;
    expect(outcomeOf(walk.tries('memberRecord.file', joined, { filedOn: joined }))).toBe('accepted');
    expect(outcomeOf(walk.tries('memberRecord.file', addDays(joined, 3)))).toBe('accepted');
  });

  it('the offers of such a day are shown as not allowed, with the day from which they are', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('official');
    const joined = walk.facts.ceremony!.on;
    const offers = walk.offers(early);
    expect(offers.length).toBeGreaterThan(3);
    expect(offers.filter(({ allowed, earliest }) => allowed || earliest !== joined)).toEqual([]);
    expect(walk.offers(joined).map(({ earliest }) => earliest)).toEqual(offers.map(() => null));
  });

  it('before anybody is a member no such day is asked for', () => {
    const walk = nodes.verifying!();
    expect(walk.offers(early).map(({ earliest }) => earliest)).toEqual(walk.offers(early).map(() => null));
  });
});

describe('days told in an act of a member', () => {
  it('CARD-1: a card is handed over from the day of the recognition until today', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('official');
    const decided = walk.facts.recognition.decidedOn!;
    const on = addDays(walk.on, 10);
    const handed = (day: string) => barsOf(walk.tries('card.hand', on, { handedOn: legalDate(day) }));
    expect([handed(addDays(decided, -1)), handed(decided)]).toEqual([['CARD-1'], []]);
    expect([handed(on), handed(addDays(on, 1))]).toEqual([[], ['CARD-1']]);
  });

  it('K38-2-30: a member’s record is filed from the day of joining until today', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('probation');
    const joined = walk.facts.ceremony!.on;
    const on = addDays(walk.on, 10);
    const filed = (day: string) => barsOf(walk.tries('memberRecord.file', on, { filedOn: legalDate(day) }));
    expect([filed(addDays(joined, -1)), filed(joined)]).toEqual([['K38-2-30'], []]);
    expect([filed(on), filed(addDays(on, 1))]).toEqual([[], ['K38-2-30']]);
  });
});
