import { Injectable, type OnModuleInit } from '@nestjs/common';
import { admission } from '../../../workflows/admission/procedure.js';
import { calendarHistory } from '../../calendar/calendar-history.js';
import { Reader } from '../../database/reader.js';
import { AuditChecks } from '../../log/audit/audit-checks.js';
import type { Entry } from '../../log/entry.js';
import { caseCode } from '../case-code.js';
import { entriesOf, stateOf } from './case-history.js';
import { storedCases, type StoredCase } from './case-log.js';
import { replayAgain } from './judge-again.js';

/** For the audit of the log: every case's state, limits and memberships are those its entries lead to (SEC-12). */
@Injectable()
export class ProjectionAudit implements OnModuleInit {
  constructor(
    private readonly reader: Reader,
    private readonly checks: AuditChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add('projection', () => differingCases(this.reader));
  }
}

/** Cases whose rows say other than their log. One that is listed as not fitting the procedure is known to differ. */
export async function* differingCases(reader: Reader): AsyncGenerator<string> {
  const calendarAt = await calendarHistory(reader);
  const listed = await reader.all<{ case_id: string }>('SELECT case_id FROM definition_fault');
  const known = new Set(listed.map(({ case_id }) => case_id));
  for await (const stored of storedCases(reader)) {
    if (known.has(stored.id)) continue;
    const looked = await replayAgain(reader, stored, calendarAt);
    if ('fault' in looked) yield `case ${stored.code}, entry ${looked.fault.seq}: ${looked.fault.fault}`;
    else if ((await strayColumns(reader, stored)).length > 0) yield `case ${stored.code}: its row`;
    else if (looked.found.length > 0) yield `case ${stored.code}: ${looked.found.map(({ what }) => what).join(', ')}`;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What of a case's row no replay leads to, held against its entries: whose it is, where, and when it moved last. */
async function strayColumns(reader: Reader, { id, revision }: StoredCase): Promise<string[]> {
  const [row] = await reader.all<Row>(
    `SELECT c.code, c.person_id, c.unit_id, c.procedure, c.pending, c.updated_at, c.revision FROM candidate c WHERE c.id = ?`,
    [id],
  );
  // It has moved on meanwhile, and is looked at the next night.
  if (row?.revision !== revision) return [];
  const entries = await entriesOf(reader, id);
  const { facts } = stateOf(entries);
  const judged = entries.findLast(({ setting }) => 'candidate' in setting);
  const waiting = pendingIn(entries);
  const pending = (row.pending === null ? [] : (JSON.parse(row.pending) as { seq: number }[])).map(({ seq }) => seq);
  return [
    ...(caseCode(row.code) === row.code ? [] : ['code']),
    ...(row.procedure === admission.id ? [] : ['procedure']),
    ...(row.unit_id === (facts.unit ?? entries[0]?.actor.unit) ? [] : ['unit']),
    ...(row.person_id === (judged?.setting as { candidate?: string } | undefined)?.candidate ? [] : ['person']),
    ...(row.updated_at === entries.at(-1)?.at ? [] : ['updated']),
    ...(waiting.join() === pending.join() ? [] : ['pending']),
  ];
}

/** Proposals that nobody has confirmed or dropped. */
function pendingIn(entries: readonly Entry[]): number[] {
  const answered = new Set(entries.map(({ facts }) => (facts as { proposal?: number }).proposal));
  return entries.flatMap(({ kind, seq }) => (kind === 'proposal' && !answered.has(seq) ? [seq] : []));
}

interface Row {
  readonly code: string;
  readonly person_id: string;
  readonly unit_id: string;
  readonly procedure: string;
  readonly pending: string | null;
  readonly updated_at: string;
  readonly revision: number;
}
