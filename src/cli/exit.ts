/** What a command says by the code it ends with. */
export const exit = {
  ok: 0,
  unexpected: 1,
  /** The command was not understood, or names a place where there is nothing. */
  usage: 2,
  /** The wanted day cannot be kept: the answer says why. */
  notPossible: 3,
  /** There is no case of this code, no account of this login. */
  unknown: 4,
  /** The database cannot be read now. */
  busy: 5,
  /** Something differs from what was recorded or stored. */
  differs: 6,
  /** A chain of the log is not whole: nothing in it is to be believed. */
  broken: 7,
  /** The service refused it: a rule, a fault of what was given, or a state that does not allow it. */
  refused: 8,
} as const;

/** A command that cannot be done as asked; the message is shown, without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    message: string,
    readonly code: number = exit.usage,
  ) {
    super(message);
  }
}
