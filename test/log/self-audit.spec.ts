import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { intrude } from '../support/intruder.js';
import { chainsOf, logWorld, type LogWorld } from '../support/log-world.js';
import { dialects } from '../support/test-store.js';

describe.each(dialects)('SEC-12: the self-audit on %s', (dialect) => {
  let world: LogWorld;
  beforeEach(async () => {
    world = await logWorld(dialect);
    await world.append(...chainsOf(30, 5).map(() => 'site'), 'site');
    await world.sealing.work();
    await world.append('site');
    await world.checkpoints.sign('demand');
  });
  afterEach(() => world.close());

  it('finds nothing where all is as it was written', async () => {
    await world.append('site', 'site');
    expect(await world.audit.atStart()).toMatchObject({ entries: 35, checkpoints: 2, faults: [] });
    expect(await world.audit.whole()).toMatchObject({ entries: 35, checkpoints: 2, faults: [] });
    expect(world.alarm.state).toEqual({ state: 'whole', faults: [] });
  });

  const schemas: readonly (readonly [string, string, string])[] = [
    ['a column too many', 'ALTER TABLE checkpoint ADD COLUMN more text', 'checkpoint'],
    ...(dialect === 'sqlite'
      ? ([
          ['a trigger that is gone', 'DROP TRIGGER entry_stays', 'entry_stays'],
          ['an index that is gone', 'DROP INDEX entry_unsealed', 'entry_unsealed'],
          ['a table too many', 'CREATE TABLE shadow (a text)', 'shadow'],
        ] as const)
      : ([
          ['a trigger turned off', 'ALTER TABLE entry DISABLE TRIGGER entry_seals', 'entry_seals'],
          [
            'a function that lets all pass',
            'CREATE OR REPLACE FUNCTION log_stands() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$',
            'log_stands',
          ],
        ] as const)),
  ];
  it.each(schemas)('finds %s', async (_, sql, place) => {
    // Past `intrude`, which puts triggers back.
    if (dialect === 'sqlite') {
      const { openWriting } = await import('../../src/database/sqlite-connection.js');
      const connection = openWriting(world.address.databaseFile);
      connection.exec(sql);
      connection.close();
    } else await intrude(world.address, sql);
    const { faults } = await world.audit.atStart();
    expect(faults).toMatchObject([{ code: 'schema', where: expect.stringContaining(place) }] as object[]);
    expect(world.store.writer.guard.reason).toMatch(/^schema/);
  });

  it('closes the store to writing, says so on the log, and opens it again once all is well', async () => {
    const row = "(SELECT body FROM entry WHERE chain = 'site' AND seq = 5)";
    await intrude(world.address, "UPDATE entry SET body = body || ' ' WHERE chain = 'site' AND seq = 5");
    expect((await world.audit.whole()).faults).toMatchObject([{ code: 'altered' }]);
    const write = () => world.store.writer.write((tx) => tx.run("UPDATE plan SET notes = 'x'"));
    await expect(write()).rejects.toMatchObject({ code: 'read-only' });
    expect(await world.store.reader.all(`SELECT ${row} AS body`)).toHaveLength(1);
    // A start does not forget it: another instance is closed as well until a whole audit finds nothing.
    await intrude(world.address, "UPDATE entry SET body = trim(body) WHERE chain = 'site' AND seq = 5");
    expect((await world.audit.atStart()).faults).toEqual([]);
    await expect(write()).rejects.toMatchObject({ code: 'read-only' });
    expect((await world.audit.whole()).faults).toEqual([]);
    await write();
    const told = await world.store.reader.all("SELECT type FROM entry WHERE kind = 'alarm' ORDER BY seq");
    expect(told).toEqual([{ type: 'log.broken' }, { type: 'log.whole' }]);
  });

  it('finds a database that is smaller than its witness says', async () => {
    await intrude(world.address, 'DELETE FROM checkpoint WHERE size = (SELECT max(size) FROM checkpoint)');
    const { audit } = world.another();
    expect((await audit.atStart()).faults).toMatchObject([{ code: 'rolledBack' }]);
  });

  it('finds two roots of one size', async () => {
    const note = readFileSync(world.config.witnessFile, 'utf8');
    // A witness of another log by the same name: signed by the same key over other entries.
    const other = await logWorld(dialect);
    try {
      await other.append('site');
      await intrude(
        other.address,
        `INSERT INTO log_identity (epoch, origin, created_at) VALUES (1, '${note.slice(0, 24)}', 'x')`,
      );
      writeFileSync(other.config.signingKeyFile, readFileSync(world.config.signingKeyFile), { mode: 0o600 });
      await other.append(...Array.from({ length: 31 }, () => 'site'));
      const { size, note: forged } = await other.checkpoints.sign('demand');
      expect(size).toBe((await world.checkpoints.latest())!.size);
      appendFileSync(world.config.witnessFile, `${forged}\n`);
    } finally {
      await other.close();
    }
    expect((await world.audit.whole()).faults).toMatchObject([{ code: 'forked' }]);
  });

  it('finds an altered entry far back only when it looks at everything', async () => {
    await world.append(...Array.from({ length: 2_400 }, () => 'site'));
    while (await world.checkpoints.grow());
    await intrude(
      world.address,
      "UPDATE entry SET body = replace(body, 'session.begin', 'session.bogus') WHERE leaf = 3",
    );
    const { audit, alarm } = world.another();
    expect((await audit.atStart()).faults).toEqual([]);
    expect((await audit.whole()).faults).toMatchObject([{ code: 'altered', where: 'leaf 3' }]);
    expect(alarm.state.state).toBe('broken');
  });
});
