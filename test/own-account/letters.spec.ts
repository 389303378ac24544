import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '../../src/config.js';
import { CalendarService } from '../../src/calendar/calendar.service.js';
import { DailyLetters } from '../../src/digest/daily-letters.js';
import { DigestWishes } from '../../src/digest/digest-wishes.js';
import { LetterPost } from '../../src/digest/letter-post.js';
import { ReadRecorder } from '../../src/reads/read-recorder.js';
import { WorkList } from '../../src/work/work.service.js';
import { openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

/** A mail server that keeps what it is given, or refuses, or falls silent after the text. */
class Sink {
  readonly letters: string[] = [];
  mood: 'keeps' | 'refuses' | 'hangsUp' = 'keeps';
  /** What happens elsewhere before a letter is taken. */
  meanwhile = (): Promise<unknown> => Promise.resolve();
  private readonly server: Server;

  constructor() {
    this.server = createServer((socket) => {
      this.talk(socket);
    });
  }

  async listen(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    this.server.close();
  }

  private talk(socket: Socket): void {
    let text = '';
    let told = '';
    let inLetter = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.on('error', () => undefined);
    say('220 sink');
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString();
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        if (inLetter && line === '.') {
          inLetter = false;
          this.letters.push(told);
          if (this.mood === 'hangsUp') socket.destroy();
          else void this.meanwhile().then(() => say('250 kept'));
        } else if (inLetter) told += `${line}\n`;
        else if (/^MAIL/i.test(line)) say(this.mood === 'refuses' ? '451 <van.phong@donvi.vn> later' : '250 ok');
        else if (/^DATA/i.test(line)) {
          [inLetter, told] = [true, ''];
          say('354 go on');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else say('250 ok');
      }
    });
  }
}

