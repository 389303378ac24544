import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { WritePoint } from '../../src/database/write-point.js';
import { built } from './built.js';
import type { Orders } from './deserted-village.js';

/** Where a process kills itself. */
export interface Death {
  readonly point: WritePoint;
  readonly n: number;
}

/** A process that has loaded the house and waits for its word. */
export class Commander {
  readonly #said: string;
  readonly #file: number;
  readonly #child: ChildProcess;
  #complaint = '';
  #printed = '';

  constructor(
    { folder, ...orders }: Orders,
    readonly round: number,
    death: Death | null,
  ) {
    this.#said = join(folder, `said-${round}`);
    this.#file = openSync(this.#said, 'w');
    const args = ['test/support/commanding-process.mjs', built(), JSON.stringify({ ...orders, folder, round, death })];
    this.#child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe', this.#file] });
    this.#child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.#complaint += text));
    this.#child.stdout!.setEncoding('utf8').on('data', (text: string) => (this.#printed += text));
  }

  /** Opens the store and commands; returns once the first command is sent. */
  async begin(): Promise<void> {
    await this.#prints('ready');
    this.#child.stdin!.write('go\n');
    await this.#prints('begun');
  }

  /** Dead, by its own hand at a point or by ours; what it said, each line begun with its moment. */
  async ended(): Promise<string[]> {
    if (this.#child.signalCode === null && this.#child.exitCode === null) await once(this.#child, 'close');
    closeSync(this.#file);
    const { signalCode: signal } = this.#child;
    expect({ round: this.round, complaint: this.#complaint, signal }).toEqual({
      round: this.round,
      complaint: '',
      signal: 'SIGKILL',
    });
    return readFileSync(this.#said, 'utf8').split('\n').slice(0, -1);
  }

  /** What it has said by now. */
  said(): string[] {
    return readFileSync(this.#said, 'utf8').split('\n').slice(0, -1);
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** As where whoever started it has ended without a word. */
  desert(): void {
    this.#child.stdin!.destroy();
  }

  async #prints(word: string): Promise<void> {
    while (!this.#printed.includes(word) && this.#child.signalCode === null && this.#child.exitCode === null)
      await Promise.race([once(this.#child.stdout!, 'data'), once(this.#child, 'close')]);
  }
}
