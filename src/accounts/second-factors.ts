import { Injectable } from '@nestjs/common';
import { FactorsService } from '../auth/factor/factors.service.js';
import { type By, recordOnSite } from '../auth/site-entry.js';
import { Clock } from '../clock.js';
import type { Tx } from '../database/writer.js';

/** Takes a lost second factor away, so that its person enrols another at the next sign-in. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly factors: FactorsService,
    private readonly clock: Clock,
  ) {}

  /** With the recovery codes. The caller has two persons' word for it, or sits at the console of the machine. */
  async remove(tx: Tx, accountId: string, by: By): Promise<void> {
    await this.factors.forget(tx, accountId);
    const facts = { account: accountId };
    await recordOnSite(tx, { kind: 'rights', type: 'factor.remove', at: this.clock.now(), facts }, by);
  }
}
