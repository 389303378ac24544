import type { Request } from 'express';
import type { Shell } from './shell.js';
import { staticPaths } from './static-files.js';
import { type Lang, langs } from './words/text.js';

/** What the service knows beside the request. */
export interface ShellFacts {
  readonly demo: boolean;
  readonly reader: Shell['reader'];
}

/** The shell of a request: `?lang=` before the cookie before Vietnamese. */
export function shellOf(request: Request, { demo, reader }: ShellFacts): Shell {
  const query = queryOf(request);
  return {
    lang: langIn(query) ?? oneOf(langs, cookieOf(request, 'lang')) ?? 'vi',
    theme: oneOf(['light', 'dark'] as const, cookieOf(request, 'theme')) ?? null,
    textSize: oneOf(['112', '125'] as const, cookieOf(request, 'text')) ?? null,
    path: request.path,
    sent: request.method === 'POST',
    query: query.filter(([name]) => name !== 'lang'),
    demo,
    reader,
    files: staticPaths,
  };
}

/** The language asked for in the address, which is then remembered. */
export const askedLang = (request: Request): Lang | undefined => langIn(queryOf(request));

const langIn = (query: Shell['query']): Lang | undefined => oneOf(langs, query.find(([name]) => name === 'lang')?.[1]);

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((name) => name === value);

/** Only cookies of ours with plain values are read here; the session is read where people are recognised. */
const cookieOf = (request: Request, name: string): string | undefined =>
  request.headers.cookie
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

function queryOf(request: Request): Shell['query'] {
  try {
    return Object.entries(request.query as Record<string, string | string[]>).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as const),
    );
  } catch {
    // A query that cannot be read was refused; the page that says so is drawn without it.
    return [];
  }
}
