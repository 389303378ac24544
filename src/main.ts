import 'reflect-metadata';

import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { readConfig } from './config.js';
import { DatabaseModule } from './database/database.module.js';
import { readMasterKey } from './master-key.js';

const config = readConfig();
// Before the database is made: a database without its key is refused.
readMasterKey(config.masterKeyFile);

@Module({ imports: [DatabaseModule.with(config)] })
class AppModule {}

const app = await NestFactory.create(AppModule);
app.enableShutdownHooks();
await app.listen(config.port, config.host);
