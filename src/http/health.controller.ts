import { Controller, Get } from '@nestjs/common';
import { Public } from './access.js';
import { Admittance } from './admittance.js';
import { Problem } from './problem.js';

/** For whoever watches over the service; tells nothing else to anybody. */
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly admittance: Admittance) {}

  /** The process answers. */
  @Get('live')
  live(): object {
    return { live: true };
  }

  /** It takes work: not before it is whole, not once it stops. */
  @Get('ready')
  ready(): object {
    if (!this.admittance.isOpen) throw Problem.unavailable();
    return { ready: true };
  }
}
