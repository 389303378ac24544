/** What a form answers with after success: another page of ours, so that a reload repeats nothing. */
export class SeeOther {
  constructor(readonly path: string) {}
}
