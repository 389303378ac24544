import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { waysFrom } from '../../../workflows/kernel/chart.js';
import type { CaseState } from '../../../workflows/kernel/procedure.js';
import type { Pin } from '../../../workflows/kernel/pinned-law.js';
import type { Facts } from '../../../workflows/admission/facts.js';
import { admission } from '../../../workflows/admission/procedure.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { type Tx, Writer } from '../../database/writer.js';
import type { Entry } from '../../log/entry.js';
import { definitionHash, stateColumns } from '../case-file.js';
import { entriesOf } from './case-history.js';
import { procedureUnder } from '../case-law.js';
import { membersIn, writeMembers, writtenMembers } from '../member-rows.js';
import { Misfit, rebuilt, refreshLimits } from './rebuild.js';

const atOnce = 32;

interface Row {
  readonly id: string;
  readonly code: string;
  readonly person_id: string;
  readonly revision: number;
  readonly stage: string;
  readonly stage_since: string;
  readonly slice_id: string;
  readonly definition_hash: string;
  readonly pins: string | null;
  readonly status: string;
}

const byId = `SELECT id, code, person_id, revision, stage, stage_since, slice_id, definition_hash, pins, status FROM candidate WHERE id = ?`;
const locked = { sqlite: byId, postgres: `${byId} FOR UPDATE` } as const;

/**
 * Before anybody is served: every case that was stored under another definition of the procedure is rebuilt from its own
 * log under the present one, each by one transaction, its log untouched. Rows say which are left, so a start that was cut
 * short goes on. A case whose log leads elsewhere is listed with the reason, stays readable, and can be moved by nobody.
 */
@Injectable()
export class DefinitionUpgrade implements OnModuleInit {
  private readonly logger = new Logger('DefinitionUpgrade');

  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
  ) {}

  async onModuleInit(): Promise<void> {
    let cases = 0;
    for (let last = ''; ;) {
      const rows = await this.reader.all<{ id: string }>(
        'SELECT id FROM candidate WHERE definition_hash <> ? AND id > ? ORDER BY id LIMIT ?',
        [definitionHash, last, atOnce],
      );
      await Promise.all(rows.map(({ id }) => this.writer.write((tx) => this.upgrade(tx, id))));
      cases += rows.length;
      if (rows.length < atOnce) break;
      last = rows.at(-1)!.id;
    }
    if (cases > 0) this.logger.warn(`${cases} cases stood under another definition of the procedure and were rebuilt`);
  }

  private async upgrade(tx: Tx, id: string): Promise<void> {
    const [row] = await tx.all<Row>(locked[tx.dialect], [id]);
    // Another instance was faster.
    if (!row || row.definition_hash === definitionHash) return;
    try {
      await this.rebuild(tx, row);
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      await this.list(tx, row, error.message);
    }
  }

  private async rebuild(tx: Tx, row: Row): Promise<void> {
    const { id, revision } = row;
    const state = replayed(await entriesOf(tx, id), row);
    const procedure = procedureUnder(row.pins === null ? [] : (JSON.parse(row.pins) as Pin[]));
    // A case that never existed has no limits.
    if (row.status !== 'void') await refreshLimits(tx, { id, revision, procedure }, state, await this.calendars.in(tx));
    const { value, context, stage, stageSince, sliceId } = stateColumns(state);
    tx.send(
      `UPDATE candidate SET value = ?, context = ?, stage = ?, stage_since = ?, slice_id = ?, definition_hash = ?,
              status = CASE WHEN status = 'void' THEN 'void' ELSE ? END WHERE id = ? AND revision = ?`,
      [
        ...[value, context, stage, stageSince, sliceId, definitionHash],
        ...[waysFrom(admission, state.value) === null ? 'done' : 'active', id, revision],
      ],
      1,
    );
    const joined = membersIn(state, row.status === 'void');
    writeMembers(tx, { id, personId: row.person_id }, await writtenMembers(tx, id), joined);
    tx.send('DELETE FROM definition_fault WHERE case_id = ?', [id]);
  }

  private async list(tx: Tx, { id, code }: Row, reason: string): Promise<void> {
    this.logger.error(`Case ${code} does not fit the present procedure: ${reason}`);
    await tx.run(
      `INSERT INTO definition_fault (case_id, code, definition_hash, reason, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (case_id) DO UPDATE SET definition_hash = excluded.definition_hash, reason = excluded.reason, at = excluded.at`,
      [id, code, definitionHash, reason, this.clock.now()],
    );
  }
}

/** Whatever a log does under a definition it was not written for is a reason to tell, and no reason not to start. */
function replayed(entries: readonly Entry[], { stage }: Row): CaseState<Facts> {
  try {
    return rebuilt(entries, stage);
  } catch (error) {
    if (error instanceof Misfit) throw error;
    throw new Misfit(`the log cannot be replayed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
