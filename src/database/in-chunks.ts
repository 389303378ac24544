/** Values one statement names at most: SQLite binds 32,766 and the rest of the statement has its own. */
const most = 10_000;

/** A long list of values in parts, each short enough to be bound one by one. */
export function* inChunks<T>(all: readonly T[], size = most): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
