import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock.js';
import { ControlCommands } from '../control/control-commands.js';
import { Writer } from '../database/writer.js';
import { CheckpointsService } from '../log/tree/checkpoints.service.js';
import { SealingModule } from '../log/tree/sealing.module.js';
import { HourlyBackups } from './hourly-backups.js';
import { recordBackup } from './record-backup.js';
import { readRecorded } from './recorded-backup.js';

/** What the process that makes a backup asks of whoever writes: a checkpoint before, an entry after. */
@Module({ imports: [SealingModule] })
export class BackupModule implements OnModuleInit {
  constructor(
    private readonly commands: ControlCommands,
    private readonly checkpoints: CheckpointsService,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** With backups by the clock, where the settings ask for them. */
  static hourly(): DynamicModule {
    return { module: BackupModule, providers: [HourlyBackups] };
  }

  onModuleInit(): void {
    this.commands.on('backup.begin', async () => {
      const { size, root } = await this.checkpoints.sign('backup');
      return { size, root };
    });
    this.commands.on('backup.record', async (args) => {
      const made = readRecorded(args);
      await this.writer.write((tx) => recordBackup(tx, made, this.clock.now()));
      return {};
    });
  }
}
