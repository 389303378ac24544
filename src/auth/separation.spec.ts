import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clashes, type Played } from './separation.js';
import { type CasePart, caseParts, type Separation, separations } from './separation.table.js';

const inCase = separations.filter(({ within }) => within === 'case');
const overMatter = separations.filter(({ within }) => within === 'matter');
const named = ({ rule, between: [one, other] }: Separation) => [rule, one, other] as const;

/** Both orders of a pair. */
const bothOrders = (all: readonly Separation[]) =>
  all.map(named).flatMap(([rule, one, other]) => [[rule, one, other] as const, [rule, other, one] as const]);

describe('SEC-19: two parts of one case', () => {
  it.each(bothOrders(inCase))('%s: %s, then %s, by one person', (rule, first, then) => {
    const history: Played[] = [{ person: 'x', part: first }];
    expect(clashes(history, [{ person: 'x', part: then }])).toEqual([
      { rule, mode: separations.find((one) => one.rule === rule)!.mode, person: 'x', wanted: then, held: first },
    ]);
    expect(clashes(history, [{ person: 'y', part: then }])).toEqual([]);
  });

  it.each(bothOrders(overMatter))('%s: %s, then %s, of one matter and no other', (rule, first, then) => {
    const history: Played[] = [{ person: 'x', part: first, matter: 7 }];
    expect(clashes(history, [{ person: 'x', part: then, matter: 7 }]).map((one) => one.rule)).toEqual([rule]);
    expect(clashes(history, [{ person: 'x', part: then, matter: 8 }])).toEqual([]);
    expect(clashes([{ person: 'x', part: first }], [{ person: 'x', part: then }])).toEqual([]);
  });

  it('one act that would put one person into both is found too', () => {
    const both: Played[] = [
      { person: 'x', part: 'introducer' },
      { person: 'x', part: 'verifier' },
    ];
    expect(clashes([], both).map(({ rule }) => rule)).toEqual(['SEC-19-introducer-verifier']);
  });

  it('the table says what the requirement says, and every part of it is a part', () => {
    const blocking = separations
      .filter(({ mode }) => mode === 'block')
      .map(({ between }) => [...between].sort().join());
    expect(blocking.sort()).toEqual([
      'approver,drafter',
      'auditor,writer',
      'confirmer,recorder',
      'introducer,signer',
      'introducer,verifier',
      'signer,verifier',
    ]);
    expect(separations.flatMap(({ between }) => between).filter((part) => !caseParts.includes(part))).toEqual([]);
    expect(new Set(separations.map(({ rule }) => rule)).size).toBe(separations.length);
  });
});

/** What nobody may be together, said again by hand. */
const never: readonly (readonly [CasePart, CasePart, 'case' | 'matter'])[] = [
  ['introducer', 'verifier', 'case'],
  ['verifier', 'signer', 'case'],
  ['introducer', 'signer', 'case'],
  ['auditor', 'writer', 'case'],
  ['recorder', 'confirmer', 'matter'],
  ['drafter', 'approver', 'matter'],
];

/** A ledger of one case: who did what, in which matter; kept apart from what is tested. */
class Ledger {
  private readonly done = new Map<string, Set<string>>();

  of(person: string): Set<string> {
    const found = this.done.get(person) ?? new Set<string>();
    this.done.set(person, found);
    return found;
  }

  wouldClash({ person, part, matter = 0 }: Played): boolean {
    const done = this.of(person);
    return never.some(([one, other, within]) => {
      if (part !== one && part !== other) return false;
      const counterpart = part === one ? other : one;
      return within === 'case'
        ? [0, 1, 2, 3].some((n) => done.has(`${counterpart} ${n}`))
        : matter > 0 && done.has(`${counterpart} ${matter}`);
    });
  }

  write({ person, part, matter = 0 }: Played): void {
    this.of(person).add(`${part} ${matter}`);
  }

  /** Persons who sit in two conflicting parts. */
  faulty(): string[] {
    return [...this.done].flatMap(([person, done]) => {
      const has = (part: string, n: number) => done.has(`${part} ${n}`);
      const any = (part: string) => [0, 1, 2, 3].some((n) => has(part, n));
      const bad = never.some(([one, other, within]) =>
        within === 'case' ? any(one) && any(other) : [1, 2, 3].some((n) => has(one, n) && has(other, n)),
      );
      return bad ? [person] : [];
    });
  }
}

it('SEC-19: in 5,000 random histories nobody comes to sit in two conflicting parts, and nobody else is refused', () => {
  const step = fc.record({
    person: fc.constantFrom('an', 'binh', 'chi', 'dung'),
    part: fc.constantFrom(...caseParts),
    matter: fc.constantFrom(undefined, 1, 2, 3),
  });
  let refused = 0;
  let kept = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const ledger = new Ledger();
      const history: Played[] = [];
      for (const { person, part, matter } of steps) {
        const wanted: Played = { person, part, ...(matter !== undefined && { matter }) };
        const barred = clashes(history, [wanted]).some(({ mode }) => mode === 'block');
        expect(barred).toBe(ledger.wouldClash(wanted));
        if (barred) {
          refused += 1;
          continue;
        }
        history.push(wanted);
        ledger.write(wanted);
        kept += 1;
      }
      expect(ledger.faulty()).toEqual([]);
    }),
    { numRuns: 5_000 },
  );
  expect(Math.min(refused, kept)).toBeGreaterThan(4_000);
});
