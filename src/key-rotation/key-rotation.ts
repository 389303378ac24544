import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { FactorsService } from '../auth/factor/factors.service.js';
import { type Tx, Writer } from '../database/writer.js';
import { Vault } from '../people/vault.js';

/**
 * After a new master key was put beside the old one, everything wrapped under an old one is wrapped anew before anybody is
 * served: some hundred a transaction, so that a start cut off anywhere goes on where it stopped. Then the old file may go.
 */
@Injectable()
export class KeyRotation implements OnApplicationBootstrap {
  private readonly logger = new Logger('keys');

  constructor(
    private readonly writer: Writer,
    private readonly vault: Vault,
    private readonly factors: FactorsService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const wrapped = [
      await this.throughout((tx) => this.vault.rewrap(tx)),
      await this.throughout((tx) => this.factors.rewrap(tx)),
    ];
    if (wrapped.some((some) => some > 0))
      this.logger.warn(`Under the new master key now: ${wrapped[0]} keys of persons, ${wrapped[1]} second factors.`);
  }

  private async throughout(some: (tx: Tx) => Promise<number>): Promise<number> {
    let all = 0;
    for (;;) {
      const done = await this.writer.write(some);
      if (done === 0) return all;
      all += done;
    }
  }
}
