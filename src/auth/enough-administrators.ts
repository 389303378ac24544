import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Reader } from '../database/reader.js';
import { Problem } from '../http/problem.js';
import { administratorsOn, fewestAdministrators } from './administrators.js';
import { type Capability, type Grant, policy } from './policy.table.js';

/**
 * SEC-35: until two administrators can watch each other nothing is written on a case or a unit. The demo comes with its
 * two. Once there were two they never become fewer (SEC-23), so it is asked no more.
 */
@Injectable()
export class EnoughAdministrators {
  private enough: boolean;

  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    { profile }: Config,
  ) {
    this.enough = profile !== 'real';
  }

  /** `Problem` 409, which says what to do. */
  async assertFor(action: Capability): Promise<void> {
    const { writes, on }: Grant = policy[action];
    if (this.enough || !writes || (on !== 'candidate' && on !== 'unit')) return;
    const administrators = await administratorsOn(this.reader, this.clock.today());
    if (administrators.length < fewestAdministrators) throw Problem.twoAdministrators();
    this.enough = true;
  }
}
