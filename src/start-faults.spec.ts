import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { ConfigFaults } from './config.js';
import { StoreUnavailable } from './database/store-errors.js';
import { demandPort, portFault, startFault } from './start-faults.js';

const at = { port: 3000, host: '127.0.0.1' };
const fault = (code: string) => portFault(Object.assign(new Error('listen'), { code }), at) as Error;

describe('what stops a start', () => {
  it('a port in use is told with what to do, and is left to whoever has it', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, at.host, resolve));
    const { port } = other.address() as AddressInfo;
    await expect(demandPort({ ...at, port })).rejects.toThrow(/Port \d+ .* in use\. .*npm start -- --port \d+$/);
    expect(other.listening).toBe(true);
    await new Promise((resolve) => other.close(resolve));
    await demandPort({ ...at, port });
    // Given back: it can be had again.
    await demandPort({ ...at, port });
  });

  it.each(['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'])('%s is a sentence', (code) => {
    expect(startFault(fault(code))).toMatch(/^(?:Port|HOST) .*[.0-9]$/);
  });

  it('a data directory in use names the way out; settings name themselves', () => {
    const inUse = new StoreUnavailable('/data/lo-trinh.sqlite is in use by another process that writes.');
    expect(startFault(inUse)).toMatch(/in use .* npm start -- --data DIR --port N$/);
    expect(startFault(new ConfigFaults(['PORT: must be a number']))).toContain('PORT: must be a number');
  });

  it('anything else keeps its stack', () => {
    expect(startFault(fault('EOTHER'))).toBeNull();
    expect(startFault(new TypeError('mistake'))).toBeNull();
  });
});
