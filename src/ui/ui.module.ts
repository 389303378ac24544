import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { HomeController } from './home.controller.js';
import { RefusedReaders } from './refused-readers.js';
import { ServiceWorkerController } from './service-worker.controller.js';
import { StaticController } from './static.controller.js';

/** What belongs to no feature: the first address and our own static files. */
@Module({
  imports: [AuthModule],
  controllers: [HomeController, StaticController, ServiceWorkerController],
  providers: [RefusedReaders],
})
export class UiModule {}
