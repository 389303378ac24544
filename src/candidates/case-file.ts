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
import { procedureUnder, type CaseProcedure } from './case-law.js';

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
const byCode = `
  SELECT c.id, c.code, c.person_id, c.unit_id, c.revision, c.head_hash, c.definition_hash, c.slice_id, c.stage_since,
         c.value, c.context, c.pending, c.status, c.held_seq, c.pins, c.opened_on,
         (SELECT p.path FROM unit_place p WHERE p.unit_id = c.unit_id AND p.valid_from <= ?
           ORDER BY p.valid_from DESC LIMIT 1) AS path
    FROM candidate c
   WHERE c.code = ?`;
const locked = { sqlite: byCode, postgres: `${byCode} FOR UPDATE OF c` } as const;

/** On SQLite the writer is alone, and nobody holds anything. */
const claimed = { sqlite: byCode, postgres: `${byCode} FOR UPDATE OF c SKIP LOCKED` } as const;

/** Takes the case for writing: nobody else moves it until the command ends. */
export async function lockCase(tx: Tx, code: string, today: LegalDate): Promise<CaseFile> {
  const [row] = await tx.all<Row>(locked[tx.dialect], [today, known(code)]);
  return fileOf(row);
}

/** The same for work that another instance may do as well: null where somebody holds the case at this moment. */
export async function claimCase(tx: Tx, code: string, today: LegalDate): Promise<CaseFile | null> {
  const [row] = await tx.all<Row>(claimed[tx.dialect], [today, known(code)]);
  return row ? fileOf(row) : null;
}

export async function readCase(reader: Pick<Reader, 'all'>, code: string, today: LegalDate): Promise<CaseFile> {
  const [row] = await reader.all<Row>(byCode, [today, known(code)]);
  return fileOf(row);
}

/** What the policy is asked about. */
export const resourceOf = (file: Pick<CaseFile, 'id' | 'unitPath' | 'personId'>): CandidateResource => ({
  kind: 'candidate',
  caseId: file.id,
  unitPath: file.unitPath,
  personId: file.personId,
});

function known(code: string): string {
  const canonical = caseCode(code);
  if (canonical === null) throw Problem.notFound();
  return canonical;
}

function fileOf(row: Row | undefined): CaseFile {
  if (!row?.path) throw Problem.notFound();
  if (row.definition_hash !== definitionHash)
    throw new Error(`case ${row.id} stands under another definition of the procedure: migrate it first`);
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
      facts: JSON.parse(row.context) as Facts,
      since: row.stage_since as LegalDate,
      slice: row.slice_id,
    },
    status: row.status,
    heldSeq: row.held_seq,
    pins,
    procedure: procedureUnder(pins),
    pending: row.pending === null ? [] : (JSON.parse(row.pending) as Pending[]),
    openedOn: row.opened_on as LegalDate,
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
