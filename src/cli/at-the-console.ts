import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SystemClock } from '../clock.js';
import type { Config } from '../config.js';
import { readConfig } from '../config.js';
import { controlled } from '../control/control-client.js';
import { ControlCommands } from '../control/control-commands.js';
import type { ControlRequest } from '../control/control-socket.js';
import { ControlModule } from '../control/control.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { Foundations } from '../foundations.module.js';
import { readMasterKey } from '../master-key.js';
import { environmentOf } from './data.js';

@Module({})
class Console {}

/**
 * Carries a command out through the service that runs on the data directory, or, where none runs, on the database itself
 * with the features named. Throws `ConfigFaults`, `StoreUnavailable` and what the command throws.
 */
export async function atTheConsole(
  folder: string | undefined,
  request: ControlRequest,
  ...features: readonly Type[]
): Promise<object> {
  const config = readConfig(environmentOf(folder));
  return (await controlled(config, request)) ?? (await alone(config, request, features));
}

async function alone(config: Config, { command, args }: ControlRequest, features: readonly Type[]): Promise<object> {
  // Before the database is made: a database without its key is refused.
  readMasterKey(config.masterKeyFile);
  const imports = [
    Foundations.with(config, [], new SystemClock()),
    DatabaseModule.with(config),
    ControlModule,
    ...features,
  ];
  const app = await NestFactory.createApplicationContext(
    { module: Console, imports },
    { logger: false, abortOnError: false },
  );
  try {
    return await app.get(ControlCommands, { strict: false }).perform(command, args);
  } finally {
    await app.close();
  }
}
