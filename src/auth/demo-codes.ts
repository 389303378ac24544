import { Inject, Injectable, Optional } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Reader } from '../database/reader.js';
import { DEMO_SIGN_INS, type DemoSignIns } from './demo-sign-ins.js';
import { bytesOf } from './factor/base32.js';
import { codeAt, stepAt } from './factor/totp.js';

/** Codes of the one secret that all demo accounts share and that is printed at the start; null in the real profile. */
@Injectable()
export class DemoCodes {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly config: Config,
    @Optional() @Inject(DEMO_SIGN_INS) private readonly demo: DemoSignIns | null,
  ) {}

  /** The code of this moment. */
  present(): string | null {
    const secret = this.secret();
    return secret && codeAt(secret, stepAt(this.clock.now()));
  }

  /**
   * The code of this moment, or the next where the account has used it: not the one before, though that is good too,
   * since a page is read and a password judged for longer than it stays so.
   */
  forAccount(accountId: string): Promise<string | null> {
    return this.unused('account_id = ?', accountId);
  }

  forLogin(login: string): Promise<string | null> {
    return this.unused('account_id = (SELECT id FROM account WHERE login = ?)', login);
  }

  private async unused(where: string, value: string): Promise<string | null> {
    const secret = this.secret();
    if (!secret) return null;
    const [row] = await this.reader.all<{ last_step: number }>(`SELECT last_step FROM second_factor WHERE ${where}`, [
      value,
    ]);
    const now = stepAt(this.clock.now());
    return codeAt(secret, (row?.last_step ?? 0) < now ? now : now + 1);
  }

  private secret(): Buffer | null {
    const [card] = this.config.profile === 'demo' ? (this.demo ?? []) : [];
    return card ? bytesOf(card.secret) : null;
  }
}
