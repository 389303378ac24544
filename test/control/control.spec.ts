import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Config } from '../../src/config.js';
import { controlled } from '../../src/control/control-client.js';
import { ControlCommands } from '../../src/control/control-commands.js';
import { controlSocket, longestRequest } from '../../src/control/control-socket.js';
import { ControlModule } from '../../src/control/control.module.js';
import { readLine } from '../../src/control/read-line.js';
import { Problem } from '../../src/http/problem.js';

@Module({})
class World {}

describe('the console of the running service', () => {
  let folder: string;
  let config: Config;
  const open: INestApplicationContext[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotrinh-control-'));
    config = new Config({ LOTRINH_DATA: folder });
  });
  afterEach(async () => {
    for (let app = open.pop(); app; app = open.pop()) await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A service whose commands are told here. */
  const service = async (tell: (commands: ControlCommands) => void = () => undefined): Promise<ControlCommands> => {
    const globals = [{ provide: Config, useValue: config }];
    const world = { module: World, global: true, providers: globals, exports: globals };
    const app = await NestFactory.createApplicationContext(
      { module: World, imports: [world, ControlModule.listening()] },
      { logger: false, abortOnError: false },
    );
    open.push(app);
    const commands = app.get(ControlCommands, { strict: false });
    tell(commands);
    return commands;
  };
  /** Whatever is written to the socket, and its answer. */
  const raw = async (write: (socket: Socket) => void): Promise<string | null> => {
    const socket = connect(controlSocket(config));
    await once(socket, 'connect');
    write(socket);
    const line = await readLine(socket, 1_000_000);
    socket.destroy();
    return line;
  };

  it('carries a command out with its arguments and answers its result', async () => {
    await service((commands) => {
      commands.on('probe.echo', (args) => Promise.resolve({ heard: args }));
    });
    expect(await controlled(config, { command: 'probe.echo', args: { name: 'Lò Thị Mẫu', n: 3 } })).toEqual({
      heard: { name: 'Lò Thị Mẫu', n: 3 },
    });
  });

  it('is open to its own user alone', async () => {
    await service();
    expect((statSync(controlSocket(config)).mode & 0o777).toString(8)).toBe('600');
  });

  it('answers null where no service runs: nothing there, and a socket left by one that was killed', async () => {
    expect(await controlled(config, { command: 'probe.echo', args: {} })).toBeNull();
    writeFileSync(controlSocket(config), '');
    expect(await controlled(config, { command: 'probe.echo', args: {} })).toBeNull();
    await service((commands) => {
      commands.on('probe.echo', () => Promise.resolve({ here: true }));
    });
    expect(await controlled(config, { command: 'probe.echo', args: {} })).toEqual({ here: true });
  });

  it('takes no command that nobody registered, and none twice', async () => {
    const commands = await service();
    await expect(controlled(config, { command: 'probe.none', args: {} })).rejects.toMatchObject({
      status: 404,
      code: 'no-such-command',
    });
    commands.on('probe.one', () => Promise.resolve({}));
    expect(() => {
      commands.on('probe.one', () => Promise.resolve({}));
    }).toThrow('probe.one');
  });

  it('hands a problem back as it was thrown, and tells nothing of what was not foreseen', async () => {
    await service((commands) => {
      commands.on('probe.refuse', () =>
        Promise.reject(Problem.malformed([{ pointer: '/login', code: 'required', message: 'is required' }])),
      );
      commands.on('probe.break', () => Promise.reject(new Error('secret path /etc')));
    });
    await expect(controlled(config, { command: 'probe.refuse', args: {} })).rejects.toMatchObject({
      status: 400,
      extra: { errors: [{ pointer: '/login' }] },
    });
    const broken = await controlled(config, { command: 'probe.break', args: {} }).catch((error: unknown) => error);
    expect(broken).toMatchObject({ status: 500, code: 'unexpected' });
    expect(JSON.stringify(broken)).not.toContain('secret');
  });

  it.each([
    ['no JSON', 'hello\n'],
    ['no command', '{"args":{}}\n'],
    ['no arguments', '{"command":"probe.echo"}\n'],
    ['null for arguments', '{"command":"probe.echo","args":null}\n'],
    ['a list for arguments', '{"command":"probe.echo","args":[]}\n'],
    ['something more', '{"command":"probe.echo","args":{},"as":"root"}\n'],
    ['a key of every object', '{"command":"probe.echo","args":{"__proto__":{"a":1}}}\n'],
  ])('refuses %s with 400', async (_, line) => {
    await service((commands) => {
      commands.on('probe.echo', () => Promise.resolve({}));
    });
    expect(JSON.parse((await raw((socket) => socket.write(line)))!)).toMatchObject({ problem: { status: 400 } });
  });

  it('SEC-50: takes a request up to its limit and none beyond it', async () => {
    await service((commands) => {
      commands.on('probe.echo', () => Promise.resolve({ here: true }));
    });
    const whole = JSON.stringify({ command: 'probe.echo', args: { fill: '' } });
    const filled = (bytes: number): string => whole.replace('""', `"${'x'.repeat(bytes - whole.length)}"`);
    expect(JSON.parse((await raw((socket) => socket.write(`${filled(longestRequest - 1)}\n`)))!)).toEqual({
      done: { here: true },
    });
    expect(JSON.parse((await raw((socket) => socket.write(`${filled(longestRequest)}\n`)))!)).toMatchObject({
      problem: { status: 413 },
    });
    await expect(
      controlled(config, { command: 'probe.echo', args: { fill: 'x'.repeat(longestRequest) } }),
    ).rejects.toMatchObject({ status: 413 });
  });

  it('closes with the service: what runs comes to its end, who has asked nothing yet is cut off', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let began = (): void => undefined;
    const begun = new Promise<void>((resolve) => (began = resolve));
    await service((commands) => {
      commands.on('probe.slow', async () => {
        began();
        await held;
        return { slow: true };
      });
    });
    const idle = connect(controlSocket(config));
    await once(idle, 'connect');
    const cut = once(idle.resume(), 'close');
    const slow = controlled(config, { command: 'probe.slow', args: {} });
    await begun;
    const closing = open.pop()!.close();
    await cut;
    release();
    expect(await slow).toEqual({ slow: true });
    await closing;
    expect(existsSync(controlSocket(config))).toBe(false);
    expect(await controlled(config, { command: 'probe.slow', args: {} })).toBeNull();
  });

  it('a second instance on the same directory leaves the socket to the first', async () => {
    await service((commands) => {
      commands.on('probe.who', () => Promise.resolve({ instance: 1 }));
    });
    await service((commands) => {
      commands.on('probe.who', () => Promise.resolve({ instance: 2 }));
    });
    expect(await controlled(config, { command: 'probe.who', args: {} })).toEqual({ instance: 1 });
    await open.pop()!.close();
    expect(await controlled(config, { command: 'probe.who', args: {} })).toEqual({ instance: 1 });
  });

  it('a service that stops without an answer leaves the outcome open: 503', async () => {
    const server = createServer((socket) => void socket.once('data', () => socket.destroy()));
    server.listen(controlSocket(config));
    await once(server, 'listening');
    await expect(controlled(config, { command: 'probe.echo', args: {} })).rejects.toMatchObject({
      status: 503,
      code: 'unanswered',
    });
    server.close();
  });
});
