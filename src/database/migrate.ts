import pg from 'pg';

import { migratingDataSource, type StoreAddress } from './data-source.js';
import { grantRoles } from './postgres-roles.js';

/** Any number; the same for all instances of the service. */
const migrationLock = 7_416_001;

/** Brings the schema up to date; of several instances that start together, one migrates and the others wait. */
export async function migrate(address: StoreAddress): Promise<void> {
  if (address.databaseUrl === null) {
    await run(address);
    return;
  }
  const client = new pg.Client(address.ownerUrl ?? address.databaseUrl);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await run(address);
    const { ownerUrl, databaseUrl: serviceUrl, auditorRole: auditor = null } = address;
    if (ownerUrl) await grantRoles({ ownerUrl, serviceUrl, auditor });
  } finally {
    await client.end();
  }
}

async function run(address: StoreAddress): Promise<void> {
  const dataSource = await migratingDataSource(address).initialize();
  try {
    await dataSource.runMigrations({ transaction: 'all' });
  } finally {
    await dataSource.destroy();
  }
}
