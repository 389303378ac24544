import { vietnam } from '../../workflows/calendar/holidays.js';
import { deadlinesOf } from '../../workflows/kernel/deadlines.js';
import type { StateValue } from '../../workflows/kernel/procedure.js';
import { memberSpans } from '../../workflows/admission/member-spans.js';
import { admission } from '../../workflows/admission/procedure.js';
import { amendedCalendar } from '../../src/calendar/amended-calendar.js';
import { confirmedAmendments } from '../../src/calendar/amendment.js';
import { stateOf } from '../../src/candidates/history/case-history.js';
import { procedureUnder } from '../../src/candidates/case-law.js';
import { standingOf } from '../../src/candidates/history/case-standing.js';
import type { Reader } from '../../src/database/reader.js';
import type { Entry } from '../../src/log/entry.js';
import { jcs } from '../../src/log/jcs.js';
import { readRows } from '../../src/log/log.js';
import { verifyChain } from '../../src/log/verify-chain.js';

type Asks = Pick<Reader, 'all'>;

export interface CaseRow {
  readonly id: string;
  readonly code: string;
  readonly unit_id: string;
  readonly person_id: string;
  readonly revision: number;
  readonly head_hash: string;
  readonly value: string;
  readonly context: string;
  readonly stage: string;
  readonly stage_since: string;
  readonly slice_id: string;
  readonly status: string;
  readonly held_seq: number | null;
  readonly pins: string | null;
  readonly pending: string | null;
  readonly opened_on: string;
}

/** The cases of a store, or those whose ids are given. */
export const caseRows = (asks: Asks, ids?: readonly string[]): Promise<CaseRow[]> =>
  asks.all<CaseRow>(
    `SELECT id, code, unit_id, person_id, revision, head_hash, value, context, stage, stage_since, slice_id, status, held_seq, pins, pending, opened_on
       FROM candidate ${ids ? `WHERE id IN (${ids.map(() => '?').join(', ')})` : ''}`,
    ids ?? [],
  );

/**
 * What is wrong with the cases of a store in the light of the log alone: each chain whole up to its head, each row the
 * state that its entries lead to, each limit, pending proposal and word in the outbox what that state asks for.
 */
export async function caseFaults(asks: Asks, rows?: readonly CaseRow[]): Promise<string[]> {
  const faults: string[] = [];
  for (const row of rows ?? (await caseRows(asks)))
    faults.push(...(await faultsOfCase(asks, row)).map((fault) => `${row.code} (revision ${row.revision}): ${fault}`));
  return faults;
}

async function faultsOfCase(asks: Asks, row: CaseRow): Promise<string[]> {
  const { id, revision } = row;
  const stored = await readRows(asks, id, { limit: 10_000 });
  const broken = verifyChain(stored, { head: { seq: revision, hash: row.head_hash } });
  if (broken) return [`chain ${broken.fault} at ${broken.seq}`];
  const entries = stored.map(({ body }) => JSON.parse(body) as Entry);
  const state = stateOf(entries);
  const standing = standingOf(entries);
  const said = (what: string, is: unknown, replayed: unknown): string[] =>
    jcs(is) === jcs(replayed) ? [] : [`${what} is ${jcs(is)}, replay says ${jcs(replayed)}`];
  const calendar = amendedCalendar(vietnam, await confirmedAmendments(asks));
  const limits = standing.void ? [] : deadlinesOf(procedureUnder(standing.pins), state, calendar);
  const open = limits.map(
    ({ timer, subject, rule, kind, anchor, unit, budget, due }) =>
      `${timer}/${subject} ${rule} ${kind} ${anchor}+${budget} ${unit} = ${due}`,
  );
  return [
    ...said('unit', [row.unit_id], [state.facts.unit]),
    ...said('value', [JSON.parse(row.value)], [state.value]),
    // What an inspector compares, who knows no law: the state of the last entry that moved the case.
    ...said('value', [JSON.parse(row.value)], [entries.findLast(({ to }) => to !== null)?.to]),
    ...said('context', JSON.parse(row.context), state.facts),
    ...said('stage', [row.stage, row.stage_since], [admission.stageOf(state.value), state.since]),
    ...said('slice', [row.slice_id], [state.slice]),
    ...said('status', [row.status], [standing.void ? 'void' : isOver(state.value) ? 'done' : 'active']),
    ...said('hold', [row.held_seq], [standing.heldSeq]),
    ...said('pins', JSON.parse(row.pins ?? '[]'), standing.pins),
    ...said('opened_on', [row.opened_on], [standing.history[0]?.step.act.on]),
    ...said(
      'members',
      await membersBy(asks, id),
      standing.void ? [] : memberSpans(state).map((span) => ({ person: row.person_id, ...span })),
    ),
    ...said('pending', pendingOf(row), waitingIn(entries, stored)),
    ...said('running limits', (await runningIn(asks, id)).sort(), open.sort()),
    ...(await closedFaults(asks, id, entries)),
    ...(await outboxFaults(asks, id, entries)),
    ...(await reminderFaults(asks, id)),
    ...(await commandFaults(asks, id, entries)),
    ...(await sealedFaults(asks, id, entries)),
  ];
}

