// Runs the demo in a network of its own, walks the road over loopback, and tells what the service connected to.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { walkRoads } from '../road/road.mjs';

const [main, folder] = process.argv.slice(2);
const trace = join(folder, 'trace.txt');
const env = {
  PATH: process.env.PATH,
  PORT: '0',
  HOST: '127.0.0.1',
  LOTRINH_PROFILE: 'demo',
  LOTRINH_DATA: join(folder, 'data'),
};
const calls = ['-f', '-qq', '--seccomp-bpf', '-e', 'trace=connect,sendto,sendmsg', '-o', trace];
const service = spawn('strace', [...calls, process.execPath, main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
let out = '';
let err = '';
service.stderr.setEncoding('utf8').on('data', (text) => (err += text));
const ended = new Promise((resolve) => service.once('exit', resolve));
const url = await new Promise((resolve, reject) => {
  service.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
    const [, found] = /Lộ Trình: (http\S+)/.exec(out) ?? [];
    if (found) resolve(found);
  });
  void ended.then(() => reject(new Error(`the service ended: ${err}`)));
});
const ends = await walkRoads({ url });
// strace hands the signal on to what it traces only where it is the one asked.
const child = /^(\d+)/.exec(readFileSync(trace, 'utf8'))?.[1];
if (child) process.kill(Number(child), 'SIGTERM');
else service.kill('SIGTERM');
await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 15_000).unref())]);
service.kill('SIGKILL');
process.stdout.write(
  JSON.stringify({
    differences: ends.flatMap((end) => end.differences),
    walked: ends.length,
    out,
    err,
    trace: readFileSync(trace, 'utf8'),
  }),
);
process.exit(0);
