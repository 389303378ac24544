import { createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Config } from '../../src/config.js';
import { LogAlarm } from '../../src/log/audit/log-alarm.js';
import { CheckpointsService } from '../../src/log/tree/checkpoints.service.js';
import { raiseEpoch } from '../../src/log/tree/log-identity.js';
import { rootOf } from '../../src/log/tree/merkle.js';
import { BadNote, openNote } from '../../src/log/tree/signed-note.js';
import { Frontier } from '../../src/log/tree/frontier.js';
import { Sealer } from '../../src/log/tree/sealer.js';
import { witnessed } from '../../src/log/tree/witness-file.js';
import { intrude } from '../support/intruder.js';
import { chainsOf, logWorld, type LogWorld } from '../support/log-world.js';
import { dialects } from '../support/test-store.js';

const flip = (hash: string): string => (hash.startsWith('0') ? '1' : '0') + hash.slice(1);

describe.each(dialects)('SEC-06: checkpoints on %s', (dialect) => {
  let world: LogWorld;
  beforeEach(async () => {
    world = await logWorld(dialect);
  });
  afterEach(() => world.close());

  const sizes = async (): Promise<number[]> =>
    (await world.store.reader.all<{ size: number }>('SELECT size FROM checkpoint ORDER BY size, at')).map(
      ({ size }) => size,
    );
  const incidents = async (): Promise<unknown[]> =>
    (await world.store.reader.all<{ body: string }>("SELECT body FROM entry WHERE kind = 'alarm' ORDER BY seq")).map(
      ({ body }) => (JSON.parse(body) as { facts: unknown }).facts,
    );

  it('say origin, size, root and time, and anybody can verify them by the key', async () => {
    await world.append(...chainsOf(9, 3));
    const { note, size, root, at } = await world.checkpoints.sign('demand');
    expect(size).toBe(10); // the key is an entry, too
    expect(root).toBe(rootOf((await world.leaves()).map(({ hash }) => hash)));
    const [origin, second, third, fourth, empty, signature, end] = note.split('\n');
    expect(origin).toMatch(/^lotrinh\/[0-9a-f]{16}$/);
    expect([second, third, fourth]).toEqual(['10', Buffer.from(root, 'hex').toString('base64'), `time ${at}`]);
    expect([empty, end]).toEqual(['', '']);
    // By hand, as an inspector would: the name, four bytes of key hash, 64 bytes of signature.
    const [dash, name, stamped] = signature!.split(' ');
    expect([dash, name]).toEqual(['—', origin]);
    const [vkey] = await world.keys.all();
    const publicKey = Buffer.from(vkey!.split('+').slice(2).join('+'), 'base64').subarray(1);
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') },
      format: 'jwk',
    });
    const text = Buffer.from(note.slice(0, note.indexOf('\n\n') + 1));
    expect(verify(null, text, key, Buffer.from(stamped!, 'base64').subarray(4))).toBe(true);
    expect(openNote(note, [vkey!])).toMatchObject({ origin, size, root, at });
    expect(() => openNote(note.replace('\n10\n', '\n11\n'), [vkey!])).toThrow(BadNote);
    expect(() => openNote(note, [])).toThrow(BadNote);
  });

  it('are signed by a key that the owner alone can read, made once', async () => {
    await world.checkpoints.sign('demand');
    expect(statSync(world.config.signingKeyFile).mode & 0o777).toBe(0o600);
    const before = readFileSync(world.config.signingKeyFile);
    await world.another().checkpoints.sign('demand');
    expect(readFileSync(world.config.signingKeyFile)).toEqual(before);
    expect(await world.keys.all()).toHaveLength(1);
  });

  it('come after 256 entries, after 15 minutes, once a day, and not without need', async () => {
    // No case: at night these entries are held against the rows of cases, too.
    await world.append(...Array.from({ length: 600 }, () => 'site'));
    await world.sealing.work();
    expect(await sizes()).toEqual([256, 512]);
    world.clock.advance({ minutes: 14, milliseconds: 59_999 });
    await world.sealing.work();
    expect(await sizes()).toEqual([256, 512]);
    world.clock.advance({ milliseconds: 1 });
    await world.sealing.work();
    await world.sealing.work();
    expect(await sizes()).toEqual([256, 512, 601]);
    world.clock.advance({ hours: 1 });
    await world.sealing.work();
    expect(await sizes()).toHaveLength(3);
    world.clock.advance({ days: 1 });
    await world.sealing.work();
    await world.sealing.work();
    expect(await sizes()).toEqual([256, 512, 601, 601]);
    expect((await world.checkpoints.sign('backup')).size).toBe(601);
    expect(await sizes()).toHaveLength(4);
  });

  it('stand in the witness file as well, each once, and are caught up with', async () => {
    await world.append(...chainsOf(300, 20));
    await world.sealing.work();
    await world.append('site');
    await world.checkpoints.sign('shutdown');
    const { origin } = await world.keys.ensure();
    const seen = witnessed(world.config.witnessFile, origin, await world.keys.all());
    expect(seen.map(({ size }) => size)).toEqual([256, 302]);
    const notes = (await world.checkpoints.after(0, 10)).map(({ note }) => note);
    expect(readFileSync(world.config.witnessFile, 'utf8')).toBe(notes.map((note) => `${note}\n`).join(''));
    expect(witnessed(world.config.witnessFile, `${origin}/2`, await world.keys.all())).toEqual([]);
    expect(statSync(world.config.witnessFile).mode & 0o777).toBe(0o600);
  });

  const rowFlips: readonly (readonly [string, string, string])[] = [
    ['the body of a row', 'UPDATE entry SET body = replace(body, \'"x.y"\', \'"x.z"\') WHERE leaf = 5', 'altered'],
    ['the hash of a row', "UPDATE entry SET hash = 'a' || substr(hash, 2) WHERE leaf = 5 AND hash NOT LIKE 'a%'", ''],
    ['a column beside the body', "UPDATE entry SET happened_on = '2026-03-02' WHERE leaf = 5", 'misfiled'],
    ['what a row hangs on', "UPDATE entry SET prev = 'b' || substr(prev, 2) WHERE leaf = 9", 'unlinked'],
  ];
  // The same code looks on both dialects: on the slower one, once.
  it.each(dialect === 'sqlite' ? rowFlips : rowFlips.slice(0, 1))(
    'are not signed over a flip in %s, and it is told',
    async (_, sql, code) => {
      await world.append(...chainsOf(20, 4));
      await world.sealer.sealAll();
      await intrude(world.address, sql);
      await expect(world.checkpoints.sign('demand')).rejects.toMatchObject({ name: 'LogFault' });
      expect(await sizes()).toEqual([]);
      expect(world.alarm.state.state).toBe('broken');
      if (code !== '') expect(world.alarm.state.faults).toMatchObject([{ code }]);
      expect(await incidents()).toHaveLength(1);
      // Told once, and nothing is written that builds upon it.
      await expect(world.checkpoints.sign('demand')).rejects.toMatchObject({ name: 'LogFault' });
      expect(await incidents()).toHaveLength(1);
      await expect(
        world.store.writer.write((tx) => tx.run("INSERT INTO plan (key) VALUES ('x')")),
      ).rejects.toMatchObject({ code: 'read-only', status: 503 });
    },
  );

  it('are not signed by a head that was flipped in memory', async () => {
    class Flipped extends Sealer {
      override async edge(): Promise<Frontier> {
        const { size, nodes } = await super.edge();
        return new Frontier(size, nodes.with(0, flip(nodes[0]!)));
      }
    }
    await world.append(...chainsOf(20, 4));
    const { writer, reader } = world.store;
    const alarm = new LogAlarm(writer, world.clock);
    const sealer = new Flipped(writer, reader, world.clock);
    const service = new CheckpointsService(writer, reader, world.clock, world.config, sealer, world.keys, alarm);
    await expect(service.sign('demand')).rejects.toMatchObject({ code: 'root' });
    expect(await sizes()).toEqual([]);
    expect(await incidents()).toMatchObject([{ code: 'root' }]);
  });

  const checkpointFlips: readonly (readonly [string, string, string])[] = [
    ['root', "UPDATE checkpoint SET frontier = replace(frontier, 'a', 'b')", 'root'],
    ['note', "UPDATE checkpoint SET note = replace(note, 'time 2026', 'time 2025')", 'signature'],
    ['time', "UPDATE checkpoint SET at = '2025-01-01T00:00:00.000Z'", 'signature'],
    ['key hash', "UPDATE checkpoint SET key_hash = '00000000'", 'signature'],
    ['being', 'DELETE FROM checkpoint', 'rolledBack'],
  ];
  it.each(dialect === 'sqlite' ? checkpointFlips : checkpointFlips.slice(-1))(
    'extend nothing whose %s was changed',
    async (_, sql, code) => {
      await world.append(...chainsOf(20, 4));
      await world.checkpoints.sign('demand');
      await intrude(world.address, sql);
      await world.append('site');
      await expect(world.checkpoints.sign('demand')).rejects.toMatchObject({ code });
    },
  );

  it('go on after a rotation of the key, and the old ones stay verifiable', async () => {
    await world.append(...chainsOf(20, 4));
    const old = await world.checkpoints.sign('demand');
    renameSync(world.config.signingKeyFile, `${world.config.signingKeyFile}.old`);
    const rotated = world.another();
    const young = await rotated.checkpoints.sign('demand');
    expect(young.keyHash).not.toBe(old.keyHash);
    const all = await world.keys.all();
    expect([openNote(old.note, all).size, openNote(young.note, all).size]).toEqual([21, 22]);
    expect(await world.store.reader.all("SELECT type FROM entry WHERE kind = 'configuration' ORDER BY seq")).toEqual([
      { type: 'logKey.install' },
      { type: 'logKey.rotate' },
    ]);
    // An instance that still holds the old key signs nothing more, and a start with it is refused.
    await world.append('site');
    await expect(world.checkpoints.sign('demand')).rejects.toMatchObject({ name: 'StorageFaults' });
    const back = new Config({
      LOTRINH_DATA: world.config.dataDirectory,
      LOTRINH_SIGNING_KEY_FILE: `${world.config.signingKeyFile}.old`,
    });
    await expect(world.another(back).checkpoints.sign('demand')).rejects.toMatchObject({ name: 'StorageFaults' });
  });

  it('name the epoch from the second on', async () => {
    await world.checkpoints.sign('demand');
    const { name } = await world.store.writer.write((tx) => raiseEpoch(tx, world.clock.now()));
    await world.append('site');
    const { note } = await world.checkpoints.sign('demand');
    expect(note.startsWith(`${name}/2\n2\n`)).toBe(true);
    expect(note).toContain(`\n— ${name} `);
  });

  it('do not go back in time with the clock', async () => {
    const first = await world.checkpoints.sign('demand');
    world.clock.advance({ days: -2 });
    await world.append('site');
    expect((await world.checkpoints.sign('demand')).at).toBe(first.at);
  });

  it('are no cause for alarm where another instance seals and signs more between two steps of this one', async () => {
    class Overtaken extends Sealer {
      override async sealAll(): Promise<void> {
        await super.sealAll();
        await world.append('site');
        await world.checkpoints.sign('demand');
      }
    }
    const { writer, reader } = world.store;
    const sealer = new Overtaken(writer, reader, world.clock);
    const slow = new CheckpointsService(
      ...([writer, reader, world.clock, world.config, sealer, world.keys, world.alarm] as const),
    );
    await world.append(...chainsOf(8, 3));
    const { size } = await slow.sign('demand');
    expect(size).toBe((await world.checkpoints.latest())!.size);
    expect(world.alarm.state.state).toBe('whole');
  });

  it('stand in the witness file once each, however many are signed at a time', async () => {
    await world.keys.ensure();
    const signing = Array.from({ length: 6 }, async () => {
      await world.append('site');
      await world.checkpoints.sign('demand');
    });
    await Promise.all(signing);
    const notes = (await world.checkpoints.after(0, 100)).map(({ note }) => note);
    expect(readFileSync(world.config.witnessFile, 'utf8')).toBe(notes.map((note) => `${note}\n`).join(''));
  });

  it('are signed by several instances in one line', async () => {
    const others = [world, world.another(), world.another()];
    await Promise.all(others.map(({ keys }) => keys.ensure()));
    for (let round = 0; round < 5; round += 1) {
      await world.append(...chainsOf(8, 3));
      await Promise.all(others.map(({ checkpoints }) => checkpoints.sign('demand')));
    }
    const all = await world.checkpoints.after(0, 100);
    const hashes = (await world.leaves()).map(({ hash }) => hash);
    expect(all.map(({ size }) => size).sort((a, b) => a - b)).toEqual(all.map(({ size }) => size));
    for (const { size, root } of all) expect(root).toBe(rootOf(hashes.slice(0, size)));
    expect(new Set(all.map(({ size }) => size)).size).toBe(all.length);
    expect(existsSync(world.config.witnessFile)).toBe(true);
  });
});