const membersBy = (asks: Asks, id: string): Promise<unknown[]> =>
  asks.all(
    'SELECT person_id AS person, unit_id AS unit, kind, valid_from AS "from", valid_to AS "to" FROM member WHERE case_id = ? ORDER BY valid_from',
    [id],
  );

const isOver = (value: StateValue): boolean =>
  admission.machine.resolveState({ value: value, context: {} }).status === 'done';

const pendingOf = ({ pending }: CaseRow): object[] =>
  ((pending === null ? [] : JSON.parse(pending)) as { seq: number; hash: string }[]).map(({ seq, hash }) => ({
    seq,
    hash,
  }));

/** Proposals that nobody has confirmed or dropped yet. */
function waitingIn(entries: readonly Entry[], stored: readonly { seq: number; hash: string }[]): object[] {
  const settled = new Set(
    entries
      .filter(({ kind }) => ['confirmation', 'rejection', 'correction', 'hold'].includes(kind))
      .map(({ facts }) => (facts as { proposal: number }).proposal),
  );
  return entries
    .filter(({ kind, seq }) => kind === 'proposal' && !settled.has(seq))
    .map(({ seq }) => ({ seq, hash: stored[seq - 1]!.hash }));
}

interface LimitRow {
  readonly timer: string;
  readonly subject: string;
  readonly activation_seq: number;
  readonly rule: string;
  readonly kind: string;
  readonly anchor_on: string;
  readonly unit: string;
  readonly budget: number;
  readonly due_on: string | null;
  readonly state: string;
  readonly closed_seq: number | null;
}

async function runningIn(asks: Asks, id: string): Promise<string[]> {
  const rows = await asks.all<LimitRow>("SELECT * FROM deadline WHERE case_id = ? AND state = 'running'", [id]);
  return rows.map(
    ({ timer, subject, rule, kind, anchor_on, unit, budget, due_on }) =>
      `${timer}/${subject} ${rule} ${kind} ${anchor_on}+${budget} ${unit} = ${due_on}`,
  );
}

/** A limit that is told as passed was passed by an entry of the clock, and the other way round. */
async function closedFaults(asks: Asks, id: string, entries: readonly Entry[]): Promise<string[]> {
  const rows = await asks.all<LimitRow>("SELECT * FROM deadline WHERE case_id = ? AND state <> 'running'", [id]);
  const passed = rows
    .filter(({ state }) => state === 'passed')
    .map(({ timer, subject, closed_seq }) => `${timer}/${subject} passed at ${closed_seq}`);
  const clock = entries
    .filter(({ kind }) => kind === 'clock')
    .map(({ seq, facts }) => {
      const { timer, subject } = facts as { timer: string; subject: string };
      return `${timer}/${subject} passed at ${seq}`;
    });
  const faults = rows
    .filter(
      ({ closed_seq, activation_seq }) =>
        closed_seq === null || closed_seq <= activation_seq || closed_seq > entries.length,
    )
    .map(({ timer, activation_seq, closed_seq }) => `${timer} of ${activation_seq} closed at ${closed_seq}`);
  return [
    ...faults,
    ...passed.filter((one) => !clock.includes(one)).map((one) => `${one}, which no entry says`),
    ...clock.filter((one) => !passed.includes(one)).map((one) => `${one}, which no limit says`),
  ];
}

