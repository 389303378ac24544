import { Problem } from '../http/problem.js';
import type { ControlArgs } from '../control/control-commands.js';
import type { RecordedBackup } from './record-backup.js';

const shapes: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: (value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value),
  at: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[0-9:.]{8,12}Z$/.test(value),
  bytes: Number.isSafeInteger,
  sha256: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  to: (value) => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value),
  found: (value) => typeof value === 'object' && value !== null,
};

/** What the process that made a backup says of it. Throws `Problem` 400 where it says something else. */
export function readRecorded(args: ControlArgs): RecordedBackup {
  const errors = Object.entries(shapes).flatMap(([name, fits]) =>
    fits(args[name]) ? [] : [{ pointer: `/args/${name}`, code: 'malformed', message: 'is not what a backup says' }],
  );
  const { entries, leaves } = Object(args['found']) as Record<string, unknown>;
  if (errors.length > 0 || !Number.isSafeInteger(entries) || !Number.isSafeInteger(leaves))
    throw Problem.malformed(errors);
  return args as unknown as RecordedBackup;
}
