import pg from 'pg';

import { refuseFaults } from './storage-faults.js';

/** Tables of which nothing is ever changed or removed by the service, with the columns that may be filled in later. */
const onlyGrows: Readonly<Record<string, readonly string[]>> = {
  entry: ['sealed_at', 'leaf'],
  checkpoint: [],
  log_key: ['retired_at'],
  migrations: [],
  read_of: [],
  erasure: [],
};

/** What whoever audits the log may see: no account, no session, no sealed value, nobody's name. */
const audited = ['entry', 'chain_head', 'checkpoint', 'log_key', 'log_identity', 'migrations'];

interface Roles {
  /** Whose tables they are; used for migrations alone. */
  readonly ownerUrl: string;
  /** By which the service works. */
  readonly serviceUrl: string;
  /** May read the log and nothing else; null where there is none. */
  readonly auditor: string | null;
}

/** Gives the service and the auditor what they need of each table, and takes the rest away (SEC-05, SEC-22). */
export async function grantRoles({ ownerUrl, serviceUrl, auditor }: Roles): Promise<void> {
  const service = decodeURIComponent(new URL(serviceUrl).username);
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    const { rows } = await owner.query<{ name: string }>(
      'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename',
    );
    const tables = rows.map(({ name }) => name);
    await owner.query('BEGIN');
    for (const statement of [
      ...tables.flatMap((table) => grantsOn(table, service)),
      ...(auditor === null ? [] : readingOf(tables, auditor)),
    ])
      await owner.query(statement);
    await owner.query('COMMIT');
  } finally {
    await owner.end();
  }
}

function grantsOn(table: string, service: string): string[] {
  const to = `TO ${pg.escapeIdentifier(service)}`;
  const on = `ON ${pg.escapeIdentifier(table)}`;
  const later = onlyGrows[table];
  const revoked = `REVOKE ALL ${on} FROM ${pg.escapeIdentifier(service)}, PUBLIC`;
  if (later === undefined) return [revoked, `GRANT SELECT, INSERT, UPDATE, DELETE ${on} ${to}`];
  const written = table === 'migrations' ? 'SELECT' : 'SELECT, INSERT';
  return [
    revoked,
    `GRANT ${written} ${on} ${to}`,
    ...(later.length > 0 ? [`GRANT UPDATE (${later.join(', ')}) ${on} ${to}`] : []),
  ];
}

const readingOf = (tables: readonly string[], auditor: string): string[] =>
  tables.flatMap((table) => {
    const name = pg.escapeIdentifier(table);
    const revoked = `REVOKE ALL ON ${name} FROM ${pg.escapeIdentifier(auditor)}`;
    return audited.includes(table)
      ? [revoked, `GRANT SELECT ON ${name} TO ${pg.escapeIdentifier(auditor)}`]
      : [revoked];
  });

/** Throws `StorageFaults` where the role the service works by could take down the fences of the log. */
export async function assertServiceRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ super: boolean; owns: boolean }>(
    `SELECT r.rolsuper OR r.rolbypassrls OR r.rolcreaterole AS super,
            EXISTS (SELECT 1 FROM pg_tables t WHERE t.schemaname = current_schema() AND pg_has_role(current_user, t.tableowner, 'MEMBER')) AS owns
       FROM pg_roles r WHERE r.rolname = current_user`,
  );
  const [role] = rows;
  refuseFaults([
    ...(role?.super ? ['PostgreSQL: the role of DATABASE_URL may do everything; give it no attribute but LOGIN'] : []),
    ...(role?.owns
      ? [
          'PostgreSQL: the role of DATABASE_URL owns the tables; name their owner in LOTRINH_OWNER_URL and another role in DATABASE_URL',
        ]
      : []),
  ]);
}
