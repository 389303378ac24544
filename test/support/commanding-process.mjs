// A service of its own process, commanded until it is killed: node commanding-process.mjs <built> <orders as JSON>
// Prints `ready` when it is loaded, waits for a line on its input, opens the store, and prints `begun` at its first
// command. File descriptor 3, a file, has a line for every step, written at once, so that what it says outlives it; each
// begins with the nanosecond of the machine's own clock, the same for all processes, with which they are put in order:
//   I <key> <case>                        a command is sent; the case it is for, `-` where it opens one
//   A <key> <case> <seq> <revision> <r>   its effect is acknowledged; r = 1 where an earlier answer was given again
//   R <key> <code>                        it is refused
//   D <key>                               a dry run is sent; nothing of it may be found
//   V <words>                             something that must never be
import 'reflect-metadata';
import './ends-with-parent.mjs';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setTimeout as passes } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const [built, orders] = process.argv.slice(2);
const { address, folder, round, callers, hot, pause, actors, unit, members, clockFrom, death } = JSON.parse(orders);
enableCompileCache(join(built, '..', 'compiled'));
const { NestFactory } = await import('@nestjs/core');
const from = async (path) => import(pathToFileURL(join(built, path)));
const { AppModule } = await from('src/app.module.js');
const { CandidatesService } = await from('src/candidates/candidates.service.js');
const { ConfirmationsService } = await from('src/candidates/confirmations.service.js');
const { Reminders } = await from('src/candidates/limits/reminders.js');
const { Sweeper } = await from('src/candidates/limits/sweeper.js');
const { Clock } = await from('src/clock.js');
const { Config } = await from('src/config.js');
const { createStore } = await from('src/database/store.js');
const { storyOf } = await from('src/demo/stage-acts.js');
const { Problem } = await from('src/http/problem.js');
const { Sealing } = await from('src/log/tree/sealing.js');
const { settingOn } = await from('src/organisations/setting-on.js');
const { addDays } = await from('workflows/calendar/legal-date.js');

console.log('ready');
await once(process.stdin, 'data');

/** Goes on with real time from where the first process of all began. */
class Going extends Clock {
  now() {
    return new Date(Date.parse(clockFrom) + (Date.now() - Date.parse(clockFrom)) / 1e6).toISOString();
  }
}

let left = death ? death.n : 0;
const fault = (point) => {
  if (death && point === death.point && (left -= 1) === 0) process.kill(process.pid, 'SIGKILL');
};
const store = await createStore(address, { fault });
const setting = await settingOn(store.reader, unit, '2024-03-04');
const config = new Config({ LOTRINH_PROFILE: 'demo', LOTRINH_DATA: folder });
const app = await NestFactory.createApplicationContext(AppModule.with(config, { store, clock: new Going() }), {
  logger: false,
});
const candidates = app.get(CandidatesService, { strict: false });
const confirmations = app.get(ConfirmationsService, { strict: false });
const sweeper = app.get(Sweeper, { strict: false });
const reminders = app.get(Reminders, { strict: false });
const sealing = app.get(Sealing, { strict: false });

