/** What a command answers. The headers tell a caller that it was done before; only the body is sent. */
export class Answer {
  constructor(
    readonly body: object,
    /** This key was answered before: nothing was done now. */
    readonly replayed = false,
  ) {}

  /** The same answer, which tells more. */
  with(more: object): Answer {
    return new Answer({ ...this.body, ...more }, this.replayed);
  }
}
