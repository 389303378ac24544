import type { Clock } from '../clock.js';
import type { Reader } from '../database/reader.js';
import type { Tx, Writer } from '../database/writer.js';
import { appendToSite } from '../log/log.js';
import { appendToJournal, type Erasure, readJournal } from './erasure-journal.js';
import { wipePerson } from './wipe-person.js';

interface Data {
  readonly writer: Writer;
  readonly reader: Reader;
}

/** Wipes a person and says so in the journal's table. The caller has written the entry. */
export async function erasePerson(tx: Tx, { person, at, ground, paper }: Erasure): Promise<void> {
  await wipePerson(tx, person, at);
  await tx.run(
    'INSERT INTO erasure (person_id, erased_at, ground, paper) VALUES (?, ?, ?, ?) ON CONFLICT (person_id) DO NOTHING',
    [person, at, ground, paper],
  );
}

/**
 * Erases again whoever the journal names and these data still know, after a restore above all; the data of an older copy
 * must not bring anybody back (SEC-10). Returns who it was.
 */
export async function reapplyErasures(
  { writer, reader }: Data,
  journalFile: string,
  clock: Pick<Clock, 'now'>,
): Promise<string[]> {
  const again: string[] = [];
  for (const erasure of readJournal(journalFile)) {
    const [known] = await reader.all<{ done: string | null }>(
      'SELECT e.person_id AS done FROM person p LEFT JOIN erasure e ON e.person_id = p.id WHERE p.id = ?',
      [erasure.person],
    );
    // Nobody of that name in an older copy, or erased already.
    if (known?.done !== null) continue;
    await writer.write(async (tx) => {
      const { person, ground, paper, at } = erasure;
      await appendToSite(tx, {
        ...{ kind: 'erasure', type: 'person.eraseAgain', at: clock.now() },
        facts: { person, ground, paper, erasedAt: at },
      });
      await erasePerson(tx, erasure);
    });
    again.push(erasure.person);
  }
  if (again.length > 0) await writer.writeBack();
  return again;
}

/**
 * Writes to the journal what its table knows and it does not: a crash fell between the two, or the file was lost. Returns
 * how many lines there were.
 */
export async function completeJournal({ reader }: Pick<Data, 'reader'>, journalFile: string): Promise<number> {
  const written = new Set(readJournal(journalFile).map(({ person }) => person));
  const rows = await reader.all<Erasure>(
    'SELECT person_id AS person, erased_at AS at, ground, paper FROM erasure ORDER BY erased_at, person_id',
  );
  const missing = rows
    .filter(({ person }) => !written.has(person))
    .map(({ person, at, ground, paper }) => ({ person, at, ground, paper }));
  appendToJournal(journalFile, missing);
  return missing.length;
}
