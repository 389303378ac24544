import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { readConfig } from './config.js';
import { forgetDemo } from './demo/forget-demo.js';
import { seedDemo } from './demo/seed-demo.js';
import type { RoleCard } from './auth/sign-in.view.js';
import { roleCards } from './demo/accounts.js';
import { FirstStart } from './first-start/first-start.service.js';
import { greet } from './greet.js';
import { endOnSignal } from './http/end-on-signal.js';
import { configureHttp, httpOptions } from './http/configure-http.js';
import { KeptForms } from './kept-forms/kept-forms.service.js';
import { readMasterKey } from './master-key.js';
import { demandPort, portFault, startFault } from './start-faults.js';
import { answerError } from './ui/answer-error.js';
import { RefusedReaders } from './ui/refused-readers.js';

async function start(): Promise<void> {
  const config = readConfig();
  await demandPort(config);
  if (process.argv.includes('--reset')) forgetDemo(config);
  // Before the database is made: a database without its key is refused.
  readMasterKey(config.masterKeyFile);

  const demo = config.profile === 'demo';
  // Filled once the demo is there; the sign-in page shows what it holds.
  const signIns: RoleCard[] = [];
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, { signIns }), {
    ...httpOptions,
    // What stops the start is told below, once.
    logger: false,
    abortOnError: false,
  });
  app.useLogger(['error', 'warn']);
  const kept = app.get(KeptForms, { strict: false });
  const readers = app.get(RefusedReaders, { strict: false });
  configureHttp(app, {
    errorPage: answerError({ demo, readers: () => readers, keep: (request) => kept.keep(request) }),
  });
  endOnSignal(app);
  await app.init();
  if (demo) {
    await seedDemo(app);
    signIns.push(...(await roleCards(app)));
  }
  await app.listen(config.port, config.host).catch((error: unknown) => {
    throw portFault(error, config);
  });
  greet(await app.getUrl(), signIns, app.get(FirstStart, { strict: false }).waiting());
}

try {
  await start();
} catch (error) {
  const told = startFault(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.stderr.write(`${told}\n`);
  // What was opened on the way would keep the process alive; every write of the house is durable by itself.
  process.exit(1);
}