describe.each(dialects)('SEC-46: the letter of the day, on %s', (dialect) => {
  let world: CaseWorld;
  let folder: string;
  let port: number;
  const sink = new Sink();
  beforeAll(async () => {
    world = await caseWorld(dialect);
    folder = mkdtempSync(join(tmpdir(), 'lotrinh-letters-'));
    port = await sink.listen();
    world.clock.set('2025-09-30T02:00:00.000Z');
    await (await openCase(world, { on: '2025-06-02', name: 'Vàng Thị Súa' })).to('verifying');
  });
  afterAll(async () => {
    sink.close();
    rmSync(folder, { recursive: true });
    await world.close();
  });

  /** An instance of the service with a way for letters. */
  const instance = (env: Readonly<Record<string, string>>) => {
    const config = new Config({ LOTRINH_MAIL_FROM: 'lotrinh@donvi.vn', LOTRINH_PUBLIC_URL: 'https://lt.vn', ...env });
    const { store, clock } = world;
    const post = new LetterPost(config);
    const work = new WorkList(store.reader, clock, world.app.get(CalendarService, { strict: false }));
    const reads = new ReadRecorder(store.writer);
    return {
      letters: new DailyLetters(store.reader, store.writer, clock, config, work, reads, post),
      wishes: new DigestWishes(store.reader, store.writer, clock, post),
    };
  };
  const wish = async (
    login: string,
    email: string | null,
    digest: boolean,
    by = instance({ LOTRINH_MAIL_DIR: folder }),
  ) => {
    const [row] = await world.store.reader.all<{ id: string }>('SELECT id FROM account WHERE login = ?', [login]);
    const session = { hash: '', strength: 'secondFactor' as const, steppedUpAt: null };
    const actor = { personId: world.personOf(login), accountId: row!.id, session, duties: [], conflicts: [] };
    return by.wishes.set(actor, email, digest);
  };
  const fates = async () =>
    (
      await world.store.reader.all<{ state: string }>('SELECT state FROM digest_letter WHERE day = ?', [
        world.clock.today(),
      ])
    )
      .map(({ state }) => state)
      .sort();
  /** 07:00 in Viet Nam is midnight UTC. */
  const at = (day: string, clock = '00:00') => {
    world.clock.set(`${day}T${clock}:00.000Z`);
  };

  it('leaves for nobody before he asks, nor before seven', async () => {
    const { letters } = instance({ LOTRINH_MAIL_DIR: folder });
    at('2025-11-06');
    expect(await letters.run()).toBe(0);
    await wish('grassroots.1', 'van.phong@donvi.vn', true);
    await wish('elsewhere.1', 'xa@donvi.vn', true);
    at('2025-11-05', '23:59');
    expect([await letters.run(), readdirSync(folder)]).toEqual([0, []]);
  });

  it('leaves once a day for one person, whichever instances are at work and however often', async () => {
    at('2025-11-06');
    const some = [1, 2, 3].map(() => instance({ LOTRINH_MAIL_DIR: folder }).letters);
    const sent = await Promise.all(some.map((letters) => letters.run()));
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1);
    for (const letters of some) expect(await letters.run()).toBe(0);
    expect([readdirSync(folder).length, await fates()]).toEqual([1, ['nothing', 'sent']]);
    at('2025-11-07');
    expect(await some[0]!.run()).toBe(1);
    expect(readdirSync(folder).length).toBe(2);
  });

  it('has counts, codes and days; no name, no step, no act', async () => {
    const [file] = readdirSync(folder).sort();
    const text = readFileSync(join(folder, file!), 'utf8');
    expect(text).toMatch(/^To: van\.phong@donvi\.vn$/m);
    const body =
      Buffer.from(
        text
          .split(/\r?\n\r?\n/)
          .slice(1)
          .join(''),
        'base64',
      ).toString() + text;
    const [{ code }] = (await world.store.reader.all<{ code: string }>('SELECT code FROM candidate')) as [
      { code: string },
    ];
    expect(body).toContain(`https://lt.vn/q/${code}`);
    for (const told of ['Súa', 'Vàng', 'Cán bộ', 'thẩm tra', 'kết nạp']) expect(body).not.toContain(told);
    const reads = await world.store.reader.all("SELECT seq FROM entry WHERE chain = 'site' AND type = 'letter.list'");
    expect(reads.length).toBe(2);
  });

  it('goes by a mail server; one that refuses is asked again later, one that hangs up after the text is not', async () => {
    const env = { LOTRINH_SMTP_URL: `smtp://127.0.0.1:${port}` };
    const { letters } = instance(env);
    at('2025-11-08');
    sink.mood = 'refuses';
    expect([await letters.run(), await fates()]).toEqual([0, ['failed', 'nothing']]);
    const [refused] = await world.store.reader.all<{ error: string }>(
      "SELECT error FROM digest_letter WHERE state = 'failed'",
    );
    expect(refused!.error).toMatch(/451 … later/);
    expect(await letters.run()).toBe(0);
    sink.mood = 'keeps';
    at('2025-11-08', '00:02');
    expect([await letters.run(), await fates(), sink.letters.length]).toEqual([1, ['nothing', 'sent'], 1]);
    expect(sink.letters[0]).toMatch(/^Message-ID: <2025-11-08-[0-9a-f]{24}@donvi\.vn>$/m);
    at('2025-11-09');
    sink.mood = 'hangsUp';
    expect([await letters.run(), await fates()]).toEqual([0, ['nothing', 'unknown']]);
    at('2025-11-09', '06:00');
    sink.mood = 'keeps';
    expect([await letters.run(), sink.letters.length]).toEqual([0, 2]);
    const dead = instance({ LOTRINH_SMTP_URL: 'smtp://127.0.0.1:1' }).letters;
    at('2025-11-10');
    expect([await dead.run(), await fates()]).toEqual([0, ['failed', 'nothing']]);
  });

  it('what a crash left in the middle is not sent twice: nobody knows whether it left', async () => {
    at('2025-11-11');
    const { letters } = instance({ LOTRINH_SMTP_URL: `smtp://127.0.0.1:${port}` });
    await world.store.writer.write((tx) =>
      tx.run(
        `INSERT INTO digest_letter (account_id, day, state, attempts, tried_at)
         SELECT account_id, '2025-11-11', 'sending', 1, '2025-11-11T00:00:00.000Z' FROM digest`,
      ),
    );
    at('2025-11-11', '01:00');
    expect([await letters.run(), await fates()]).toEqual([0, ['unknown', 'unknown']]);
  });

  it('is not sent to whoever took the wish back, or named another address, while others got theirs', async () => {
    const { letters } = instance({ LOTRINH_SMTP_URL: `smtp://127.0.0.1:${port}` });
    await wish('grassroots.2', 'thu.hai@donvi.vn', true);
    at('2025-11-12');
    const before = sink.letters.length;
    sink.meanwhile = async () => {
      sink.meanwhile = () => Promise.resolve();
      await wish('grassroots.1', 'van.phong@donvi.vn', false);
      await wish('grassroots.2', 'noi.khac@donvi.vn', true);
    };
    expect([await letters.run(), sink.letters.length - before]).toEqual([1, 1]);
    await wish('grassroots.2', null, false);
    await wish('grassroots.1', 'van.phong@donvi.vn', true);
  });

  it('ends with the wish for it, and is refused where the house sends none', async () => {
    await wish('grassroots.1', 'van.phong@donvi.vn', false);
    at('2025-11-13');
    expect(await instance({ LOTRINH_MAIL_DIR: folder }).letters.run()).toBe(0);
    await expect(wish('grassroots.1', null, true)).rejects.toMatchObject({ status: 400 });
    await expect(wish('grassroots.1', 'a@b.vn', true, instance({}))).rejects.toMatchObject({ status: 400 });
    const put = (body: object) => world.ask('secretary.1', 'PUT', '/api/v1/me/letters', { body });
    expect((await put({ email: 'a@b.vn', digest: false })).body).toEqual({
      email: 'a@b.vn',
      digest: false,
      possible: false,
    });
    for (const email of ['a b@c.vn', 'a@b.vn, c@d.vn', '<a@b.vn>', 'a@b.vn\r\nBcc: c@d.vn', 'a'])
      expect([email, (await put({ email, digest: false })).status]).toEqual([email, 400]);
  });
});
