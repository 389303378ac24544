import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Dialect } from '../database/dialect.js';
import type { Tx } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import type { Actor, HeldDuty } from './actor.js';
import { wantOfDuty } from './policy.table.js';

interface Standing {
  readonly ended_at: string | null;
  readonly disabled_at: string | null;
  /** As `nameOf` names them, joined by commas; null where there is none. */
  readonly duties: string | null;
}

const standing = `
  SELECT s.ended_at, a.disabled_at,
         (SELECT string_agg(d.duty || ' ' || coalesce(d.case_id, d.body_id, d.unit_id, '') || ' ' || d.valid_from, ',')
            FROM duty d WHERE d.person_id = a.person_id
             AND d.valid_from <= ? AND (d.valid_to IS NULL OR d.valid_to > ?)) AS duties
  FROM session s JOIN account a ON a.id = s.account_id WHERE s.hash = ?`;

/** On SQLite the writer is alone. On PostgreSQL whoever takes a right away waits for the commands that rest on it. */
const standingIn: Readonly<Record<Dialect, string>> = { sqlite: standing, postgres: `${standing} FOR SHARE OF a` };

/**
 * SEC-25: what the guard found before the command waited in line is still so inside it: the session goes on, the account
 * is open, no duty was taken away. `Problem` 401 or 403; an actor without a session is the house at work.
 */
export async function assertStillStands(tx: Tx, { session, duties }: Actor, today: LegalDate): Promise<void> {
  const [now] = await tx.all<Standing>(standingIn[tx.dialect], [today, today, session.hash]);
  if (!now) return;
  if (now.ended_at !== null || now.disabled_at !== null) throw Problem.unauthenticated();
  const held = new Set(now.duties?.split(','));
  if (duties.some((duty) => !held.has(nameOf(duty))))
    throw Problem.forbidden(wantOfDuty, { detail: 'A duty of yours has just been taken away' });
}

/** Which duty, over what, since when: another one granted meanwhile does not stand in for it. */
const nameOf = ({ duty, caseId, bodyId, unitId, from }: HeldDuty): string =>
  `${duty} ${caseId ?? bodyId ?? unitId ?? ''} ${from}`;

/** Makes commands that rest on a person's rights end before those rights do; see `assertStillStands`. */
export async function holdRightsOf(tx: Tx, personId: string): Promise<void> {
  if (tx.dialect === 'postgres') await tx.all('SELECT id FROM account WHERE person_id = ? FOR UPDATE', [personId]);
}
