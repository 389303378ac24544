import type { Command } from './run.js';

/** One command under its noun: `lotrinh <noun> <verb> …`. */
export interface Verb {
  /** What follows the verb, as the usage shows it. */
  readonly takes: string;
  /** What it does, in one line. */
  readonly about: string;
  readonly run: Command;
}

/** What can be done with one thing, by verb. */
export type Noun = Readonly<Record<string, Verb>>;
