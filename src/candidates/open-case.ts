import { randomUUIDv7 } from 'node:crypto';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { begin } from '../../workflows/kernel/chart.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Tx } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { genesis } from '../log/entry.js';
import { newCaseCode } from './case-code.js';
import { definitionHash, type CaseFile } from './case-file.js';

/** Where a unit stands, or stood last. Problem 404 for none, as for one that is not the actor's to see (SEC-16). */
export async function unitPathOf(tx: Tx, unitId: string, today: LegalDate): Promise<string> {
  const [place] = await tx.all<{ path: string }>(
    `SELECT p.path FROM unit_place p JOIN unit u ON u.id = p.unit_id AND (u.closed_on IS NULL OR u.closed_on > ?)
      WHERE p.unit_id = ? AND p.valid_from <= ? ORDER BY p.valid_from DESC LIMIT 1`,
    [today, unitId, today],
  );
  if (place) return place.path;
  throw Problem.notFound();
}

/** A case without entries; its first act writes entry 1. */
export async function insertCase(
  tx: Tx,
  at: string,
  of: { readonly personId: string; readonly unitId: string; readonly unitPath: string; readonly on: LegalDate },
): Promise<CaseFile> {
  const { personId, unitId, unitPath, on } = of;
  const id = randomUUIDv7();
  const code = newCaseCode();
  const state = begin(admission);
  await tx.run(
    `INSERT INTO candidate (id, code, person_id, unit_id, procedure, slice_id, definition_hash, revision, status, stage,
            stage_since, value, context, pending, head_hash, opened_on, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, 'active', ?, ?, ?, ?, NULL, ?, ?, ?)`,
    [
      id,
      code,
      personId,
      unitId,
      admission.id,
      admission.law.on(on).id,
      definitionHash,
      admission.stageOf(state.value),
      on,
      JSON.stringify(state.value),
      JSON.stringify(state.facts),
      genesis.hash,
      on,
      at,
    ],
  );
  return {
    id,
    code,
    personId,
    unitId,
    unitPath,
    revision: 0,
    headHash: genesis.hash,
    state,
    status: 'active',
    heldSeq: null,
    pins: [],
    procedure: admission,
    pending: [],
    openedOn: on,
  };
}
