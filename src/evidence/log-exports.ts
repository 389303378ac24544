import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Writer } from '../database/writer.js';
import { CheckpointsService } from '../log/tree/checkpoints.service.js';
import { exportLog, type LogExported } from './log-export.js';

/** The whole log to a file, by the running service. */
@Injectable()
export class LogExports {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly checkpoints: CheckpointsService,
  ) {}

  to(file: string): Promise<LogExported> {
    const { reader, writer, clock, checkpoints } = this;
    return exportLog({ reader, writer, clock, checkpoints }, file);
  }
}
