import { DataSource, type DataSourceOptions, getMetadataArgsStorage } from 'typeorm';

import { entities } from '../entities.js';
import { Units1790000000001 } from './migrations/1790000000001-units.js';
import { People1790000000002 } from './migrations/1790000000002-people.js';
import { Candidates1790000000003 } from './migrations/1790000000003-candidates.js';
import { Log1790000000004 } from './migrations/1790000000004-log.js';
import { Plans1790000000005 } from './migrations/1790000000005-plans.js';
import { PlanDetails1790000000006 } from './migrations/1790000000006-plan-details.js';
import { CaseStanding1790000000007 } from './migrations/1790000000007-case-standing.js';
import { Calendar1790000000021 } from './migrations/1790000000021-calendar.js';
import { MigrationRuns1790000000031 } from './migrations/1790000000031-migration-runs.js';
import { DefinitionFaults1790000000032 } from './migrations/1790000000032-definition-faults.js';
import { SettingDrafts1790000000041 } from './migrations/1790000000041-setting-drafts.js';
import { CaseMembers1790000000051 } from './migrations/1790000000051-case-members.js';
import { SignIn1790000000061 } from './migrations/1790000000061-sign-in.js';
import { Accounts1790000000062 } from './migrations/1790000000062-accounts.js';
import { Conflicts1790000000063 } from './migrations/1790000000063-conflicts.js';
import { Reads1790000000065 } from './migrations/1790000000065-reads.js';
import { Sealing1790000000064 } from './migrations/1790000000064-sealing.js';
import { ListExports1790000000068 } from './migrations/1790000000068-list-exports.js';
import { Erasures1790000000069 } from './migrations/1790000000069-erasures.js';
import { DraftEntries1790000000072 } from './migrations/1790000000072-draft-entries.js';
import { BackDated1790000000073 } from './migrations/1790000000073-back-dated.js';
import { KeptForms1790000000081 } from './migrations/1790000000081-kept-forms.js';
import { AccountSettings1790000000091 } from './migrations/1790000000091-account-settings.js';
import { SharedMachines1790000000092 } from './migrations/1790000000092-shared-machines.js';
import { RefusedDrafts1790000000101 } from './migrations/1790000000101-refused-drafts.js';
import { AppraisalWork1790000000111 } from './migrations/1790000000111-appraisal-work.js';
import { RefusalReasons1790000000112 } from './migrations/1790000000112-refusal-reasons.js';
import { typeParsers } from './postgres-types.js';

/** Every migration, in order; never edited once merged. */
export const migrations = [
  Units1790000000001,
  People1790000000002,
  Candidates1790000000003,
  Log1790000000004,
  Plans1790000000005,
  PlanDetails1790000000006,
  CaseStanding1790000000007,
  Calendar1790000000021,
  MigrationRuns1790000000031,
  DefinitionFaults1790000000032,
  SettingDrafts1790000000041,
  CaseMembers1790000000051,
  SignIn1790000000061,
  Accounts1790000000062,
  Conflicts1790000000063,
  Sealing1790000000064,
  Reads1790000000065,
  ListExports1790000000068,
  Erasures1790000000069,
  DraftEntries1790000000072,
  BackDated1790000000073,
  KeptForms1790000000081,
  AccountSettings1790000000091,
  SharedMachines1790000000092,
  RefusedDrafts1790000000101,
  AppraisalWork1790000000111,
  RefusalReasons1790000000112,
];

/** Where the data stand: the address of a PostgreSQL database, or the SQLite file used without one. */
export interface StoreAddress {
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
  /** The owner of the tables, by whom migrations run; left out, the service owns them. */
  readonly ownerUrl?: string | null;
  /** A role of PostgreSQL that may read the log. */
  readonly auditorRole?: string | null;
  /** The service may not own the tables it writes to. */
  readonly separateOwner?: boolean;
}

const common = {
  entities,
  migrations,
  synchronize: false,
  logging: false,
  // Otherwise a missing id finds the first row of the table.
  invalidWhereValuesBehavior: { undefined: 'throw', null: 'throw' },
} satisfies Partial<DataSourceOptions>;

/** Ordinary reads through repositories; it cannot write. */
export function readingDataSource({ databaseUrl, databaseFile }: StoreAddress): DataSource {
  fitColumns(databaseUrl !== null);
  return new DataSource(
    databaseUrl === null
      ? { ...common, type: 'better-sqlite3', database: databaseFile, readonly: true, fileMustExist: true }
      : {
          ...common,
          type: 'postgres',
          url: databaseUrl,
          installExtensions: false,
          extra: { max: 4, options: '-c default_transaction_read_only=on', types: typeParsers },
        },
  );
}

/** Open only while migrations run. */
export function migratingDataSource({ databaseUrl, databaseFile, ownerUrl }: StoreAddress): DataSource {
  fitColumns(databaseUrl !== null);
  return new DataSource(
    databaseUrl === null
      ? { ...common, type: 'better-sqlite3', database: databaseFile }
      : { ...common, type: 'postgres', url: ownerUrl ?? databaseUrl, installExtensions: false, extra: { max: 1 } },
  );
}

/** Entities say `text`, `integer` and `blob`; see `createTables` for what these are on PostgreSQL. */
function fitColumns(postgres: boolean): void {
  for (const { options } of getMetadataArgsStorage().columns) {
    if (options.type === 'blob' || options.type === 'bytea') options.type = postgres ? 'bytea' : 'blob';
    if (options.type === 'text') options.collation = postgres ? 'C' : undefined;
  }
}
