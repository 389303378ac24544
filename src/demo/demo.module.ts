import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ThreeThings } from './three-things.js';

/** What the demo adds to the house while it runs; in the real profile it does nothing. */
@Global()
@Module({
  providers: [ThreeThings, { provide: APP_INTERCEPTOR, useExisting: ThreeThings }],
  exports: [ThreeThings],
})
export class DemoModule {}
