import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Config } from '../config.js';
import { Problem } from '../http/problem.js';
import {
  type ControlAnswer,
  type ControlRequest,
  controlSocket,
  longestAnswer,
  longestRequest,
} from './control-socket.js';
import { readLine } from './read-line.js';

/**
 * Asks the service that runs on this data directory; null where none does. Throws the `Problem` it answers with, and
 * `Problem` 503 where it stops before it answers: then nobody knows whether the command was carried out.
 */
export async function controlled(
  config: Pick<Config, 'dataDirectory'>,
  { command, args }: ControlRequest,
): Promise<object | null> {
  const line = `${JSON.stringify({ command, args })}\n`;
  if (Buffer.byteLength(line) > longestRequest) throw Problem.tooLarge();
  const socket = await reached(controlSocket(config));
  if (!socket) return null;
  try {
    socket.write(line);
    const said = await readLine(socket, longestAnswer);
    if (said === null) throw new Problem(503, 'unanswered', 'The service stopped before it answered');
    const answer = JSON.parse(said) as ControlAnswer;
    if ('done' in answer) return answer.done;
    const { status, code, title, extra } = answer.problem;
    throw new Problem(status, code, title, extra);
  } finally {
    socket.destroy();
  }
}

/** Whether a service answers at the path; a file alone may be left by one that was killed. */
export async function isSomeoneThere(path: string): Promise<boolean> {
  const socket = await reached(path);
  socket?.destroy();
  return socket !== null;
}

const nobody = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK']);

async function reached(path: string): Promise<Socket | null> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return socket;
  } catch (error) {
    socket.destroy();
    if (nobody.has((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
