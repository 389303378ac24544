import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Act } from '../../../workflows/kernel/act.js';
import type { Recorded } from '../../../workflows/kernel/correct.js';
import type { Duty } from '../../../workflows/kernel/duty.js';
import type { Pin } from '../../../workflows/kernel/pinned-law.js';
import type { Setting } from '../../../workflows/kernel/setting.js';
import type { Entry } from '../../log/entry.js';
import { jcs } from '../../log/jcs.js';

/** What the log says of a case: the steps that stand after every correction, and what stands over it beside them. */
export interface Standing {
  readonly history: readonly Recorded[];
  readonly void: boolean;
  readonly heldSeq: number | null;
  readonly pins: readonly Pin[];
}

/**
 * One line of the history as a correction left it. A number: the step as it stood before. Else what is new of it: the act
 * with its true facts, another slice or lapse after the new judgement, or a limit that passes now (no `seq`).
 */
export type HistoryLine =
  | number
  | {
      readonly seq?: number;
      readonly act: Act;
      readonly slice: string;
      readonly lapses: readonly string[];
      /** The entry that keeps the setting it was judged in. */
      readonly settingOf: number;
      readonly despite: boolean;
    };

/** The act an entry recorded; a confirmation's stands in the proposal it names. */
function actOf(entry: Entry, entries: readonly Entry[]): Act {
  const { facts, type, on } = proposalOf(entry, entries);
  return { ...facts, type, on } as Act;
}

const proposalOf = (entry: Entry, entries: readonly Entry[]): Entry =>
  entry.kind === 'confirmation' ? entries[(entry.facts as { proposal: number }).proposal - 1]! : entry;

const moving = new Set(['start', 'act', 'clock', 'confirmation']);

/** Reads a log from its first entry. An entry that annuls takes back the limits that passed from there to itself. */
export function standingOf(entries: readonly Entry[]): Standing {
  let history: Recorded[] = [];
  let isVoid = false;
  let heldSeq: number | null = null;
  const pins: Pin[] = [];
  for (const entry of entries) {
    if (moving.has(entry.kind)) {
      if (entry.annuls !== null) while ((history.at(-1)?.seq ?? 0) >= entry.annuls) history.pop();
      history.push(recordedIn(entry, entries));
      continue;
    }
    if (entry.kind !== 'correction' && entry.kind !== 'hold') continue;
    switch (entry.type) {
      case 'act.annul':
      case 'act.restate':
        history = linesRead((entry.facts as { history: HistoryLine[] }).history, history, entries);
        break;
      case 'case.hold':
        heldSeq = entry.seq;
        break;
      case 'case.resume':
        heldSeq = null;
        break;
      case 'case.void':
        isVoid = true;
        break;
      case 'edition.pin':
        pins.push({ from: entry.on as LegalDate, slice: (entry.facts as { slice?: string }).slice ?? null });
        break;
      case 'case.move':
      case 'case.reopen':
        // A case that was void goes on where it stood; any other stands where the warrant put it.
        if (isVoid) isVoid = false;
        else history.push(recordedIn(entry, entries));
    }
  }
  return { history, void: isVoid, heldSeq, pins };
}

function recordedIn(entry: Entry, entries: readonly Entry[]): Recorded {
  const { seq, kind } = entry;
  const setting = entry.setting as Setting;
  const lapses = entry.rules.filter(({ outcome }) => outcome === 'lapsed').map(({ id }) => id);
  const act = actOf(entry, entries);
  const by = proposalOf(entry, entries).actor.duty;
  return {
    seq,
    by: kind === 'clock' ? 'clock' : 'person',
    step: kind === 'correction' ? { act, setting, value: entry.to! } : { act, slice: entry.edition!, setting, lapses },
    duties: by === null ? [] : [by as Duty],
    settingOf: seq,
    despite: false,
  };
}

/** The history after a correction, as its entry tells it of the history before. */
function linesRead(lines: readonly HistoryLine[], before: readonly Recorded[], entries: readonly Entry[]): Recorded[] {
  const known = new Map(before.map((recorded) => [recorded.seq, recorded]));
  return lines.map((line) => {
    if (typeof line === 'number') return known.get(line)!;
    const { seq = null, act, slice, lapses, settingOf, despite } = line;
    const setting = entries[settingOf - 1]!.setting as Setting;
    const step = { act, slice, setting, lapses };
    if (seq === null) return { seq, by: 'clock', step, duties: ['clock'], settingOf, despite };
    return { ...known.get(seq)!, step, settingOf, despite };
  });
}

/** The history that a correction leaves, told of the one before it. */
export function linesOf(history: readonly Recorded[], before: readonly Recorded[]): HistoryLine[] {
  const known = new Map(before.map((recorded) => [recorded.seq, recorded]));
  return history.map((recorded) => {
    const { seq, step, settingOf, despite } = recorded;
    if ('value' in step || (seq !== null && isSame(recorded, known.get(seq)!))) return seq!;
    const { act, slice, lapses } = step;
    return { ...(seq !== null && { seq }), act, slice, lapses, settingOf, despite };
  });
}

function isSame(one: Recorded, other: Recorded): boolean {
  const told = ({ step, settingOf, despite }: Recorded): string => {
    const { setting: _, ...rest } = step;
    return jcs({ ...rest, settingOf, despite });
  };
  return told(one) === told(other);
}
