// node history-hash.mjs BUILT: lives a few histories, chains their entries and prints the last hash of each as JSON.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const built = process.argv[2];
const from = (path) => import(pathToFileURL(join(built, path)).href);
const { Walk } = await from('workflows/admission/examples/walk.js');
const { entryOf, genesis, hashEntry } = await from('src/log/entry.js');
const { stepEntry } = await from('src/candidates/record-step.js');
const { Clock } = await from('src/clock.js');

class At extends Clock {
  constructor(instant) {
    super();
    this.instant = instant;
  }
  now() {
    return this.instant;
  }
}

/** Late in the day in one place, early on the next in another. */
const instants = ['2026-02-16T16:59:59.999Z', '2026-02-16T17:00:00.000Z', '2026-12-31T23:30:00.000Z'];
const recording = { command: null, actor: { duty: null, path: null, person: null, unit: null } };

const hashes = [];
for (const start of ['2021-10-04', '2023-01-30', '2024-02-29', '2025-01-31'])
  for (const route of ['A', 'B', 'C', 'E']) {
    const walk = new Walk({ from: start, route });
    let { hash } = genesis;
    let before = walk.state;
    walk.to('official');
    for (const [index, { step, setting }] of walk.steps.entries()) {
      const kind = step.act.type.startsWith('clock.') ? 'clock' : 'act';
      const at = instants[index % instants.length];
      const day = new At(at).today();
      const more = { ...recording, at, session: { hash: null, strength: day } };
      hash = hashEntry(hash, entryOf('case', index + 1, stepEntry(kind, step, { value: before.value }, setting, more)));
      before = step.next;
    }
    hashes.push([start, route, walk.steps.length, JSON.stringify(walk.deadlines()).length, hash]);
  }
process.stdout.write(JSON.stringify(hashes));
