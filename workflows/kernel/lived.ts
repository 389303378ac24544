import type { LegalDate } from '../calendar/legal-date.js';
import { begin } from './chart.js';
import type { Recorded } from './correct.js';
import type { CorrectionType } from './correction-acts.js';
import { LimitBook } from './limit-book.js';
import { underPins, type Pin } from './pinned-law.js';
import type { CaseState, Procedure } from './procedure.js';
import type { RecordedStep } from './recorded-step.js';
import { again, type Replayed } from './replay.js';

interface Stood<F> {
  readonly recorded: Recorded;
  readonly state: CaseState<F>;
}

/** A case lived again by its log alone, entry after entry: what stands in it, what stands over it, its limits. */
export class Lived<F, P> {
  readonly book: LimitBook<F, P>;
  /** Under the pins made so far. */
  procedure: Procedure<F, P>;
  /** The entry that put it on hold; null where acts are accepted. */
  heldBy: number | null = null;
  isVoid = false;
  #trail: Stood<F>[] = [];
  #pins: readonly Pin[] = [];
  #crossed: string | null = null;
  /** The last correction of what stands: limits that passed before it are no longer taken back. */
  #corrected = 0;

  constructor(private readonly whole: Procedure<F, P>) {
    this.procedure = whole;
    this.book = new LimitBook(whole);
  }

  /** The steps that stand. */
  get history(): readonly Recorded[] {
    return this.#trail.map(({ recorded }) => recorded);
  }

  get state(): CaseState<F> {
    return this.#after(this.#trail.length);
  }

  /** Where the case stood for an entry: an act, or a proposal of one, takes back the limits that passed later than its day. */
  before({ kind, act, annuls }: RecordedStep): CaseState<F> {
    if (kind === 'proposal') return this.#after(this.#until(act.on));
    return this.#after(this.#upTo(annuls));
  }

  /** Goes on by an entry as it was recorded. Throws where the machine of today has no such step there. */
  takes(entry: RecordedStep): void {
    const { kind, seq, slice, calendar } = entry;
    switch (kind) {
      case 'proposal':
        return;
      case 'recount':
        this.book.recount(calendar);
        return;
      case 'crossing':
        this.#crossed = this.whole.law.later(this.#crossed, slice);
        return;
      case 'correction':
        this.#corrects(entry);
        this.book.after(seq, this.isVoid ? null : this.state, 'act', calendar, this.procedure);
        return;
      default: {
        const state = again(this.procedure, this.before(entry), recordedIn(entry).step);
        this.#trail.length = this.#upTo(entry.annuls);
        this.#trail.push({ recorded: recordedIn(entry), state });
        this.book.after(seq, this.state, kind, calendar, this.procedure);
      }
    }
  }

  #corrects(entry: RecordedStep): void {
    const { seq, act, correcting } = entry;
    const type = act.type as CorrectionType;
    switch (type) {
      case 'case.hold':
        this.heldBy = seq;
        return;
      case 'case.resume':
        this.heldBy = null;
        return;
      case 'act.annul':
      case 'act.restate':
        if (!correcting?.stands) throw new Error('what stands after it cannot be read');
        this.#trail = this.#relived(correcting.stands);
        break;
      case 'case.void':
        this.isVoid = true;
        break;
      case 'edition.pin':
        this.#pins = [...this.#pins, { from: act.on, slice: (act as { slice?: string }).slice ?? null }];
        this.procedure = underPins(this.whole, this.#pins);
        break;
      case 'case.move':
      case 'case.reopen':
        // A case that was void goes on where it stood; any other stands where the warrant put it.
        if (this.isVoid) this.isVoid = false;
        else
          this.#trail.push({
            recorded: recordedIn(entry),
            state: again(this.procedure, this.state, recordedIn(entry).step),
          });
        break;
      default:
        throw new Error(`no correction is called ${String(type)}`);
    }
    this.#corrected = seq;
  }

  #relived(history: readonly Recorded[]): Stood<F>[] {
    let state = begin(this.procedure);
    return history.map((recorded) => ({ recorded, state: (state = again(this.procedure, state, recorded.step)) }));
  }

  /** After the first so many steps; a slice once crossed to is kept. */
  #after(count: number): CaseState<F> {
    const state = count === 0 ? begin(this.procedure) : this.#trail[count - 1]!.state;
    if (this.#crossed === null) return state;
    return { ...state, slice: this.whole.law.later(state.slice, this.#crossed) };
  }

  #upTo(annuls: number | null): number {
    let count = this.#trail.length;
    if (annuls !== null) while (count > 0 && (this.#trail[count - 1]!.recorded.seq ?? 0) >= annuls) count -= 1;
    return count;
  }

  #until(on: LegalDate): number {
    let count = this.#trail.length;
    for (; count > 0; count -= 1) {
      const { seq, by, step } = this.#trail[count - 1]!.recorded;
      if (by !== 'clock' || seq === null || seq <= this.#corrected || step.act.on <= on) break;
    }
    return count;
  }
}

function recordedIn({ seq, kind, act, slice, setting, rules, duties, to }: RecordedStep): Recorded {
  const lapses = rules.filter(({ outcome }) => outcome === 'lapsed').map(({ id }) => id);
  const step: Replayed = kind === 'correction' ? { act, setting, value: to! } : { act, slice, setting, lapses };
  return { seq, by: kind === 'clock' ? 'clock' : 'person', step, duties, settingOf: seq, despite: false };
}
