/** What the verifier gives to programs; people run it as a command. */
export const codes: Readonly<
  Record<
    | 'whole'
    | 'usage'
    | 'altered'
    | 'missing'
    | 'inserted'
    | 'reordered'
    | 'truncated'
    | 'forked'
    | 'rolledBack'
    | 'badSignature'
    | 'wrongKey'
    | 'projection'
    | 'malformed',
    number
  >
>;

export interface Key {
  readonly name: string;
  readonly id: string;
  readonly text: string;
}

export interface Note {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly at: string;
}

export interface Fault {
  readonly kind: string;
  readonly code: number;
  readonly line?: number;
  readonly chain?: string;
  readonly seq?: number | '?';
  readonly leaf?: number;
}

export interface Report {
  readonly code: number;
  readonly verdict: string;
  /** The gravest first. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
  readonly bundle: {
    readonly scope: 'log' | 'case';
    readonly origin: string;
    readonly entries: number;
    readonly chains: number;
    readonly moved: number;
  } | null;
  readonly proved: {
    readonly origin: boolean;
    readonly until: string;
    readonly size: number;
    readonly held: number;
    readonly heldUncompared: number;
    readonly heldOfOthers: number;
  } | null;
}

export interface Options {
  readonly keys?: readonly Key[] | null;
  readonly checkpoints?: readonly Note[];
}

export function canonical(value: unknown): string;
export function parseKey(text: string): Key | null;
export function parseKeys(text: string): Key[];
export function parseNote(text: string): Note | null;
export function parseNotes(text: string): Note[];
export function verifyBytes(pieces: Buffer | Iterable<Buffer>, options?: Options): Report;
export function verifyFile(path: string, options?: Options): Promise<Report>;
export function tell(report: Report, lang?: 'vi' | 'en'): string[];
