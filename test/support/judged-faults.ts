import { calendarHistory } from '../../src/calendar/calendar-history.js';
import { storedCases } from '../../src/candidates/history/case-log.js';
import { judgeAgain, replayAgain } from '../../src/candidates/history/judge-again.js';
import type { Reader } from '../../src/database/reader.js';

/** What differs where every case of a store is judged and replayed again by its log alone; cases known the same are spared. */
export async function judgedFaults(reader: Reader, known = new Map<string, number>()): Promise<string[]> {
  const faults: string[] = [];
  const calendarAt = await calendarHistory(reader);
  for await (const stored of storedCases(reader)) {
    if (known.get(stored.id) === stored.revision) continue;
    const judged = await judgeAgain(reader, stored, calendarAt);
    const replayed = await replayAgain(reader, stored, calendarAt);
    const found = [
      ...('fault' in judged
        ? [judged]
        : judged.found.flatMap(({ seq, act, differences }) => differences.map((one) => ({ seq, act, ...one })))),
      ...('fault' in replayed ? [] : replayed.found),
    ];
    faults.push(...found.map((one) => `${stored.code}: ${JSON.stringify(one)}`));
    if (found.length === 0) known.set(stored.id, stored.revision);
  }
  return faults;
}
