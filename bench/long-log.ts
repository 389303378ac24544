import { randomUUIDv7 } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { newCaseCode } from '../src/candidates/case-code.js';
import { genesis, hashBody } from '../src/log/entry.js';
import { Frontier } from '../src/log/tree/frontier.js';
import { openNote, signedNote, vkeyOf } from '../src/log/tree/signed-note.js';
import { readSigningKey } from '../src/log/tree/signing-key.js';
import { inserting, type Row } from './inserting.js';
import type { Scratch } from './scratch.js';

/** Entries between two checkpoints, as the service has it. */
const between = 256;

/**
 * Copies the cases of a scratch database, each with its whole chain hashed anew under its new name, sealed and signed for
 * as the service does it, until the log has so many entries: straight into the file, for act by act it would take hours.
 * Never done to a database anybody keeps.
 */
export function lengthen({ config }: Scratch, entries: number): void {
  const db = new Sqlite(config.databaseFile);
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -400000']) db.pragma(setting);
  // Its entries keep to the log's fence; that it need not be asked a million times saves minutes.
  const fence = rows(db, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
  for (const { name } of fence) db.exec(`DROP TRIGGER ${String(name)}`);
  db.exec('BEGIN');
  const [last] = rows(db, 'SELECT size, at, frontier FROM checkpoint ORDER BY size DESC LIMIT 1') as [Row];
  const tree = new Frontier(last['size'] as number, (last['frontier'] as string).split(','));
  const at = last['at'] as string;
  const sign = signing(db, config, at);
  const insert = inserting(db);
  const originals = rows(db, 'SELECT * FROM candidate ORDER BY id').map((candidate) => around(db, candidate));
  for (let n = 0; tree.size < entries; n += 1) {
    const { candidate, person, chain, deadlines } = originals[n % originals.length]!;
    const [id, personId] = [randomUUIDv7(), randomUUIDv7()];
    const name = `"chain":"${String(candidate['id'])}"`;
    let head = genesis.hash;
    for (const row of chain) {
      const body = (row['body'] as string).replace(name, `"chain":"${id}"`);
      const hash = hashBody(head, body);
      insert('entry', { ...row, chain: id, body, prev: head, hash, leaf: tree.size, sealed_at: at });
      tree.append(hash);
      head = hash;
      if (tree.size % between === 0) sign(tree);
    }
    insert('person', { ...person, id: personId });
    insert('candidate', { ...candidate, id, person_id: personId, code: newCaseCode(), head_hash: head });
    for (const row of deadlines) insert('deadline', { ...row, case_id: id });
  }
  sign(tree);
  db.exec('COMMIT');
  for (const { sql } of fence) db.exec(String(sql));
  db.pragma('journal_mode = WAL');
  db.close();
}

/** Stores and witnesses a checkpoint of the tree as it is. */
function signing(
  db: Sqlite.Database,
  { signingKeyFile, witnessFile }: Scratch['config'],
  at: string,
): (tree: Frontier) => void {
  const [identity] = rows(db, 'SELECT origin FROM log_identity') as [Row];
  const origin = identity['origin'] as string;
  const signer = { name: origin, ...readSigningKey(signingKeyFile) };
  const insert = inserting(db);
  return (tree) => {
    const text = { origin, size: tree.size, root: tree.root(), at };
    const note = signedNote(text, signer);
    const { keyHash } = openNote(note, [vkeyOf(signer)]);
    const { size, root } = text;
    insert('checkpoint', { size, at, root, key_hash: keyHash, note, frontier: tree.nodes.join(',') });
    appendFileSync(witnessFile, `${note}\n`);
  };
}

const rows = (db: Sqlite.Database, sql: string, ...values: unknown[]): Row[] => db.prepare(sql).all(...values) as Row[];

const around = (db: Sqlite.Database, candidate: Row) => ({
  candidate,
  person: rows(db, 'SELECT * FROM person WHERE id = ?', candidate['person_id'])[0]!,
  chain: rows(db, 'SELECT * FROM entry WHERE chain = ? ORDER BY seq', candidate['id']),
  deadlines: rows(db, 'SELECT * FROM deadline WHERE case_id = ?', candidate['id']),
});
