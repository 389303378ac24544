/** Somebody or something to choose: the id is sent, the name is shown. */
export interface Choosable {
  readonly value: string;
  readonly label: string;
}

/** Whether a field may name official members alone; rows of a list are told by the list. */
export const officialOnly = (name: string, { official }: Choosing): boolean =>
  official?.fields.includes(name.replaceAll(/\.\d+(?=\.)/g, '')) === true;

/** Whom and what the fields of a form may name. */
export interface Choosing {
  readonly people: readonly Choosable[];
  readonly units: readonly Choosable[];
  /** What may be looked for by name beside the lists, which may be shorter than what there is. */
  readonly finds?: readonly ('people' | 'units')[];
  /** Those of the people who are official members, and the fields that may name nobody else. */
  readonly official?: { readonly fields: readonly string[]; readonly people: readonly Choosable[] };
  /** Lists of their own for single fields, by name. */
  readonly of?: Readonly<Record<string, readonly Choosable[]>>;
}
