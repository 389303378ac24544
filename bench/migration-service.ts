import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../src/app.module.js';
import { Sweeper } from '../src/candidates/limits/sweeper.js';
import { Config } from '../src/config.js';
import { configureHttp, httpOptions } from '../src/http/configure-http.js';
import { BenchClock } from './world.js';

/** The service in a process of its own, to be killed; tells its port. */
const [folder, url, from] = process.argv.slice(2) as [string, string, string];
const config = new Config({ LOTRINH_DATA: folder, DATABASE_URL: url });
const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, { clock: new BenchClock(from) }), {
  ...httpOptions,
  logger: ['error', 'warn'],
});
configureHttp(app);
// The cases lay still for months, so most of them have a limit that has passed: they shall cross as they were prepared.
app.get(Sweeper, { strict: false }).onApplicationBootstrap = () => undefined;
await app.init();
await app.listen(0, '127.0.0.1');
process.send!((app.getHttpServer().address() as AddressInfo).port);
