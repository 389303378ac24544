import { Injectable } from '@nestjs/common';
import { StoreUnavailable } from '../database/store-errors.js';
import { Writer } from '../database/writer.js';
import { appendReads, type ReadDraft } from './append-reads.js';

interface Waiting {
  readonly read: ReadDraft;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Most reads that share one transaction. */
const together = 128;

/**
 * Writes reads to the log. Those that come while one batch is being written go into the next: the site's chain is one,
 * and a commit for each read would make readers wait for each other's disk.
 */
@Injectable()
export class ReadRecorder {
  readonly #waiting: Waiting[] = [];
  #writing = false;

  constructor(private readonly writer: Writer) {}

  /** Settles once the entry is durable. Throws StoreUnavailable: no log, no read (SEC-01). */
  record(read: ReadDraft): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ read, resolve, reject });
      if (!this.#writing) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, together);
      try {
        const reads = batch.map(({ read }) => read);
        await this.writer.write((tx) => appendReads(tx, reads));
        for (const { resolve } of batch) resolve();
      } catch (cause) {
        for (const { reject } of batch) reject(new StoreUnavailable('The read could not be recorded.', { cause }));
      }
    }
    this.#writing = false;
  }
}
