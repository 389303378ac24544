import type { Tx } from '../../database/writer.js';

/** Word that a case has reached another stage, left in the outbox with the step itself; names nobody. */
export function tellStage(tx: Tx, caseId: string, seq: number, from: string, to: string, at: string): void {
  if (from === to) return;
  tx.send('INSERT INTO outbox (case_id, seq, n, topic, body, not_before, attempts) VALUES (?, ?, 1, ?, ?, ?, 0)', [
    caseId,
    seq,
    'case.stage',
    JSON.stringify({ from, to }),
    at,
  ]);
}
