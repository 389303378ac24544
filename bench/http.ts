import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { World } from './world.js';

/** What the load process is told. */
export interface Load {
  readonly port: number;
  readonly commands: number;
  readonly callers: number;
  readonly cases: World['cases'];
}

/** The same turns over HTTP: real sockets, kept alive, the callers in a process of their own; seconds. */
export async function underLoad({ app, cases }: World, commands: number, callers: number): Promise<number> {
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const callersProcess = fork(fileURLToPath(new URL('load.js', import.meta.url)), { execArgv: [] });
  callersProcess.send({ port, commands, callers, cases } satisfies Load);
  const [seconds] = (await Promise.race([
    once(callersProcess, 'message'),
    once(callersProcess, 'exit').then(([code]) => Promise.reject(new Error(`the load ended early: ${String(code)}`))),
  ])) as [number];
  callersProcess.disconnect();
  return seconds;
}
