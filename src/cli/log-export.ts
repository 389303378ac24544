import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SystemClock } from '../clock.js';
import type { Config } from '../config.js';
import { controlled } from '../control/control-client.js';
import { createStore } from '../database/store.js';
import { exportLog, type LogExported } from '../evidence/log-export.js';
import { LogAlarm } from '../log/audit/log-alarm.js';
import { CheckpointsService } from '../log/tree/checkpoints.service.js';
import { LogKeys } from '../log/tree/log-keys.js';
import { Sealer } from '../log/tree/sealer.js';
import { exit, Refusal } from './exit.js';
import type { Command } from './run.js';
import { toldConfig } from './told-config.js';

/** The whole log to a file for `verifier/verify.mjs`, by the service where one runs. */
export const logExport: Command = async (words, { say, note }) => {
  const { values } = parseArgs({
    args: [...words],
    options: { out: { type: 'string' }, data: { type: 'string' }, json: { type: 'boolean' } },
  });
  if (values.out === undefined) throw new Refusal('Say where to: log export --out FILE.');
  const config = toldConfig(values.data);
  const file = resolve(values.out);
  const asked = (await controlled(config, { command: 'log.export', args: { file } })) as LogExported | null;
  const { entries, bytes, sha256, fault } = asked ?? (await alone(config, file));
  if (values.json) say(JSON.stringify({ file, entries, bytes, sha256, fault }));
  else say(`${file}: ${entries} entries, ${bytes} bytes, sha256 ${sha256}`);
  if (fault === null) return exit.ok;
  note(`Nothing newer could be signed: ${fault}. The file ends at the last checkpoint there was.`);
  return exit.broken;
};

/** Where no service runs, this process is the only one that writes. */
async function alone(config: Config, file: string): Promise<LogExported> {
  const clock = new SystemClock();
  const store = await createStore(config);
  const { reader, writer } = store;
  try {
    const sealer = new Sealer(writer, reader, clock);
    const keys = new LogKeys(writer, reader, clock, config);
    const alarm = new LogAlarm(writer, clock);
    const checkpoints = new CheckpointsService(writer, reader, clock, config, sealer, keys, alarm);
    return await exportLog({ reader, writer, clock, checkpoints }, file);
  } finally {
    await store.close();
  }
}
