import { mkdirSync, openSync, readFileSync, rmSync, writeSync, closeSync, ftruncateSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One call of a recorded run that matters to what is on the disk, or that told somebody it is. */
export type Call =
  | { readonly do: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly do: 'cut'; readonly file: string; readonly to: number }
  | { readonly do: 'sync'; readonly file: string }
  | { readonly do: 'unlink'; readonly file: string }
  | { readonly do: 'told'; readonly key: string };

const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');

/**
 * What `strace -f -qq -xx -y -s 200000 -e trace=pwrite64,write,fsync,fdatasync,ftruncate,unlink` wrote down, of files in
 * one folder whose names are named; a `write` to the file `told` is an acknowledgement. Shared memory is no disk.
 */
export function callsIn(trace: string, folder: string, told: string): Call[] {
  const calls: Call[] = [];
  const place = `\\x${[...Buffer.from(`${folder}/`)].map((byte) => byte.toString(16).padStart(2, '0')).join('\\x')}`;
  for (const line of whole(readFileSync(trace, 'latin1'))) {
    const call = /^(?:\d+ +)?(\w+)\((.*)\) += (\d+)/.exec(line);
    if (!call?.[2]!.includes(place.slice(2)) && !call?.[2]!.includes(folder)) continue;
    const [, name, words] = call as unknown as [string, string, string];
    const found = /^\d+<([^>]*)>(?:, (.*))?$/.exec(words);
    const file = found ? basename(pathOf(found[1]!)) : basename(pathOf(words.replaceAll('"', '')));
    if (file.endsWith('-shm')) continue;
    const rest = found?.[2] ?? '';
    if (name === 'unlink') calls.push({ do: 'unlink', file });
    else if (name === 'fsync' || name === 'fdatasync') calls.push({ do: 'sync', file });
    else if (name === 'ftruncate') calls.push({ do: 'cut', file, to: Number(rest) });
    else if (name === 'pwrite64') {
      const [, text, , at] = /^"((?:\\x[0-9a-f]{2})*)", (\d+), (\d+)$/.exec(rest)!;
      calls.push({ do: 'write', file, at: Number(at), bytes: bytesOf(text!) });
    } else if (file === told) {
      const [, text] = /^"((?:\\x[0-9a-f]{2})*)"/.exec(rest)!;
      for (const key of bytesOf(text!).toString().trim().split('\n')) calls.push({ do: 'told', key });
    }
  }
  return calls;
}

const pathOf = (text: string): string => (text.startsWith('\\x') ? bytesOf(text).toString() : text);

/** Calls that another thread cut in two are put together again. */
function whole(trace: string): string[] {
  const open = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const pid = /^(\d+) /.exec(line)?.[1] ?? '';
    if (line.endsWith(' <unfinished ...>')) {
      open.set(pid, line.slice(0, -' <unfinished ...>'.length));
      return [];
    }
    const resumed = /<\.\.\. \w+ resumed>(.*)$/.exec(line);
    return [resumed ? `${open.get(pid) ?? ''}${resumed[1]!}` : line];
  });
}

const sector = 512;

/**
 * The files as a disk may hold them when the power fails after the first `until` calls: what was synced is there; each
 * write since then is there, is not, or only in some of its sectors. Answers with what had been acknowledged.
 */
export function diskAt(calls: readonly Call[], until: number, chance: () => number, into: string): Set<string> {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into);
  const files = new Map<
    string,
    { sure: (Call & { do: 'write' | 'cut' })[]; open: (Call & { do: 'write' | 'cut' })[] }
  >();
  const of = (name: string) => {
    const known = files.get(name) ?? { sure: [], open: [] };
    files.set(name, known);
    return known;
  };
  const told = new Set<string>();
  for (const call of calls.slice(0, until)) {
    if (call.do === 'told') told.add(call.key);
    // A journal forgotten in the directory would roll everything back: names are taken away at once.
    else if (call.do === 'unlink') files.delete(call.file);
    else if (call.do === 'sync') {
      const file = of(call.file);
      file.sure.push(...file.open.splice(0));
    } else of(call.file).open.push(call);
  }
  for (const [name, { sure, open }] of files) {
    const file = openSync(join(into, name), 'w');
    for (const call of sure) put(file, call);
    for (const call of open) {
      const fate = chance();
      if (fate < 0.4) put(file, call);
      else if (fate < 0.7 && call.do === 'write')
        for (let from = 0; from < call.bytes.length; from += sector)
          if (chance() < 0.5)
            put(file, { ...call, at: call.at + from, bytes: call.bytes.subarray(from, from + sector) });
    }
    closeSync(file);
  }
  return told;
}

function put(file: number, call: Call & { do: 'write' | 'cut' }): void {
  if (call.do === 'cut') ftruncateSync(file, call.to);
  else writeSync(file, call.bytes, 0, call.bytes.length, call.at);
}
