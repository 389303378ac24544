import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { built } from './built.js';
import type { Orders } from './deserted-village.js';

/** What became of one request: its status and code, or that the line was cut before an answer came. */
export interface Said {
  readonly key: string;
  readonly status: number | 'cut';
  readonly code?: string;
  readonly revision?: number;
  readonly retryAfter?: string | undefined;
  /** Milliseconds. */
  readonly took: number;
}

/** The service of a village in a process of its own, asked over HTTP. */
export class Serving {
  private complaint = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
    private readonly orders: Orders,
    private readonly agent: Agent,
  ) {
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.complaint += text));
  }

  static async begin(orders: Orders, sockets = Infinity): Promise<Serving> {
    const args = ['test/support/serving-process.mjs', built(), JSON.stringify(orders)];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    let words = '';
    const collect = (text: string): void => {
      words += text;
    };
    child.stderr.setEncoding('utf8').on('data', collect);
    const port = await Promise.race([
      once(createInterface(child.stdout), 'line').then(([line]) => Number(line)),
      once(child, 'exit').then(() => Promise.reject(new Error(`the service did not start:\n${words}`))),
    ]);
    child.stderr.off('data', collect);
    return new Serving(child, port, orders, new Agent({ keepAlive: true, maxSockets: sockets }));
  }

  /** Opens a case under a key. */
  open(key: string): Promise<Said> {
    const body = {
      person: { name: 'Vàng Thị Súa', birth: '1998-03' },
      unit: this.orders.unit,
      observation: { on: '2026-01-05' },
    };
    return this.ask('POST', '/api/v1/candidates', key, JSON.stringify(body));
  }

  ask(method: string, path: string, key = '', body?: string): Promise<Said> {
    const from = performance.now();
    const took = (): number => performance.now() - from;
    const headers = {
      authorization: `Bearer ${this.orders.token}`,
      ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': key }),
    };
    return new Promise((resolve) => {
      const asked = request(
        { agent: this.agent, host: '127.0.0.1', port: this.port, method, path, headers },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (part: string) => (text += part));
          answer.on('error', () => {
            resolve({ key, status: 'cut', took: took() });
          });
          answer.on('end', () => {
            const { code, revision } = (text.startsWith('{') ? JSON.parse(text) : {}) as Partial<Said>;
            const retryAfter = answer.headers['retry-after'];
            resolve({ key, status: answer.statusCode!, code: code!, revision: revision!, retryAfter, took: took() });
          });
        },
      );
      asked.on('error', () => {
        resolve({ key, status: 'cut', took: took() });
      });
      asked.end(body);
    });
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): void {
    this.child.kill(signal);
  }

  /** How it ended, and what it complained of. */
  async ended(): Promise<{ code: number | null; signal: NodeJS.Signals | null; complaint: string }> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    this.agent.destroy();
    return { code: this.child.exitCode, signal: this.child.signalCode, complaint: this.complaint };
  }

  /** Megabytes it holds in memory now. */
  memory(): number {
    const [, kilobytes = '0'] =
      /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.child.pid!}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  }
}
