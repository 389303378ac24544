import { once } from 'node:events';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { dirname } from 'node:path';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config.js';
import { readJson } from '../http/json-body.js';
import { Problem } from '../http/problem.js';
import { isSomeoneThere } from './control-client.js';
import { ControlCommands } from './control-commands.js';
import { type ControlAnswer, type ControlRequest, controlSocket, longestRequest } from './control-socket.js';
import { LineTooLong, readLine } from './read-line.js';

/** Milliseconds in which a client must have said what it wants. */
const patience = 10_000;

/**
 * Takes commands from the machine the service runs on: whoever may open the socket is the service's own user, who could
 * read its files anyway. One request and one answer a connection, each one line of JSON.
 */
@Injectable()
export class ControlServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('control');
  /** Those who have not said what they want. */
  private readonly asked = new Set<Socket>();
  private readonly running = new Set<Promise<void>>();
  private server: Server | null = null;

  constructor(
    private readonly commands: ControlCommands,
    private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const path = controlSocket(this.config);
    // Several instances over one PostgreSQL database may share the directory: the first of them answers.
    if (await isSomeoneThere(path)) {
      this.logger.warn(`Another instance takes the commands of the console at ${path}`);
      return;
    }
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    rmSync(path, { force: true }); // left by a service that was killed
    this.server = await listening(path, (socket) => {
      const work = this.serve(socket).finally(() => this.running.delete(work));
      this.running.add(work);
    });
  }

  /** Takes nothing new, lets what runs come to its end, and takes the socket away; the store is closed after this. */
  async beforeApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    const closed = once(server, 'close');
    server.close(); // takes the socket's file away too
    for (const socket of this.asked) socket.destroy();
    await Promise.all(this.running);
    await closed;
  }

  private async serve(socket: Socket): Promise<void> {
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    const answer = await this.answerTo(socket);
    if (answer && !socket.destroyed) socket.end(`${JSON.stringify(answer)}\n`);
  }

  private async answerTo(socket: Socket): Promise<ControlAnswer | null> {
    try {
      this.asked.add(socket);
      const line = await readLine(socket, longestRequest).finally(() => this.asked.delete(socket));
      if (line === null) return null;
      socket.setTimeout(0); // what was asked may take long
      const { command, args } = requestOf(line);
      return { done: await this.commands.perform(command, args) };
    } catch (error) {
      const { status, code, title, extra } = this.problemOf(error);
      return { problem: { status, code, title, extra } };
    }
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof LineTooLong) return Problem.tooLarge();
    if (error instanceof Error && 'status' in error && error.status === 503) return Problem.unavailable();
    this.logger.error(JSON.stringify({ error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }));
    return Problem.unexpected();
  }
}

/** Under the rules of any body that comes from outside; `Problem` 400. */
function requestOf(line: string): ControlRequest {
  const { command, args, ...rest } = readJson(Buffer.from(line)) as Partial<ControlRequest>;
  const isWhole = typeof command === 'string' && typeof args === 'object' && !Array.isArray(args) && (args as unknown);
  if (isWhole && Object.keys(rest).length === 0) return { command, args };
  throw Problem.malformed([{ pointer: '', code: 'notRequest', message: 'must hold command and args' }]);
}

/** The socket is closed to others from its first moment. */
async function listening(path: string, take: (socket: Socket) => void): Promise<Server> {
  const server = createServer(take);
  const before = process.umask(0o177);
  try {
    server.listen(path);
  } finally {
    process.umask(before);
  }
  await once(server, 'listening');
  chmodSync(path, 0o600);
  return server;
}
