import { Module } from '@nestjs/common';
import { HomeController } from './home.controller.js';
import { ServiceWorkerController } from './service-worker.controller.js';
import { StaticController } from './static.controller.js';

/** What belongs to no feature: the first address and our own static files. */
@Module({ controllers: [HomeController, StaticController, ServiceWorkerController] })
export class UiModule {}
