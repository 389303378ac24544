import { createHash } from 'node:crypto';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { CaseState, StateValue } from '../../workflows/kernel/procedure.js';
import type { Pin } from '../../workflows/kernel/pinned-law.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Facts } from '../../workflows/admission/facts.js';
import type { CandidateResource } from '../auth/policy.js';
import type { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { jcs } from '../log/jcs.js';
import { caseCode } from './case-code.js';
import { resuming } from './held.js';
import { procedureUnder, standingStill, type CaseProcedure } from './case-law.js';

/** The definition the states of this house were reached under: a state of another one is never continued. */
export const definitionHash = createHash('sha256').update(jcs(admission.definition)).digest('hex');

/** An act that waits for another person to confirm its exact entry. */
export interface Pending {
  readonly seq: number;
  readonly hash: string;
  readonly type: string;
  readonly on: LegalDate;
  readonly by: string;
  readonly at: string;
}

/** A case as it lies on the table: its state, its head, where it belongs today. */
export interface CaseFile {
  readonly id: string;
  readonly code: string;
  readonly personId: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly revision: number;
  readonly headHash: string;
  readonly state: CaseState<Facts>;
  /** *done*: the road is over. *void*: it never existed. */
  readonly status: 'active' | 'done' | 'void';
  /** The entry that put it on hold; null where acts are accepted. */
  readonly heldSeq: number | null;
  readonly pins: readonly Pin[];
  /** The procedure by which this case is judged: under the law of the day of each act, or under its pins. */
  readonly procedure: CaseProcedure;
  readonly pending: readonly Pending[];
  readonly openedOn: LegalDate;
  /** Set where its log could not be replayed under the present definition: it can be read as it last stood, not moved. */
  readonly fault?: string;
}

interface Row {
  id: string;
  code: string;
  person_id: string;
  unit_id: string;
  path: string | null;
  revision: number;
  head_hash: string;
  definition_hash: string;
  slice_id: string;
  stage_since: string;
  value: string;
  context: string;
  pending: string | null;
  status: CaseFile['status'];
  held_seq: number | null;
  pins: string | null;
  opened_on: string;
}

/** The path is where the unit stands today, or stood last where it has been closed. */
const selected = `
  SELECT c.id, c.code, c.person_id, c.unit_id, c.revision, c.head_hash, c.definition_hash, c.slice_id, c.stage_since,
         c.value, c.context, c.pending, c.status, c.held_seq, c.pins, c.opened_on,
         (SELECT p.path FROM unit_place p WHERE p.unit_id = c.unit_id AND p.valid_from <= ?
           ORDER BY p.valid_from DESC LIMIT 1) AS path
    FROM candidate c`;
const byCode = `${selected}
   WHERE c.code = ?`;
const locked = { sqlite: byCode, postgres: `${byCode} FOR UPDATE OF c` } as const;

/** On SQLite the writer is alone, and nobody holds anything. */
const claimed = { sqlite: byCode, postgres: `${byCode} FOR UPDATE OF c SKIP LOCKED` } as const;

/** Takes the case for writing: nobody else moves it until the command ends. */
export async function lockCase(tx: Tx, code: string, today: LegalDate): Promise<CaseFile> {
  const [row] = await tx.all<Row>(locked[tx.dialect], [today, known(code)]);
  const file = fileOf(row);
  if (file.fault === undefined) return file;
  throw misfit(await faultOf(tx, file.id));
}

/** The same for work that another instance may do as well: null where somebody holds the case at this moment. */
export async function claimCase(tx: Tx, code: string, today: LegalDate): Promise<CaseFile | null> {
  const [row] = await tx.all<Row>(claimed[tx.dialect], [today, known(code)]);
  const file = row && fileOf(row);
  return file && file.fault === undefined ? file : null;
}

export async function readCase(reader: Pick<Reader, 'all'>, code: string, today: LegalDate): Promise<CaseFile> {
  const [row] = await reader.all<Row>(byCode, [today, known(code)]);
  const file = fileOf(row);
  return file.fault === undefined ? file : { ...file, fault: await faultOf(reader, file.id) };
}

/** Live cases that stand in some slices of the law, in the order of their ids, from after one of them on. */
export async function filesAfter(
  reader: Pick<Reader, 'all'>,
  after: string,
  { slices, limit, today }: { readonly slices: readonly string[]; readonly limit: number; readonly today: LegalDate },
): Promise<CaseFile[]> {
  const rows = await reader.all<Row>(
    `${selected}
   WHERE c.id > ? AND c.status = 'active' AND c.revision > 0 AND c.slice_id IN (${slices.map(() => '?').join(', ')})
   ORDER BY c.id LIMIT ?`,
    [today, after, ...slices, limit],
  );
  return rows.map(fileOf);
}

/** What whoever would move a case is told whose log does not fit the present procedure. */
export const misfit = (reason: string): Problem =>
  Problem.conflict('definition-fault', 'The log of the case does not fit the present procedure: it can only be read', {
    reason,
  });

/** Why a case could not be rebuilt under the present definition. */
async function faultOf(asks: Pick<Reader, 'all'>, caseId: string): Promise<string> {
  const [found] = await asks.all<{ reason: string }>('SELECT reason FROM definition_fault WHERE case_id = ?', [caseId]);
  return found?.reason ?? notRebuilt;
}

const notRebuilt = 'The case was not yet rebuilt under the present definition of the procedure.';

/** What the policy is asked about. */
export const resourceOf = (file: Pick<CaseFile, 'id' | 'unitPath' | 'personId'>): CandidateResource => ({
  kind: 'candidate',
  caseId: file.id,
  unitPath: file.unitPath,
  personId: file.personId,
});

/** Problem 409 where the case accepts no acts: it is on hold, or it never existed. */
export function assertOpen({ status, heldSeq }: Pick<CaseFile, 'status' | 'heldSeq'>): void {
  if (status === 'void') throw Problem.conflict('void', 'The case was declared never to have existed');
  if (heldSeq !== null)
    throw Problem.conflict('held', 'The case is on hold; it accepts acts again once it is taken up', {
      entry: heldSeq,
      ...resuming,
    });
}

function known(code: string): string {
  const canonical = caseCode(code);
  if (canonical === null) throw Problem.notFound();
  return canonical;
}

function fileOf(row: Row | undefined): CaseFile {
  if (!row?.path) throw Problem.notFound();
  const stale = row.definition_hash !== definitionHash;
  const facts = JSON.parse(row.context) as Facts;
  const pins = row.pins === null ? [] : (JSON.parse(row.pins) as Pin[]);
  return {
    id: row.id,
    code: row.code,
    personId: row.person_id,
    unitId: row.unit_id,
    unitPath: row.path,
    revision: row.revision,
    headHash: row.head_hash,
    state: {
      value: JSON.parse(row.value) as StateValue,
      // Facts that a former definition did not know stand as in a case that has just begun.
      facts: stale ? { ...admission.initialFacts, ...facts } : facts,
      since: row.stage_since as LegalDate,
      slice: row.slice_id,
    },
    status: row.status,
    heldSeq: row.held_seq,
    pins,
    procedure: procedureUnder(pins),
    pending: row.pending === null ? [] : (JSON.parse(row.pending) as Pending[]),
    openedOn: row.opened_on as LegalDate,
    ...(stale && { fault: notRebuilt, procedure: standingStill }),
  };
}

/** The same row, as an update stores it. */
export const stateColumns = (state: CaseState<Facts>) => ({
  value: JSON.stringify(state.value),
  context: JSON.stringify(state.facts),
  stage: admission.stageOf(state.value),
  stageSince: state.since!,
  sliceId: state.slice!,
});
