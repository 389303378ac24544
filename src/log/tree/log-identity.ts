import { randomBytes } from 'node:crypto';
import type { Reader } from '../../database/reader.js';
import type { Tx } from '../../database/writer.js';

/** Which log this is. A restore begins a new epoch, so that nobody takes its checkpoints for those of what was lost. */
export interface LogIdentity {
  /** `lotrinh/<16 hex>`, made once and for all. */
  readonly name: string;
  /** 1, 2, 3 … */
  readonly epoch: number;
}

/** How checkpoints name the log: with its epoch, from the second on. */
export const originOf = ({ name, epoch }: LogIdentity): string => (epoch === 1 ? name : `${name}/${epoch}`);

/** Null before the first start. */
export async function identityOf(asks: Pick<Reader, 'all'>): Promise<LogIdentity | null> {
  const [row] = await asks.all<{ origin: string; epoch: number }>(
    'SELECT origin, epoch FROM log_identity ORDER BY epoch DESC LIMIT 1',
  );
  return row ? { name: row.origin, epoch: row.epoch } : null;
}

/** Makes the identity where there is none; of two instances that start together, one makes it. */
export async function ensureIdentity(tx: Tx, at: string): Promise<LogIdentity> {
  const known = await identityOf(tx);
  if (known) return known;
  await tx.run('INSERT INTO log_identity (epoch, origin, created_at) VALUES (1, ?, ?) ON CONFLICT (epoch) DO NOTHING', [
    `lotrinh/${randomBytes(8).toString('hex')}`,
    at,
  ]);
  return (await identityOf(tx))!;
}

/** Begins the next epoch: what a restore does, in the transaction of its entry. */
export async function raiseEpoch(tx: Tx, at: string): Promise<LogIdentity> {
  const { name, epoch } = await ensureIdentity(tx, at);
  await tx.run('INSERT INTO log_identity (epoch, origin, created_at) VALUES (?, ?, ?)', [epoch + 1, name, at]);
  return { name, epoch: epoch + 1 };
}
