// A process that stores until it is killed: node storing-process.mjs <built> <address as JSON> <fault point> <n>
// Prints `open`; writes a line to file descriptor 3, a file, for every write it was told is stored. Kills itself at the
// n-th passing of the point.
import './ends-with-parent.mjs';
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [built, address, point, count] = process.argv.slice(2);
const { createStore } = await import(pathToFileURL(`${built}/src/database/store.js`));

let armed = false;
let left = Number(count);
const fault = (at) => {
  if (armed && at === point && (left -= 1) === 0) process.kill(process.pid, 'SIGKILL');
};

const store = await createStore(JSON.parse(address), { fault });
armed = true;
console.log('open');

const insert = 'INSERT INTO chain_head (chain, seq, hash) VALUES (?, ?, ?)';
await Promise.all(
  Array.from({ length: 8 }, async (_, caller) => {
    for (let n = 0; ; n += 1) {
      const key = `${process.pid}-${caller}-${n}`;
      // Two rows a command: half of one would show.
      await store.writer.write(async (tx) => {
        await tx.run(insert, [`${key}/a`, n, 'x']);
        await tx.run(insert, [`${key}/b`, n, 'x']);
      });
      // Straight to the file: what a stream still held would die with the process.
      writeSync(3, `${key}\n`);
    }
  }),
);
