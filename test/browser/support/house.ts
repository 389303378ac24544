import { constants, copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../../src/app.module.js';
import { leastCost } from '../../../src/auth/password-hash.js';
import { PASSWORD_COST } from '../../../src/auth/password-hasher.js';
import { Config, type Profile } from '../../../src/config.js';
import { createStore, type Store } from '../../../src/database/store.js';
import { roleCards } from '../../../src/demo/accounts.js';
import { KeptForms } from '../../../src/kept-forms/kept-forms.service.js';
import { answerError } from '../../../src/ui/answer-error.js';
import { RefusedReaders } from '../../../src/ui/refused-readers.js';
import { listening, type Served, unhurried } from '../../support/serve.js';
import { SettableClock } from '../../support/settable-clock.js';
import { demoInstant, demoTemplate } from './demo-template.js';

/** The whole service on a free port with the people and roles of the demo, at a clock that a test moves. */
export interface House extends Served {
  readonly config: Config;
  readonly store: Store;
  readonly clock: SettableClock;
  /** Rows of the database, for what a test must know beforehand: a case's code, a person's name. */
  readonly rows: <R>(sql: string, params?: readonly unknown[]) => Promise<R[]>;
}

type Keep = KeptForms['keep'];

/** The demo, a copy of its own, changed before it is opened where a test wants that. Close it in `afterAll`. */
export async function house(
  env: Readonly<Record<string, string>> = {},
  change: (databaseFile: string) => void = () => undefined,
): Promise<House> {
  const template = await demoTemplate();
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-house-'));
  for (const name of readdirSync(template)) {
    copyFileSync(join(template, name), join(folder, name), constants.COPYFILE_FICLONE);
  }
  const config = configOf(folder, 'demo', env);
  change(config.databaseFile);
  return opened(config);
}

/** A house in real use into which nobody has moved yet: its first administrator is still to be made. */
export const newHouse = (): Promise<House> =>
  opened(configOf(mkdtempSync(join(tmpdir(), 'lotrinh-new-house-')), 'real', {}));

const configOf = (folder: string, profile: Profile, env: Readonly<Record<string, string>>): Config =>
  new Config({ ...unhurried, ...env, LOTRINH_PROFILE: profile, LOTRINH_DATA: folder });

async function opened(config: Config): Promise<House> {
  const demo = config.profile === 'demo';
  const clock = new SettableClock(demoInstant);
  const store = await createStore({ databaseUrl: null, databaseFile: config.databaseFile });
  const signIns: Awaited<ReturnType<typeof roleCards>> = [];
  const building = Test.createTestingModule({ imports: [AppModule.with(config, { store, clock, signIns })] });
  building.overrideProvider(PASSWORD_COST).useValue(leastCost);
  const keep: Keep = (request) => served.app.get(KeptForms, { strict: false }).keep(request);
  const served: Served = await listening(building, {
    errorPage: answerError({ demo, keep, readers: () => served.app.get(RefusedReaders, { strict: false }) }),
  });
  if (demo) signIns.push(...(await roleCards(served.app)));
  return {
    ...served,
    ...{ config, store, clock },
    rows: (sql, params) => store.reader.all(sql, params),
    close: async () => {
      await served.close();
      rmSync(config.dataDirectory, { recursive: true, maxRetries: 5 });
    },
  };
}
