import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../src/app.module.js';
import { Config } from '../src/config.js';
import { configureHttp, httpOptions } from '../src/http/configure-http.js';
import { endOnSignal } from '../src/http/end-on-signal.js';
import { BenchClock } from './world.js';

/** The whole service in a process of its own, started to see how soon it is ready; tells its port. */
const config = new Config({ LOTRINH_DATA: process.argv[2], LOTRINH_USER_REQUESTS: '100000' });
const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, { clock: new BenchClock() }), {
  ...httpOptions,
  logger: ['error', 'warn'],
});
configureHttp(app);
endOnSignal(app);
await app.init();
await app.listen(0, '127.0.0.1');
process.send!((app.getHttpServer().address() as AddressInfo).port);
