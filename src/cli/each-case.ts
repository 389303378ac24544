import { parseArgs } from 'node:util';
import { calendarHistory, type CalendarAt } from '../calendar/calendar-history.js';
import { caseCode } from '../candidates/case-code.js';
import { storedCase, storedCases, type StoredCase } from '../candidates/history/case-log.js';
import type { LookedAt } from '../candidates/history/judge-again.js';
import type { Reader } from '../database/reader.js';
import { openData } from './data.js';
import { exit, Refusal } from './exit.js';
import type { Voice } from './run.js';

/** A way to look at one case again and to tell what was found. */
export interface Look<T> {
  readonly usage: string;
  readonly look: (reader: Reader, stored: StoredCase, calendarAt: CalendarAt) => Promise<LookedAt<readonly T[]>>;
  /** The findings that are differences. */
  readonly differing: (found: readonly T[]) => readonly T[];
  /** One case in words; of many, only those that differ are told. */
  readonly tell: (found: readonly T[]) => readonly string[];
}

/** `<code>` or `--all`, `--data DIR`, `--json`: looks, tells, and ends by what was found. */
export async function eachCase<T>(words: readonly string[], { say, note }: Voice, how: Look<T>): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { all: { type: 'boolean' }, data: { type: 'string' }, json: { type: 'boolean' } },
  });
  if ((values.all === true) === positionals.length > 0 || positionals.length > 1) throw new Refusal(how.usage);
  const { reader, close } = await openData(values.data);
  try {
    const [text] = positionals;
    if (text === undefined) return await everyCase(reader, how, { say, note }, values.json === true);
    const stored = await known(reader, text);
    const calendarAt = await calendarHistory(reader);
    const looked = await how.look(reader, stored, calendarAt);
    if (values.json) say(JSON.stringify(toldOf(stored, looked, how)));
    else for (const line of lines(stored, looked, how)) say(line);
    return codeOf(looked, how);
  } finally {
    await close();
  }
}

async function known(reader: Reader, text: string): Promise<StoredCase> {
  const code = caseCode(text);
  const stored = code && (await storedCase(reader, code));
  if (!stored) throw new Refusal(`There is no case ${text.slice(0, 40)}.`, exit.unknown);
  return stored;
}

export async function everyCase<T>(reader: Reader, how: Look<T>, { say, note }: Voice, json: boolean): Promise<number> {
  const began = performance.now();
  const calendarAt = await calendarHistory(reader);
  const sum = { cases: 0, differing: 0, broken: 0 };
  for await (const stored of storedCases(reader)) {
    const looked = await how.look(reader, stored, calendarAt);
    const code = codeOf(looked, how);
    sum.cases += 1;
    if (code === exit.differs) sum.differing += 1;
    if (code === exit.broken) sum.broken += 1;
    if (json) say(JSON.stringify(toldOf(stored, looked, how)));
    else if (code !== exit.ok) for (const line of lines(stored, looked, how)) say(line);
    if (sum.cases % 100 === 0 && process.stderr.isTTY) note(`${sum.cases} …`);
  }
  const seconds = (performance.now() - began) / 1000;
  const perSecond = Math.round(sum.cases / Math.max(seconds, 0.001));
  if (json) say(JSON.stringify({ ...sum, seconds: Number(seconds.toFixed(3)), perSecond }));
  else
    say(
      `${sum.cases} cases: ${sum.cases - sum.differing - sum.broken} the same, ${sum.differing} different, ` +
        `${sum.broken} with a broken chain; ${perSecond} cases/s`,
    );
  return sum.broken > 0 ? exit.broken : sum.differing > 0 ? exit.differs : exit.ok;
}

const codeOf = <T>(looked: LookedAt<readonly T[]>, { differing }: Look<T>): number =>
  'fault' in looked ? exit.broken : differing(looked.found).length > 0 ? exit.differs : exit.ok;

const toldOf = <T>({ code, revision }: StoredCase, looked: LookedAt<readonly T[]>, { differing }: Look<T>): object =>
  'fault' in looked
    ? { code, revision, chain: looked.fault }
    : { code, revision, chain: 'whole', differing: differing(looked.found).length, found: looked.found };

const lines = <T>({ code, revision }: StoredCase, looked: LookedAt<readonly T[]>, how: Look<T>): readonly string[] =>
  'fault' in looked
    ? [`${code} (revision ${revision}): the chain is broken at entry ${looked.fault.seq}: ${looked.fault.fault}`]
    : [`${code} (revision ${revision})`, ...how.tell(looked.found)];
