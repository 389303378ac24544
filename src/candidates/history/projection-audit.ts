import { Injectable, type OnModuleInit } from '@nestjs/common';
import { calendarHistory } from '../../calendar/calendar-history.js';
import { Reader } from '../../database/reader.js';
import { AuditChecks } from '../../log/audit/audit-checks.js';
import { storedCases } from './case-log.js';
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
    else if (looked.found.length > 0) yield `case ${stored.code}: ${looked.found.map(({ what }) => what).join(', ')}`;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
