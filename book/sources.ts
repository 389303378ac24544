import { readdirSync, readFileSync } from 'node:fs';

/** A file of the project, as it stands. */
export interface Source {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

const isTest = (path: string): boolean => /\.spec\.tsx?$/.test(path);

/** TypeScript below these folders, in order of path; read from the folder the command runs in, the project's root. */
function filesOf(folders: readonly string[], wanted: (path: string) => boolean): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && wanted(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** What runs: the law and the service. */
export const code = (): Source[] => filesOf(['src', 'workflows'], (path) => !isTest(path));

/** What proves the law. The service's own tests name rules as samples and prove none. */
export const tests = (): Source[] => filesOf(['test', 'workflows'], isTest);

/** The ids of a list, one a line, each once. */
export function listedIds(file: string): string[] {
  const lines = readFileSync(file, 'utf8').normalize('NFC').split('\n');
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
}
