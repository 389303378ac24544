import type { ChainFault } from './verify-chain.js';

export type LogFaultCode =
  | ChainFault['fault']
  | 'head' // the head a case's row knows is not its chain's
  | 'gap' // leaves of the tree are missing
  | 'order' // a chain's leaves do not ascend
  | 'root' // the tree over the rows is not the one kept in memory, or not the one signed
  | 'signature' // a checkpoint's signature does not hold
  | 'forked' // two checkpoints of one size have two roots
  | 'rolledBack' // the log is smaller than a checkpoint of it
  | 'schema' // tables, indexes or triggers are not those the migrations make
  | 'projection' // a stored state is not the one its log leads to
  | 'file' // the database file is damaged
  | 'atRest' // a table is not as it was when the service stopped
  | 'value'; // a sealed value is not the one the log committed to

/** The log, or what rests on it, is not as it was written. `where` names the place, never content. */
export class LogFault extends Error {
  override readonly name = 'LogFault';

  constructor(
    readonly code: LogFaultCode,
    readonly where: string,
  ) {
    super(`the log is not whole: ${code} at ${where}`);
  }
}
