import { parseArgs } from 'node:util';
import { SystemClock } from '../clock.js';
import { differingCases } from '../candidates/history/projection-audit.js';
import type { Config } from '../config.js';
import { controlled } from '../control/control-client.js';
import { createStore, type Store } from '../database/store.js';
import { AuditChecks } from '../log/audit/audit-checks.js';
import { LogAlarm } from '../log/audit/log-alarm.js';
import { type Audited, SelfAudit } from '../log/audit/self-audit.js';
import type { Checkpoint } from '../log/tree/checkpoint-rows.js';
import { CheckpointsService } from '../log/tree/checkpoints.service.js';
import { LogKeys } from '../log/tree/log-keys.js';
import { Sealer } from '../log/tree/sealer.js';
import { MasterKeys } from '../master-keys.js';
import { unfitValues } from '../people/sealed-audit.js';
import { Vault } from '../people/vault.js';
import { exit } from './exit.js';
import type { Noun } from './noun.js';
import type { Command } from './run.js';
import { toldConfig } from './told-config.js';

/** What seals, signs and audits, over the store itself: for a machine on which no service runs. */
async function alone<T>(
  config: Config,
  work: (of: { checkpoints: CheckpointsService; audit: SelfAudit }) => Promise<T>,
) {
  const store: Store = await createStore(config);
  try {
    const { writer, reader } = store;
    const clock = new SystemClock();
    const alarm = new LogAlarm(writer, clock);
    const keys = new LogKeys(writer, reader, clock, config);
    const checkpoints = new CheckpointsService(
      ...([writer, reader, clock, config, new Sealer(writer, reader, clock), keys, alarm] as const),
    );
    const checks = new AuditChecks();
    const vault = new Vault(MasterKeys.read(config.masterKeyFile), clock);
    checks.add('projection', () => differingCases(reader));
    checks.add('value', () => unfitValues(reader, vault));
    return await work({ checkpoints, audit: new SelfAudit(store, reader, config, keys, checkpoints, checks, alarm) });
  } finally {
    await store.close();
  }
}

const options = { data: { type: 'string' }, json: { type: 'boolean' } } as const;

const checkpoint: Command = async (words, { say }) => {
  const { values } = parseArgs({ args: [...words], options });
  const config = toldConfig(values.data);
  const signed =
    ((await controlled(config, { command: 'log.checkpoint', args: {} })) as Checkpoint | null) ??
    (await alone(config, ({ checkpoints }) => checkpoints.sign('demand')));
  const { size, at, root, keyHash, note } = signed;
  say(values.json ? JSON.stringify({ size, at, root, keyHash, note }) : note.trimEnd());
  return exit.ok;
};

const audit: Command = async (words, { say, note }) => {
  const { values } = parseArgs({ args: [...words], options });
  const config = toldConfig(values.data);
  note('The whole log is looked at …');
  const found =
    ((await controlled(config, { command: 'log.audit', args: {} })) as Audited | null) ??
    (await alone(config, ({ audit: own }) => own.whole()));
  if (values.json) say(JSON.stringify(found));
  else if (found.faults.length === 0) say(`whole: ${found.entries} entries, ${found.checkpoints} checkpoints`);
  else for (const { code, where } of found.faults) say(`not whole: ${code} at ${where}`);
  return found.faults.length === 0 ? exit.ok : exit.broken;
};

/** What is done with the sealed tree of the log. */
export const treeVerbs: Noun = {
  checkpoint: {
    takes: '[--data DIR] [--json]',
    about: 'seal what waits, sign a checkpoint of the log and show it',
    run: checkpoint,
  },
  audit: {
    takes: '[--data DIR] [--json]',
    about: 'look at everything again: file, schema, every entry, root, state and sealed value',
    run: audit,
  },
};
