// A service that records acts until it is killed: node recording-process.mjs <built> <world as JSON> <round>
// Prints `open`, then writes to file descriptor 3, a file, `I <key>` before and `A <key> <case> <seq>` after each act.
import 'reflect-metadata';
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [built, world, round] = process.argv.slice(2);
const from = async (path) => import(pathToFileURL(`${built}/src/${path}`));
const { address, masterKeyFile, actor } = JSON.parse(world);

const { createStore } = await from('database/store.js');
const { SystemClock } = await from('clock.js');
const { MasterKeys } = await from('people/master-keys.js');
const { Vault } = await from('people/vault.js');
const { PeopleService } = await from('people/people.service.js');
const { Commands } = await from('candidates/commands.js');
const { CaseBench } = await from('candidates/case-bench.js');
const { CandidatesService } = await from('candidates/candidates.service.js');

const store = await createStore(address);
const clock = new SystemClock();
const vault = new Vault(MasterKeys.read(masterKeyFile), clock);
const people = new PeopleService(vault, clock);
const commands = new Commands(store.writer, clock);
const service = new CandidatesService(commands, new CaseBench(people, vault, clock), people, clock);
const cases = await store.reader.all('SELECT id, code, revision FROM candidate ORDER BY code');
console.log('open');

await Promise.all(
  cases.map(async ({ id, code, revision }) => {
    for (let n = 0; ; n += 1) {
      const key = `killed-${round}-${code}-${n}`;
      const act = {
        type: 'help.report',
        on: '2026-11-10',
        periodFrom: '2026-10-01',
        periodTo: '2026-10-31',
        assessment: key,
      };
      // Straight to the file: what a stream still held would die with the process.
      writeSync(3, `I ${key}\n`);
      const { body } = await service.record(code, act, { key, revision }, actor);
      revision = body.revision;
      writeSync(3, `A ${key} ${id} ${body.seq}\n`);
    }
  }),
);
