import { Module, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock.js';
import { ControlCommands } from '../control/control-commands.js';
import { Writer } from '../database/writer.js';
import { HourlyBackups } from './hourly-backups.js';
import { recordBackup } from './record-backup.js';
import { readRecorded } from './recorded-backup.js';

/** Backups by the clock, and the entry that one was made: the work itself is a command's, in a process of its own. */
@Module({ providers: [HourlyBackups] })
export class BackupModule implements OnModuleInit {
  constructor(
    private readonly commands: ControlCommands,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.commands.on('backup.record', async (args) => {
      const made = readRecorded(args);
      await this.writer.write((tx) => recordBackup(tx, made, this.clock.now()));
      return {};
    });
  }
}
