import type { Tx } from '../database/writer.js';
import { appendToSite } from '../log/log.js';
import type { BackupMade } from './create-backup.js';

export type RecordedBackup = Omit<BackupMade, 'file'>;

/** Says on the site's chain that a backup was made, by its hash: a later one cannot pass for it. */
export async function recordBackup(tx: Tx, made: RecordedBackup, at: string): Promise<void> {
  const { id, bytes, sha256, to, found } = made;
  await appendToSite(tx, {
    kind: 'backup',
    type: 'backup.create',
    at,
    actor: { person: null, duty: 'console', unit: null, path: null },
    facts: { backup: id, takenAt: made.at, bytes, sha256, to, entries: found.entries, leaves: found.leaves },
  });
}
