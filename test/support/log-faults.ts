import { readFileSync } from 'node:fs';
import { Config } from '../../src/config.js';
import type { Store } from '../../src/database/store.js';
import { rootOf } from '../../src/log/tree/merkle.js';
import { notesIn } from '../../src/log/tree/witness-file.js';
import type { Orders } from './deserted-village.js';
import { sealersOver } from './log-world.js';
import { SettableClock } from './settable-clock.js';

/** How many checkpoints have their root reckoned a second time here, in another way than the audit's. */
const reckoned = 8;

/**
 * I3: what is wrong with the log of a house that was killed, once it is opened again. The rest is sealed as the next
 * service would do it; then the audit looks at every chain, leaf and root, and what it goes by is looked at apart from
 * it: leaves without a gap, roots over all entries anew, and the witness file beside the table.
 */
export async function logFaults(store: Store, { folder, clockFrom }: Orders): Promise<string[]> {
  const config = new Config({ LOTRINH_PROFILE: 'demo', LOTRINH_DATA: folder });
  const { audit, checkpoints, alarm } = sealersOver(store, new SettableClock(clockFrom), config);
  const before = await checkpoints.latest();
  await checkpoints.sign('demand');
  const { faults } = await audit.whole();
  const { reader } = store;
  const rows = await reader.all<{ leaf: number | null; hash: string }>(
    "SELECT leaf, hash FROM entry WHERE kind <> 'alarm' OR leaf IS NOT NULL ORDER BY leaf",
  );
  const notes = await reader.all<{ size: number; root: string; note: string }>(
    'SELECT size, root, note FROM checkpoint ORDER BY size, at',
  );
  const hashes = rows.map(({ hash }) => hash);
  const every = Math.ceil(notes.length / reckoned);
  const looked = notes.filter((_, index) => (notes.length - 1 - index) % every === 0);
  const seen = new Set(notesIn(readFileSync(config.witnessFile, 'utf8')));
  return [
    ...faults.map(({ code, where }) => `log: ${code} at ${where}`),
    ...(before === null || notes.length < 2 ? ['log: nothing was sealed and signed by those who were killed'] : []),
    ...rows.flatMap(({ leaf }, index) => (leaf === index ? [] : [`leaf ${leaf} at place ${index}`])),
    ...looked.flatMap(({ size, root }) =>
      root === rootOf(hashes.slice(0, size)) ? [] : [`the root at ${size} is not that of the entries`],
    ),
    ...notes.flatMap(({ size, note }) => (seen.has(note) ? [] : [`checkpoint ${size} is not witnessed`])),
    ...(seen.size === notes.length ? [] : [`${seen.size} notes are witnessed, ${notes.length} stored`]),
    ...(alarm.state.state === 'whole' ? [] : ['log: an alarm stands']),
  ];
}
