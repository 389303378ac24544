import type { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';

/** Where a read asks: the open command, which sees its own changes, or the reader. */
export type Asks = Pick<Tx, 'all'> | Pick<Reader, 'all'>;
