import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { Config } from '../../src/config.js';
import type { StoreAddress } from '../../src/database/data-source.js';
import type { Dialect } from '../../src/database/dialect.js';
import type { Store } from '../../src/database/store.js';
import { AuditChecks } from '../../src/log/audit/audit-checks.js';
import { LogAlarm } from '../../src/log/audit/log-alarm.js';
import { SelfAudit } from '../../src/log/audit/self-audit.js';
import { genesis, type Head } from '../../src/log/entry.js';
import { appendToCase, appendToSite } from '../../src/log/log.js';
import { CheckpointsService } from '../../src/log/tree/checkpoints.service.js';
import { LogKeys } from '../../src/log/tree/log-keys.js';
import { Sealer } from '../../src/log/tree/sealer.js';
import { Sealing } from '../../src/log/tree/sealing.js';
import { SettableClock } from './settable-clock.js';
import { openTestStore } from './test-store.js';

/** What seals and signs, over a store: what an instance of the service has of it. */
export interface Sealers {
  readonly sealer: Sealer;
  readonly keys: LogKeys;
  readonly alarm: LogAlarm;
  readonly checkpoints: CheckpointsService;
  readonly audit: SelfAudit;
  readonly sealing: Sealing;
}

export function sealersOver(store: Store, clock: SettableClock, config: Config): Sealers {
  const { writer, reader } = store;
  const sealer = new Sealer(writer, reader, clock);
  const keys = new LogKeys(writer, reader, clock, config);
  const alarm = new LogAlarm(writer, clock);
  const checkpoints = new CheckpointsService(writer, reader, clock, config, sealer, keys, alarm);
  const audit = new SelfAudit(store, reader, config, keys, checkpoints, new AuditChecks(), alarm);
  return { sealer, keys, alarm, checkpoints, audit, sealing: new Sealing(checkpoints, sealer, clock, alarm, audit) };
}

export interface LogWorld extends Sealers {
  readonly store: Store;
  readonly address: StoreAddress;
  readonly clock: SettableClock;
  readonly config: Config;
  /** Another instance of the service over the same database; `config` where its files are others. */
  readonly another: (config?: Config) => Sealers;
  /** Entries at the ends of some chains: `case-1`, `case-2` …, or `site`. */
  readonly append: (...chains: string[]) => Promise<void>;
  /** Sealed entries as the tree has them. */
  readonly leaves: () => Promise<{ leaf: number; chain: string; seq: number; hash: string }[]>;
  readonly close: () => Promise<void>;
}

/** A log without a service around it. */
export async function logWorld(dialect: Dialect): Promise<LogWorld> {
  // Alarms are raised on purpose here, and looked for where they belong.
  Logger.overrideLogger(false);
  const { store, address, dispose } = await openTestStore(dialect);
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-log-'));
  const clock = new SettableClock();
  const config = new Config({ LOTRINH_DATA: folder });
  const heads = new Map<string, Head>();
  return {
    ...{ store, address, clock, config, ...sealersOver(store, clock, config) },
    another: (other = config) => sealersOver(store, clock, other),
    append: (...chains) =>
      store.writer.write(async (tx) => {
        const at = clock.now();
        for (const chain of chains) {
          if (chain === 'site') await appendToSite(tx, { kind: 'signIn', type: 'session.begin', at });
          else
            heads.set(
              chain,
              appendToCase(tx, heads.get(chain) ?? genesis, { chain, kind: 'act', type: 'x.y', at, on: '2026-03-01' }),
            );
        }
      }),
    leaves: () => store.reader.all('SELECT leaf, chain, seq, hash FROM entry WHERE leaf IS NOT NULL ORDER BY leaf'),
    close: async () => {
      await dispose();
      rmSync(folder, { recursive: true });
    },
  };
}

/** `n` chains' names, drawn in turn from so many cases. */
export const chainsOf = (n: number, cases: number): string[] =>
  Array.from({ length: n }, (_, index) => `case-${index % cases}`);
