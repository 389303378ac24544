import type { Calendar } from '../../../workflows/calendar/working-days.js';
import type { Act } from '../../../workflows/kernel/act.js';
import type { Duty } from '../../../workflows/kernel/duty.js';
import type { Recorded } from '../../../workflows/kernel/correct.js';
import type { RecordedStep } from '../../../workflows/kernel/recorded-step.js';
import type { Judged } from '../../../workflows/kernel/rule.js';
import type { Setting } from '../../../workflows/kernel/setting.js';
import type { CalendarAt } from '../../calendar/calendar-history.js';
import type { Entry } from '../../log/entry.js';
import { standingOf } from './case-standing.js';

/** The entries of a case that somebody or the clock was judged by, in order: what `rejudge` asks. */
export function recordedSteps(entries: readonly Entry[], calendarAt: CalendarAt): RecordedStep[] {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const stepOf = (kind: RecordedStep['kind'], entry: Entry, said = entry): RecordedStep =>
    recorded(kind, entry, said, calendarAt(entry.at));
  return entries.flatMap((entry): RecordedStep[] => {
    switch (entry.kind) {
      case 'start':
      case 'act':
        return [stepOf('act', entry)];
      case 'clock':
        return [stepOf('clock', entry)];
      case 'proposal':
        return [stepOf('proposal', entry)];
      case 'calendar':
        return [stepOf('recount', entry)];
      case 'crossing':
        return [stepOf('crossing', entry)];
      case 'correction':
      case 'hold': {
        const proposal = bySeq.get((entry.facts as { proposal: number }).proposal) ?? null;
        const step = stepOf('correction', entry, proposal ?? entry);
        const correcting = { proposed: proposal && actOf(proposal), stands: standingAfter(entry, entries) };
        return [{ ...step, act: actOf(entry), correcting }];
      }
      case 'confirmation': {
        // One that names no proposal says nothing that could be judged, and is found different.
        return [stepOf('act', entry, bySeq.get((entry.facts as { proposal: number }).proposal))];
      }
      default:
        return [];
    }
  });
}

/** What was said stands in `said`: for a confirmation in the proposal, whose author's duty it was to record it. */
function recorded(kind: RecordedStep['kind'], entry: Entry, said: Entry, calendar: Calendar): RecordedStep {
  const { seq, edition, setting, rules, left, entered, from, to, annuls } = entry;
  return {
    seq,
    kind,
    act: actOf(said),
    slice: edition ?? '',
    setting: setting as Setting,
    calendar,
    duties: dutiesOf(said),
    second: said === entry ? null : { duties: dutiesOf(entry), another: entry.actor.person !== said.actor.person },
    rules: rules as readonly Judged[],
    left,
    entered,
    from,
    to,
    annuls,
  };
}

const actOf = ({ facts, type, on }: Entry): Act => ({ ...facts, type, on }) as Act;

/** What stands after an entry that changes it; null where the log cannot be read so, as in one tampered with. */
function standingAfter({ seq, type }: Entry, entries: readonly Entry[]): readonly Recorded[] | null {
  if (type !== 'act.annul' && type !== 'act.restate') return null;
  try {
    return standingOf(entries.slice(0, seq)).history;
  } catch {
    return null;
  }
}

const dutiesOf = ({ actor }: Entry): Duty[] => (actor.duty === null ? [] : [actor.duty as Duty]);
