import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Load } from './http.js';
import { tokenOf } from './officers.js';
import { turn } from './turns.js';

/** Callers over HTTP, each with a connection of its own and one request under way; answers with the seconds it took. */
process.once('message', (load: Load) => {
  void all(load).then((seconds) => process.send!(seconds));
});

async function all({ port, commands, callers, cases }: Load): Promise<number> {
  let next = 0;
  const caller = async (): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let n = next++; n < commands; n = next++) {
      const one = cases[n % cases.length]!;
      const { act, desk } = turn(one.road, one.turns);
      const headers = {
        authorization: `Bearer ${tokenOf(desk)}`,
        'content-type': 'application/json',
        'idempotency-key': `load-${process.pid}-${n}`,
        'if-match': `"${one.revision}"`,
      };
      const path = `/api/v1/candidates/${one.code}/acts`;
      one.revision = (await post({ agent, port, path, headers }, JSON.stringify(act))).revision;
      one.turns += 1;
    }
    agent.destroy();
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: callers }, caller));
  return (performance.now() - began) / 1000;
}

interface Sent {
  readonly agent: Agent;
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The answer, whole and read; anything but 200 ends the bench. */
function post(sent: Sent, body: string): Promise<{ revision: number }> {
  return new Promise((resolve, reject) => {
    const asked = request({ ...sent, host: '127.0.0.1', method: 'POST' }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(JSON.parse(text) as { revision: number });
        else reject(new Error(`${String(answer.statusCode)}: ${text}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