const say = (line) => writeSync(3, `${String(process.hrtime.bigint()).padStart(20, '0')} ${line}\n`);
let begun = false;
/** The same chances for the same round (mulberry32). */
let state = round;
function chance() {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** Sends until there is an answer: what the store could not say is asked again under the same key. */
async function command(key, code, send) {
  say(`I ${key} ${code}`);
  if (!begun) console.log('begun');
  begun = true;
  if (pause > 0) await passes(pause);
  for (;;) {
    try {
      const { body, replayed } = await send(key);
      say(`A ${key} ${body.code} ${body.seq} ${body.revision} ${replayed ? 1 : 0}`);
      const [row] = await rowOf(body.code);
      if (row && row.revision < body.revision)
        say(`V ${body.code} reads ${row.revision} after ${body.revision} was told`);
      return body;
    } catch (error) {
      if (error instanceof Problem) {
        say(`R ${key} ${error.code}`);
        return null;
      }
      if (error.status !== 503) throw error;
      await passes(5);
    }
  }
}

/** Where a case stands; nothing where the store cannot be read just now. */
async function rowOf(code) {
  try {
    return await store.reader.all(
      'SELECT revision, stage, (SELECT max(happened_on) FROM entry WHERE chain = id) AS last FROM candidate WHERE code = ?',
      [code],
    );
  } catch (error) {
    if (error.status !== 503) throw error;
    await passes(5);
    return [];
  }
}

/** One case after another, each a stretch along the ordinary road: one that all processes are at, or one of its own. */
async function caller(n) {
  let number = 0;
  const keyOf = () => `kill-${round}-${n}-${(number += 1)}`;
  for (;;) {
    let at =
      hot.length > 0 && chance() < 0.95
        ? await standing(hot[Math.floor(chance() * hot.length)])
        : await opened(keyOf());
    for (let acts = hot.includes(at.code) ? 3 : Math.floor(chance() * 45); acts > 0 && at;) {
      const { stage } = at;
      const story = storyOf(stage, momentOf(at.on));
      if (story.length === 0) break;
      for (const act of story) {
        acts -= 1;
        at = await step(at, act, keyOf);
        if (at?.stage !== stage) break;
      }
    }
  }
}

async function opened(key) {
  const on = '2024-03-04';
  const opening = { person: { name: 'Vàng Thị Súa', birth: '1998-03' }, unit, act: { type: 'case.open', on } };
  const { code, revision, stage } = await command(key, '-', (one) =>
    candidates.open(opening, one, actors.secretary[0]),
  );
  return { code, revision, stage: stage.key, on };
}

/** Where a case stands, whoever brought it there. */
async function standing(code) {
  for (;;) {
    const [row] = await rowOf(code);
    if (row) return { code, revision: row.revision, stage: row.stage, on: row.last };
  }
}

const momentOf = (on) => ({
  ...{ on, setting, birth: '1998-03', education: 'lowerSecondary', introRoute: 'youth', helpers: members },
  togetherSince: addDays(on, -500),
});

/** One act, now and then tried dry before and sent twice after; where the case stands then, null where the road ends. */
async function step({ code, revision, on: before }, { type, after, desk, facts }, keyOf) {
  const on = addDays(before, after);
  if (on > '2026-11-19') return null;
  const [first, second] = actors[desk];
  const act = { type, on, ...facts(momentOf(on)) };
  const send = (key) => candidates.record(code, act, { key, revision }, first);
  if (chance() < 0.05) {
    const key = `dry-${keyOf()}`;
    say(`D ${key}`);
    await candidates.record(code, act, { key, revision, dry: true }, first).catch(() => undefined);
  }
  const key = keyOf();
  let body = await command(key, code, send);
  if (body && chance() < 0.15) {
    const again = await command(key, code, send);
    if (again?.hash !== body.hash) say(`V ${key} was answered twice, differently`);
  }
  if (body?.outcome === 'proposed') {
    const settle = chance() < 0.9 ? 'confirm' : 'reject';
    const { seq, hash } = body;
    body = await command(keyOf(), code, (one) =>
      confirmations[settle](code, { seq, hash }, { key: one, revision: body.revision }, second),
    );
  }
  if (body?.stage) return { code, revision: body.revision, stage: body.stage.key, on };
  // Refused, or only a proposal dropped: the sweeper may have been faster.
  const { revision: now, stage: there, on: last } = await standing(code);
  return { code, revision: now, stage: there, on: hot.includes(code) ? last : on };
}

/** What the house does by itself, as often as it can: a kill is to meet it in the middle of that too. */
async function sweeping() {
  for (;;) {
    for (const work of [() => sweeper.sweep(), () => reminders.run(), () => sealing.work()])
      await work().catch((error) => {
        if (error.status !== 503) throw error;
      });
    await passes(3);
  }
}

await Promise.all([sweeping(), ...Array.from({ length: callers }, (_, n) => caller(n))]);
