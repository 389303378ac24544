import { dirname, join } from 'node:path';
import type { StoreAddress } from '../../src/database/data-source.js';
import { MasterKeys } from '../../src/master-keys.js';
import { PeopleService } from '../../src/people/people.service.js';
import { SensitiveService } from '../../src/people/sensitive.service.js';
import { Vault } from '../../src/people/vault.js';
import { SettableClock } from './settable-clock.js';
import type { TestStore } from './test-store.js';

/** The master key of a test store, in its folder. */
export const masterKeyFile = ({ databaseFile }: StoreAddress): string => join(dirname(databaseFile), 'master.key');

/** The services of people on a test store; a second call is a second instance over the same data. */
export function peopleOn({ store, address }: TestStore) {
  const clock = new SettableClock();
  const vault = new Vault(MasterKeys.read(masterKeyFile(address)), clock);
  const people = new PeopleService(vault, clock);
  const sensitive = new SensitiveService(store.writer, vault, clock);
  const somebody = (name = 'Nguyễn Văn An'): Promise<string> =>
    store.writer.write((tx) => people.create(tx, { name, birth: '1999-05' }));
  return { clock, vault, people, sensitive, somebody };
}
