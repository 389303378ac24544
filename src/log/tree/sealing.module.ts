import { Module, type OnModuleInit } from '@nestjs/common';
import { ControlCommands } from '../../control/control-commands.js';
import { AuditModule } from '../audit/audit.module.js';
import { LogAlarm } from '../audit/log-alarm.js';
import { SelfAudit } from '../audit/self-audit.js';
import { CheckpointsController } from './checkpoints.controller.js';
import { CheckpointsService } from './checkpoints.service.js';
import { LogKeys } from './log-keys.js';
import { Sealer } from './sealer.js';
import { Sealing } from './sealing.js';

/** The log sealed into one tree and signed. Asks for Config, Clock, Reader and Writer, which are global. */
@Module({
  imports: [AuditModule],
  controllers: [CheckpointsController],
  providers: [LogAlarm, LogKeys, Sealer, CheckpointsService, SelfAudit, Sealing],
  exports: [LogAlarm, LogKeys, Sealer, CheckpointsService, SelfAudit, Sealing],
})
export class SealingModule implements OnModuleInit {
  constructor(
    private readonly commands: ControlCommands,
    private readonly checkpoints: CheckpointsService,
    private readonly audit: SelfAudit,
  ) {}

  onModuleInit(): void {
    this.commands.on('log.checkpoint', () => this.checkpoints.sign('demand'));
    this.commands.on('log.audit', () => this.audit.whole());
  }
}
