/** Somebody or something to choose: the id is sent, the name is shown. */
export interface Choosable {
  readonly value: string;
  readonly label: string;
}

/** Whom and what the fields of a form may name. */
export interface Choosing {
  readonly people: readonly Choosable[];
  readonly units: readonly Choosable[];
  /** What may be looked for by name beside the lists, which may be shorter than what there is. */
  readonly finds?: readonly ('people' | 'units')[];
  /** Lists of their own for single fields, by name. */
  readonly of?: Readonly<Record<string, readonly Choosable[]>>;
}
