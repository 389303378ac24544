import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Our own files for browsers, read once; each is served under an address that holds its hash, so it never goes stale. */
interface StaticFile {
  readonly hash: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzip: Buffer;
}

const files: ReadonlyMap<string, StaticFile> = new Map([['theme.css', read('theme.css', 'text/css; charset=utf-8')]]);

function read(name: string, type: string): StaticFile {
  const bytes = readFileSync(new URL(`./static/${name}`, import.meta.url));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { hash, type, bytes, gzip: gzipSync(bytes, { level: 9 }) };
}

/** The file of that name and hash, or undefined; another version is absent, since its address promises its content. */
export function staticFile(hash: string, name: string): StaticFile | undefined {
  const file = files.get(name);
  return file?.hash === hash ? file : undefined;
}

/** Where a file of ours is served. */
export function staticPath(name: 'theme.css'): string {
  return `/static/${files.get(name)!.hash}/${name}`;
}
