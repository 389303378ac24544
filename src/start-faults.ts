import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from './config.js';
import { ConfigFaults } from './config.js';
import { NotForgotten } from './demo/forget-demo.js';
import { StorageFaults } from './database/storage-faults.js';
import { StoreUnavailable } from './database/store-errors.js';

/** The port cannot be had; the message tells the operator what to do. */
export class PortFault extends Error {
  override readonly name = 'PortFault';
}

/** Takes the port and gives it back, so that a busy one is told before anything is written. Throws `PortFault`. */
export async function demandPort({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  const probe = createServer();
  probe.listen({ port, host });
  // `once` rejects where an error comes first.
  await once(probe, 'listening').catch((error: unknown) => {
    throw portFault(error, { port, host });
  });
  await new Promise((resolve) => probe.close(resolve));
}

/** What a fault of listening means to the operator; any other error stays as it is. */
export function portFault(error: unknown, { port, host }: Pick<Config, 'port' | 'host'>): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new PortFault(
        `Port ${port} on ${host} is in use. Stop what runs there, or choose another: npm start -- --port ${port === 65_535 ? 3000 : port + 1}`,
      );
    case 'EACCES':
      return new PortFault(`Port ${port} on ${host} may not be used by this user. Choose one above 1023: --port 3000`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new PortFault(`HOST ${host} is no address of this machine. Leave HOST out to listen on 127.0.0.1.`);
    default:
      return error;
  }
}

/** One sentence for what the operator can mend; null for a fault of the program, whose stack is wanted. */
export function startFault(error: unknown): string | null {
  if (error instanceof PortFault || error instanceof ConfigFaults) return error.message;
  if (error instanceof StorageFaults || error instanceof NotForgotten) return error.message;
  if (!(error instanceof StoreUnavailable)) return null;
  return `${error.message} ${
    error.message.includes('in use')
      ? 'Stop the other service, or choose another data directory: npm start -- --data DIR --port N'
      : 'Look at DATABASE_URL and at the server.'
  }`;
}
