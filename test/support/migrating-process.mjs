// A service of its own process that goes on with migration runs until it is killed: node migrating-process.mjs <built> <orders as JSON>
// Prints `ready` when it is loaded, waits for a line on its input, and `done` when nothing is left to do. With a `death`
// it dies by its own hand at the n-th of such points of the store; otherwise it is killed from outside or ends.
import 'reflect-metadata';
import './ends-with-parent.mjs';
import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [built, orders] = process.argv.slice(2);
const { address, folder, now, death } = JSON.parse(orders);
enableCompileCache(join(built, '..', 'compiled'));
const { NestFactory } = await import('@nestjs/core');
const from = async (path) => import(pathToFileURL(join(built, path)));
const { AppModule } = await from('src/app.module.js');
const { Sweeper } = await from('src/candidates/limits/sweeper.js');
const { Clock } = await from('src/clock.js');
const { Config } = await from('src/config.js');
const { createStore } = await from('src/database/store.js');
const { MigrationRunner } = await from('src/editions/migration-runner.js');

console.log('ready');
await once(process.stdin, 'data');

class Still extends Clock {
  now() {
    return now;
  }
}

let left = death ? death.n : 0;
const fault = (point) => {
  if (death && point === death.point && (left -= 1) === 0) process.kill(process.pid, 'SIGKILL');
};
const store = await createStore(address, { fault });
const config = new Config({ LOTRINH_PROFILE: 'demo', LOTRINH_DATA: folder });
const app = await NestFactory.createApplicationContext(AppModule.with(config, { store, clock: new Still() }), {
  logger: false,
});
await app.get(Sweeper, { strict: false }).onApplicationShutdown();
await app.get(MigrationRunner, { strict: false }).idle();
// What the stop writes, a last checkpoint among it, is no part of the migration.
left = -1;
console.log('done');
await app.close();
process.exit(0);
