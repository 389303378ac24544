import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataSource, type TableColumn } from 'typeorm';

import { migratingDataSource } from '../../src/database/data-source.js';
import { dialects, openTestStore, type TestStore } from '../support/test-store.js';

/** What both an entity and its table say of a column. */
const described = ({ name, type, isNullable, isPrimary }: TableColumn): unknown => ({
  name,
  type,
  isNullable,
  isPrimary,
});

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

describe.each(dialects)('the schema on %s', (dialect) => {
  let test: TestStore;
  let dataSource: DataSource;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    dataSource = await migratingDataSource(test.address).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await test.dispose();
  });

  it('is what the entities say, column for column', async () => {
    const runner = dataSource.createQueryRunner();
    const tables = await runner.getTables(dataSource.entityMetadatas.map(({ tableName }) => tableName));
    await runner.release();
    for (const entity of dataSource.entityMetadatas) {
      const table = tables.find(({ name }) => name.split('.').at(-1) === entity.tableName);
      const said = entity.columns.map((column) => ({
        name: column.databaseName,
        type: dataSource.driver.normalizeType(column),
        isNullable: column.isNullable,
        isPrimary: column.isPrimary,
      }));
      const found = table?.columns.map(described) as { name: string }[] | undefined;
      expect({ [entity.tableName]: found?.sort(byName) }).toEqual({ [entity.tableName]: said.sort(byName) });
    }
  });

  it('needs nothing that TypeORM would propose; it may only be stricter than the entities', async () => {
    // On SQLite TypeORM proposes a rebuild for every foreign key it does not know, so only PostgreSQL can answer.
    if (dialect === 'sqlite') return;
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    const stricter = /DROP CONSTRAINT|DROP INDEX/;
    expect(upQueries.map(({ query }) => query).filter((query) => !stricter.test(query))).toEqual([]);
  });

  it('is left as it is by a second start', async () => {
    expect(await dataSource.runMigrations()).toEqual([]);
  });

  it('goes back to nothing, and comes again', async () => {
    const tables = (): Promise<unknown[]> =>
      dataSource.query(
        dialect === 'sqlite'
          ? "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite%' AND name <> 'migrations' ORDER BY name, type"
          : `SELECT 'table' AS type, relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i') AND relname NOT LIKE '%migrations%' AND relname NOT LIKE 'PK%'
             UNION ALL SELECT 'function', proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
             UNION ALL SELECT 'trigger', tgname::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY name, type`,
      );
    const before = await tables();
    for (let left = dataSource.migrations.length; left > 0; left -= 1) await dataSource.undoLastMigration();
    expect(await tables()).toEqual([]);
    await dataSource.runMigrations();
    expect(await tables()).toEqual(before);
    expect(before.length).toBeGreaterThan(40);
  });

  it('SEC-52: repositories refuse a missing value instead of finding the first row', async () => {
    for (const entity of test.store.dataSource.entityMetadatas) {
      const repository = test.store.dataSource.getRepository(entity.target);
      const key = entity.primaryColumns[0]!.propertyName;
      await expect(repository.findOneBy({ [key]: undefined })).rejects.toThrow();
      await expect(repository.findOneBy({ [key]: null })).rejects.toThrow();
      await expect(repository.find({ where: { [key]: undefined } })).rejects.toThrow();
      await expect(repository.delete({})).rejects.toThrow();
    }
  });
});
