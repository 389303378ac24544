import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { type Tx, Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { later } from '../later.js';
import { MasterKeys } from '../master-keys.js';

/** SEC-32: so many failures in a row, and nothing more is judged. NIST SP 800-63B allows a hundred. */
export const mostInARow = 50;
/** Milliseconds after the last try that was judged. */
const forgottenAfter = 30 * 24 * 3_600_000;

/**
 * How often a door was tried in vain, one try after another, whoever tried and wherever from. Kept in the database: a
 * restart forgets nothing and all instances count together. A door is named by a keyed hash, since people type their
 * passwords where the account belongs.
 */
@Injectable()
export class FailuresInARow {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly masters: MasterKeys,
  ) {}

  /**
   * Counts a try as failed until `succeeded` or `withdrawn` says otherwise; `Problem` 429 where there were too many.
   * `excused` lets in whoever brings the right second factor, so that strangers lock nobody out; the answer is then the
   * seconds that others are told, null where that was not needed.
   */
  async enter(door: string, excused: boolean): Promise<number | null> {
    const now = this.clock.now();
    const until = later(now, forgottenAfter);
    const stopped = await this.writer.write(async (tx) => {
      await tx.run('DELETE FROM sign_in_trouble WHERE until <= ?', [now]);
      const counted = await tx.run(
        `INSERT INTO sign_in_trouble (name, failures, until) VALUES (?, 1, ?)
         ON CONFLICT (name) DO UPDATE SET failures = sign_in_trouble.failures + 1, until = excluded.until
         WHERE sign_in_trouble.failures < ?`,
        [this.nameOf(door), until, mostInARow],
      );
      if (counted === 1) return null;
      const [row] = await tx.all<{ until: string }>('SELECT until FROM sign_in_trouble WHERE name = ?', [
        this.nameOf(door),
      ]);
      return row!.until;
    });
    if (stopped === null) return null;
    const seconds = Math.ceil((Date.parse(stopped) - Date.parse(now)) / 1000);
    if (!excused) throw Problem.tooMany(seconds);
    return seconds;
  }

  /** Also how two persons open a door again. */
  async succeeded(tx: Tx, door: string): Promise<void> {
    await tx.run('DELETE FROM sign_in_trouble WHERE name = ?', [this.nameOf(door)]);
  }

  /** The try was not judged, or was right as far as it went. */
  async withdrawn(tx: Tx, door: string): Promise<void> {
    await tx.run('UPDATE sign_in_trouble SET failures = failures - 1 WHERE name = ? AND failures > 0', [
      this.nameOf(door),
    ]);
  }

  private nameOf(door: string): string {
    return createHmac('sha256', this.masters.newest.secret).update(`sign-in ${door}`).digest('hex');
  }
}
