import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ReadRecorder } from './read-recorder.js';
import { RecordedReads } from './recorded-reads.interceptor.js';

/** Stands round every route. Asks for Writer and Clock, which are global. */
@Module({
  providers: [ReadRecorder, { provide: APP_INTERCEPTOR, useClass: RecordedReads }],
  exports: [ReadRecorder],
})
export class ReadsModule {}
