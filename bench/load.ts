import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { inHands } from './advance.js';
import type { Load } from './http.js';
import { tokenOf } from './officers.js';

/** Callers over HTTP, each with a connection of its own and one request under way; answers with the seconds it took. */
process.once('message', (load: Load) => {
  void all(load).then((seconds) => process.send!(seconds));
});

async function all({ port, commands, callers, cases }: Load): Promise<number> {
  const hands = inHands(cases, commands, callers).map((turns) =>
    turns.map(({ one, act, desk }) => ({ one, desk, body: JSON.stringify(act) })),
  );
  let keys = 0;
  const caller = async (turns: (typeof hands)[number]): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (const { one, desk, body } of turns) {
      keys += 1;
      const headers = {
        authorization: `Bearer ${tokenOf(desk)}`,
        'content-type': 'application/json',
        'idempotency-key': `load-${process.pid}-${keys}`,
        'if-match': `"${one.revision}"`,
      };
      const path = `/api/v1/candidates/${one.code}/acts`;
      one.revision = (await post({ agent, port, path, headers }, body)).revision;
    }
    agent.destroy();
  };
  const began = performance.now();
  await Promise.all(hands.map(caller));
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
