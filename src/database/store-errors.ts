/** The store cannot answer (disk, connection, full queue, stopping); nothing of the command was acknowledged. HTTP 503. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly status = 503;
}

/** Another command held the row too long, or won a race; nothing was stored and the same command may be sent again. HTTP 503. */
export class Busy extends Error {
  override readonly name = 'Busy';
  readonly status = 503;
}

/** A row with this key is there already; nothing of the command was stored. */
export class Duplicate extends Error {
  override readonly name = 'Duplicate';
}

/** A mistake of the program: a command inside a command, a Tx after its end, a statement a command may not give. */
export class MisusedWriter extends Error {
  override readonly name = 'MisusedWriter';
}

/** What is stored was found damaged and is only read until that is mended; nothing of the command was stored. HTTP 503. */
export class ReadOnly extends StoreUnavailable {
  readonly code = 'read-only';
}
