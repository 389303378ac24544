import { Module } from '@nestjs/common';
import { LogAlarm } from '../audit/log-alarm.js';
import { CheckpointsService } from './checkpoints.service.js';
import { LogKeys } from './log-keys.js';
import { Sealer } from './sealer.js';
import { Sealing } from './sealing.js';

/** The log sealed into one tree and signed. Asks for Config, Clock, Reader and Writer, which are global. */
@Module({
  providers: [LogAlarm, LogKeys, Sealer, CheckpointsService, Sealing],
  exports: [LogAlarm, LogKeys, Sealer, CheckpointsService, Sealing],
})
export class SealingModule {}
