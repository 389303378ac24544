import type { Reader } from '../../src/database/reader.js';
import type { Entry } from '../../src/log/entry.js';

/** What the processes of a kill test said, over all rounds: see `commanding-process.mjs`. */
export class KillHistory {
  readonly sent = new Map<string, number>();
  readonly dry = new Set<string>();
  readonly acknowledged = new Map<string, { code: string; seq: number; revision: number; at: number }>();
  readonly refused = new Set<string>();
  readonly violations: string[] = [];
  repeated = 0;
  #line = 0;

  /** Lines of one process, or of several that ran at once: their moments put them in order. */
  hear(lines: readonly string[]): void {
    for (const line of [...lines].sort()) {
      this.#line += 1;
      const [, kind, key, ...rest] = line.split(' ') as [string, string, string, ...string[]];
      if (kind === 'I' && !this.sent.has(key)) this.sent.set(key, this.#line);
      else if (kind === 'D') this.dry.add(key);
      else if (kind === 'R') this.refused.add(key);
      else if (kind === 'V') this.violations.push(line);
      else if (kind === 'A') this.answer(key, rest);
    }
  }

  private answer(key: string, [code, seq, revision, replayed]: readonly string[]): void {
    const told = { code: code!, seq: Number(seq), revision: Number(revision), at: this.#line };
    const before = this.acknowledged.get(key);
    if (replayed === '1') this.repeated += 1;
    if (!before) this.acknowledged.set(key, told);
    else if (before.code !== told.code || before.seq !== told.seq)
      this.violations.push(`${key} was ${before.code} ${before.seq}, then ${told.code} ${told.seq}`);
  }
}

interface Row {
  readonly chain: string;
  readonly seq: number;
  readonly kind: string;
  readonly body: string;
}

const human = new Set(['start', 'act', 'proposal', 'confirmation', 'rejection']);

/**
 * What the store holds against what was said: I1 every acknowledged command is there with its number, I2 nothing that
 * was not sent, none twice, no dry run, and I6 what was acknowledged before another was sent on its case stands before it.
 */
export async function historyFaults(asks: Pick<Reader, 'all'>, history: KillHistory): Promise<string[]> {
  const cases = await asks.all<{ id: string; code: string }>('SELECT id, code FROM candidate');
  const codes = new Map(cases.map(({ id, code }) => [id, code]));
  const rows = await asks.all<Row>(
    "SELECT chain, seq, kind, body FROM entry WHERE chain <> 'site' ORDER BY chain, seq",
  );
  const stored = new Map<string, { code: string; seq: number }>();
  const faults = [...history.violations];
  for (const { chain, seq, kind, body } of rows) {
    const { command } = JSON.parse(body) as Entry;
    if (command === null || !human.has(kind) || !/^(?:dry-)?kill-/.test(command)) continue;
    if (stored.has(command)) faults.push(`${command} is there twice`);
    stored.set(command, { code: codes.get(chain)!, seq });
    if (!history.sent.has(command)) faults.push(`${command} is there and was never sent`);
  }
  for (const [key, { code, seq }] of history.acknowledged) {
    const found = stored.get(key);
    if (found?.code !== code || found.seq !== seq)
      faults.push(
        `${key} was told as ${code} ${seq}, the store says ${found ? `${found.code} ${found.seq}` : 'nothing'}`,
      );
  }
  const kept = await asks.all<{ key: string; status: number }>(
    "SELECT key, status FROM command WHERE key LIKE '%kill-%'",
  );
  const answers = new Map(kept.map(({ key, status }) => [key, status]));
  for (const key of stored.keys()) if (answers.get(key) !== 200) faults.push(`${key} has an effect and no answer`);
  for (const [key, status] of answers)
    if (status === 200 && !stored.has(key)) faults.push(`${key} has an answer and no effect`);
  return [...faults, ...ordered(history, stored)];
}

/** I6, case by case in one pass: the highest number acknowledged so far is below that of whatever is sent next. */
function ordered(
  { sent, acknowledged }: KillHistory,
  stored: ReadonlyMap<string, { code: string; seq: number }>,
): string[] {
  const moments = [...stored].flatMap(([key, { code, seq }]) => {
    const told = acknowledged.get(key);
    return [
      { at: sent.get(key) ?? 0, code, seq, told: false, key },
      ...(told ? [{ at: told.at, code, seq, told: true, key }] : []),
    ];
  });
  const highest = new Map<string, number>();
  const faults: string[] = [];
  for (const { code, seq, told, key } of moments.sort((a, b) => a.at - b.at)) {
    const top = highest.get(code) ?? 0;
    if (told) highest.set(code, Math.max(top, seq));
    else if (seq <= top) faults.push(`${key} was sent after ${top} was acknowledged and became ${seq}`);
  }
  return faults;
}
