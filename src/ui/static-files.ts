import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Our own files for browsers, read once; each is served under an address that holds its hash, so it never goes stale. */
interface StaticFile {
  readonly hash: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzip: Buffer;
}

const css = 'text/css; charset=utf-8';
const javascript = 'text/javascript; charset=utf-8';

const types = {
  'theme.css': css,
  'app.js': javascript,
  'live.js': javascript,
  'offline.js': javascript,
  'sw.js': javascript,
  'votes.js': javascript,
} as const;

export type StaticName = keyof typeof types;

/** Pictures of the screens, taken by `npm run pictures`. */
const pictures = readdirSync(new URL('./static/pictures', import.meta.url)).filter((name) => name.endsWith('.jpg'));

const files: ReadonlyMap<string, StaticFile> = new Map([
  ...Object.entries(types).map(([name, type]) => [name, read(name, type)] as const),
  ...pictures.map((name) => [name, read(`pictures/${name}`, 'image/jpeg')] as const),
]);

function read(place: string, type: string): StaticFile {
  const bytes = readFileSync(new URL(`./static/${place}`, import.meta.url));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { hash, type, bytes, gzip: gzipSync(bytes, { level: 9 }) };
}

/** The file of that name and hash, or undefined; another version is absent, since its address promises its content. */
export function staticFile(hash: string, name: string): StaticFile | undefined {
  const file = files.get(name);
  return file?.hash === hash ? file : undefined;
}

/** Where a file of ours is served. */
export const staticPath = (name: StaticName): string => `/static/${files.get(name)!.hash}/${name}`;

/** Where each picture is served, by its name without the ending. */
export const picturePaths: Readonly<Record<string, string>> = Object.fromEntries(
  pictures.map((name) => [name.replace(/\.jpg$/, ''), `/static/${files.get(name)!.hash}/${name}`]),
);
/** The text of a file that is not served under its hash. */
export const staticText = (name: StaticName): string => files.get(name)!.bytes.toString();

/** Where each of them is served. */
export const staticPaths = Object.fromEntries(
  (Object.keys(types) as StaticName[]).map((name) => [name, staticPath(name)]),
) as Readonly<Record<StaticName, string>>;
