// The whole service in a process of its own: node serving-process.mjs <built> <orders as JSON>
// Prints its port once it listens, and ends as the service does when it is told to stop.
import 'reflect-metadata';
import './ends-with-parent.mjs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [built, orders] = process.argv.slice(2);
const { address, folder, clockFrom } = JSON.parse(orders);
enableCompileCache(join(built, '..', 'compiled'));
const { NestFactory } = await import('@nestjs/core');
const from = async (path) => import(pathToFileURL(join(built, path)));
const { AppModule } = await from('src/app.module.js');
const { Clock } = await from('src/clock.js');
const { Config } = await from('src/config.js');
const { configureHttp, httpOptions } = await from('src/http/configure-http.js');
const { endOnSignal } = await from('src/http/end-on-signal.js');

/** Stands nearly still, so that sessions live as long as the test. */
class Going extends Clock {
  now() {
    return new Date(Date.parse(clockFrom) + (Date.now() - Date.parse(clockFrom)) / 1e6).toISOString();
  }
}

const config = new Config({
  LOTRINH_PROFILE: 'demo',
  LOTRINH_DATA: folder,
  LOTRINH_USER_REQUESTS: '100000',
  DATABASE_URL: address.databaseUrl ?? '',
});
const app = await NestFactory.create(AppModule.with(config, { clock: new Going() }), {
  ...httpOptions,
  logger: ['error'],
});
configureHttp(app);
endOnSignal(app);
await app.listen(0, '127.0.0.1');
console.log(app.getHttpServer().address().port);
