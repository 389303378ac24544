/** One edit of our own code, and the tests that must go red by it. */
export interface Fault {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
  readonly tests: readonly string[];
  readonly only?: string;
}

export const faults: readonly Fault[];
/** Faults of the list that have no place in this house yet. */
export const notHere: readonly { readonly name: string; readonly why: string }[];