/** One word in the outbox for every command that brought the case to another stage. */
async function outboxFaults(asks: Asks, id: string, entries: readonly Entry[]): Promise<string[]> {
  const rows = await asks.all<{ seq: number; body: string }>(
    "SELECT seq, body FROM outbox WHERE case_id = ? AND topic = 'case.stage' ORDER BY seq",
    [id],
  );
  const told = rows.map(({ seq, body }) => `${seq}: ${(JSON.parse(body) as { to: string }).to}`);
  const expected: string[] = [];
  const stageAfter = (count: number): string => admission.stageOf(stateOf(entries.slice(0, count)).value);
  let before = stageAfter(0);
  for (const { seq } of entries.filter((entry, index) => endsCommand(entry, entries[index + 1]))) {
    const stage = stageAfter(seq);
    if (stage !== before) expected.push(`${seq}: ${stage}`);
    before = stage;
  }
  return told.join() === expected.join() ? [] : [`outbox says ${told.join()}, the log ${expected.join()}`];
}

/** One message for every rung that was sent, and none besides. */
async function reminderFaults(asks: Asks, id: string): Promise<string[]> {
  const rungs = await asks.all<{ timer: string; subject: string; rung: number }>(
    "SELECT timer, subject, rung FROM deadline_rung WHERE case_id = ? AND outcome = 'sent'",
    [id],
  );
  const rows = await asks.all<{ body: string }>("SELECT body FROM outbox WHERE case_id = ? AND topic = 'reminder'", [
    id,
  ]);
  const sent = rungs.map(({ timer, subject, rung }) => `${timer}/${subject} ${rung}`).sort();
  const told = rows
    .map(({ body }) => JSON.parse(body) as { timer: string; subject?: string; rung: number })
    .map(({ timer, subject, rung }) => `${timer}/${subject ?? ''} ${rung}`)
    .sort();
  return sent.join() === told.join() ? [] : [`rungs sent are ${sent.join()}, messages ${told.join()}`];
}

/** A command's entries share its key; the sweeper's have none, and one turn of it is one instant; a recount tells nobody of a stage. */
const endsCommand = (entry: Entry, next: Entry | undefined): boolean =>
  next?.command !== entry.command || next.at !== entry.at || entry.kind === 'calendar' || next.kind === 'calendar';

async function commandFaults(asks: Asks, id: string, entries: readonly Entry[]): Promise<string[]> {
  const rows = await asks.all<{ key: string; seq: number | null; status: number; answer: string }>(
    'SELECT key, seq, status, answer FROM command WHERE case_id = ?',
    [id],
  );
  const done = rows.filter(({ status }) => status === 200);
  const keys = new Set(done.map(({ key }) => key));
  return [
    ...done
      .filter(({ key, seq }) => entries[seq! - 1]?.command !== key)
      .map(({ key, seq }) => `command ${key} is not entry ${seq}`),
    ...done
      .filter(({ seq, answer }) => (JSON.parse(answer) as { revision: number }).revision !== seq)
      .map(({ key }) => `the answer kept for ${key} tells another revision`),
    ...entries
      .filter(({ command, kind }) => command !== null && kind !== 'clock' && kind !== 'crossing' && !keys.has(command))
      .map(({ seq, command }) => `entry ${seq} has no command ${command!}`),
  ];
}

/** What an entry commits to lies sealed beside it, and nothing else does; nothing at all once its person was erased. */
async function sealedFaults(asks: Asks, id: string, entries: readonly Entry[]): Promise<string[]> {
  const rows = await asks.all<{ seq: number; field: string }>('SELECT seq, field FROM sealed_value WHERE chain = ?', [
    id,
  ]);
  const stored = rows.map(({ seq, field }) => `${seq}.${field}`).sort();
  const [erased] = await asks.all(
    "SELECT k.state FROM person_key k JOIN candidate c ON c.person_id = k.person_id WHERE c.id = ? AND k.state = 'erased'",
    [id],
  );
  const committed = (erased ? [] : entries)
    .flatMap(({ seq, sealed }) => Object.keys(sealed).map((field) => `${seq}.${field}`))
    .sort();
  return stored.join() === committed.join() ? [] : [`sealed are ${stored.join()}, committed to ${committed.join()}`];
}
