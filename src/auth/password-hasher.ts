import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';
import { Gate } from './gate.js';
import {
  decoyHash,
  hashPassword,
  isWeaker,
  leastCost,
  matches,
  type PasswordCost,
  type PasswordHash,
} from './password-hash.js';

/** The cost of new hashes, a `PasswordCost`. */
export const PASSWORD_COST = Symbol('PASSWORD_COST');

/** At 64 MiB a hash, many at once would be an attack on ourselves: two at a time, 32 in line, then 429 (SEC-29). */
@Injectable()
export class PasswordHasher {
  private readonly gate = new Gate(2, 32, () => Problem.tooMany(5));
  private readonly decoy: PasswordHash;

  constructor(@Inject(PASSWORD_COST) private readonly cost: PasswordCost) {
    if (cost.memory < leastCost.memory || cost.passes < leastCost.passes || cost.parallelism < leastCost.parallelism) {
      throw new Error(`Passwords would be too cheap to guess: ${JSON.stringify(cost)}`);
    }
    this.decoy = decoyHash(cost);
  }

  hash(password: string): Promise<PasswordHash> {
    return this.gate.pass(() => hashPassword(password, this.cost));
  }

  /** `hash` is null where there is no such account; that takes as long. */
  matches(password: string, hash: PasswordHash | null): Promise<boolean> {
    return this.gate.pass(() => matches(password, hash ?? this.decoy));
  }

  /** Whether a password just seen should be hashed anew. */
  isOutdated(hash: PasswordHash): boolean {
    return isWeaker(hash, this.cost);
  }
}
