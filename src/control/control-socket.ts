import { join } from 'node:path';

/** Where the running service listens for its own machine: a socket that only its own user may open. */
export const controlSocket = ({ dataDirectory }: { readonly dataDirectory: string }): string =>
  join(dataDirectory, 'control.sock');

/** Bytes of a request, with its line feed. Secrets and files are named by path, never sent whole. */
export const longestRequest = 64 * 1024;

/** Bytes of an answer. */
export const longestAnswer = 16 * 1024 * 1024;

/** A request: one line of JSON. */
export interface ControlRequest {
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** An answer: one line of JSON, what was done or why it was not. */
export type ControlAnswer =
  | { readonly done: object }
  | {
      readonly problem: {
        readonly status: number;
        readonly code: string;
        readonly title: string;
        readonly extra: Readonly<Record<string, unknown>>;
      };
    };
