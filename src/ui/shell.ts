import type { StaticName } from './static-files.js';
import type { Way } from './ways.js';
import type { WorkDue } from './work-counter.js';
import type { Lang } from './words/text.js';

/** What stands around every page: who reads it, in which language, under which address. */
export interface Shell {
  readonly lang: Lang;
  /** Null follows the reader's system. */
  readonly theme: 'light' | 'dark' | null;
  /** Percent; null is the ordinary size. */
  readonly textSize: '112' | '125' | null;
  /** Path of the page, without its query. */
  readonly path: string;
  /** The page answers a form that was sent: its address cannot be asked for again. */
  readonly sent?: boolean;
  /** The query as name and value, `lang` left out, so that a change of language keeps the filters. */
  readonly query: readonly (readonly [string, string])[];
  readonly demo: boolean;
  /** Null for somebody not signed in. */
  readonly reader: ShellReader | null;
  /** Addresses of our stylesheet and scripts. */
  readonly files: Readonly<Record<StaticName, string>>;
}

export interface ShellReader {
  readonly name: string;
  /** Several people use the machine: its browser keeps nothing. */
  readonly shared: boolean;
  /** Seconds that the session may be idle. */
  readonly idle: number;
  /** Pages that the reader's duties open. */
  readonly ways: readonly Way[];
  /** What of the reader's work is urgent; null where nobody counts. */
  readonly due?: WorkDue | null;
}
