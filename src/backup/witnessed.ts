import { BackupFault } from './backup-fault.js';
import type { Proven } from './prove-copy.js';

/** A checkpoint as a witness kept it. */
export interface Witnessed {
  readonly origin: string;
  readonly epoch: number;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  readonly time: string;
}

const origins = /^(lotrinh\/[0-9a-f]{16})(?:\/([1-9][0-9]{0,8}))?$/;

/** The checkpoints in a witness's file, notes separated by a blank line. Throws `BackupFault` where one cannot be read. */
export function readWitnessed(text: string): Witnessed[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, n): Witnessed[] => {
    const named = origins.exec(line);
    if (!named) return [];
    const [size = '', root = '', time = ''] = lines.slice(n + 1, n + 4);
    if (!/^\d{1,15}$/.test(size) || !/^[A-Za-z0-9+/]{43}=$/.test(root) || !time.startsWith('time '))
      throw new BackupFault(`The checkpoint on line ${n + 1} of the witness's file cannot be read.`);
    return [{ origin: named[1]!, epoch: Number(named[2] ?? 1), size: Number(size), root, time: time.slice(5) }];
  });
}

/** What the newest checkpoint a witness holds knows of and the backup does not. */
export interface Gap {
  /** Entries that are lost for certain; null where the witness saw a later epoch, whose count cannot be compared. */
  readonly entries: number | null;
  /** The instant of the last entry kept, and of the witness's checkpoint. */
  readonly from: string | null;
  readonly to: string;
}

/**
 * The gap between a backup and what witnesses hold, or null where it is as new as they know. Throws `BackupFault` where
 * the two contradict each other: then one of them is not of this log, or the past was changed.
 */
export function gapOf({ found, rootsAt }: Proven, witnessed: readonly Witnessed[]): Gap | null {
  const [, origin, epoch = '1'] = origins.exec(found.origin ?? '') ?? [];
  if (origin === undefined) throw new BackupFault('The log of the backup has no name: no checkpoint can be of it.');
  const others = witnessed.filter((one) => one.origin !== origin);
  if (witnessed.length === 0 || others.length > 0)
    throw new BackupFault(
      witnessed.length === 0
        ? "There is no checkpoint in the witness's file."
        : `The witness holds checkpoints of ${others[0]!.origin}, the backup is of ${origin}.`,
    );
  const newest = witnessed.reduce((a, b) => ((b.epoch - a.epoch || b.size - a.size) > 0 ? b : a));
  const own = Number(epoch);
  const kept = witnessed.filter(({ epoch: of, size }) => of === own && size <= found.leaves);
  const roots = rootsAt(kept.map(({ size }) => size));
  const other = kept.find(({ size, root }) => root !== roots.get(size));
  if (other)
    throw new BackupFault(`The witness knows another log of ${other.size} entries: this one was changed, or that.`);
  if (newest.epoch < own || (newest.epoch === own && newest.size <= found.leaves)) return null;
  return {
    entries: newest.epoch === own ? newest.size - found.leaves : null,
    from: found.last,
    to: newest.time,
  };
}
