import { isAbsolute } from 'node:path';
import { Module, type OnModuleInit } from '@nestjs/common';
import { ControlCommands } from '../control/control-commands.js';
import { Problem } from '../http/problem.js';
import { SealingModule } from '../log/tree/sealing.module.js';
import { CasePacks } from './case-packs.service.js';
import { EvidenceController } from './evidence.controller.js';
import { LogExports } from './log-exports.js';

/** What an inspector takes away: the evidence of a case, and the whole log at the console. */
@Module({
  imports: [SealingModule],
  controllers: [EvidenceController],
  providers: [CasePacks, LogExports],
  exports: [CasePacks],
})
export class EvidenceModule implements OnModuleInit {
  constructor(
    private readonly commands: ControlCommands,
    private readonly exports: LogExports,
  ) {}

  onModuleInit(): void {
    this.commands.on('log.export', ({ file }) => {
      if (typeof file !== 'string' || !isAbsolute(file))
        throw Problem.malformed([{ pointer: '/args/file', code: 'path', message: 'must be a whole path' }]);
      return this.exports.to(file);
    });
  }
}
