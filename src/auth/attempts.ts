import { Injectable } from '@nestjs/common';
import { type Tx, Writer } from '../database/writer.js';
import { FailuresInARow } from './failures-in-a-row.js';
import { Throttle } from './throttle.js';

/** What is tried, a login or the second factor of an account, and from which address. */
export interface Attempt {
  readonly door: string;
  readonly address: string;
}

export const loginDoor = (login: string): string => `login ${login}`;
export const factorDoor = (accountId: string): string => `factor ${accountId}`;

/** Both brakes on guessing (SEC-32): the wait that grows, in memory, and the stop after too many in a row, kept. */
@Injectable()
export class Attempts {
  constructor(
    private readonly throttle: Throttle,
    private readonly inARow: FailuresInARow,
    private readonly writer: Writer,
  ) {}

  /**
   * Counts a try as failed until `succeeded` or `withdrawn` says otherwise; `Problem` 429 where it is not to be judged.
   * `excused`: the right second factor was brought along, so neither strangers' tries nor the stop hold it up. Returns
   * for how many seconds anybody else would have been held up, null where nobody.
   */
  async enter({ door, address }: Attempt, excused = false): Promise<number | null> {
    const held = this.throttle.enter(door, address, excused);
    const stopped = await this.inARow.enter(door, excused);
    return held ?? stopped;
  }

  /** Call it in the transaction of what follows from the success; `forget` after its commit. */
  succeeded(tx: Tx, { door }: Attempt): Promise<void> {
    return this.inARow.succeeded(tx, door);
  }

  forget({ door, address }: Attempt): void {
    this.throttle.succeeded(door, address);
  }

  /** Lets an account be tried again at once, as two persons or the console of the machine decide. */
  async open(tx: Tx, login: string, accountId: string): Promise<void> {
    for (const door of [loginDoor(login), factorDoor(accountId)]) {
      await this.inARow.succeeded(tx, door);
      this.throttle.forget(door);
    }
  }

  /** The try was not judged, or was right as far as it went. */
  async withdrawn({ door, address }: Attempt): Promise<void> {
    this.throttle.withdrawn(door, address);
    await this.writer.write((tx) => this.inARow.withdrawn(tx, door));
  }
}
