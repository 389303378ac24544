import { DiscoveryService, MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { Config } from '../config.js';
import { openApiOf } from '../http/openapi.js';
import { routesOf } from '../http/routes.js';
import { exit } from './exit.js';
import type { Noun } from './noun.js';
import type { Command } from './run.js';

/** From the routes alone: nothing is opened, made or started. */
const print: Command = async (_words, { say }) => {
  const app = await NestFactory.createApplicationContext(AppModule.with(new Config({})), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  say(JSON.stringify(openApiOf(routesOf(discovery, new MetadataScanner())), null, 1));
  return exit.ok;
};

export const openapi: Noun = {
  print: { takes: '', about: 'the OpenAPI 3.1 document of this version', run: print },
};
