/** The database is not set up to keep what it acknowledges; the service does not start. */
export class StorageFaults extends Error {
  override readonly name = 'StorageFaults';

  constructor(readonly faults: readonly string[]) {
    super(`The database is not safe to use:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw new StorageFaults(faults);
}
