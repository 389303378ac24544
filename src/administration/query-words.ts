type Query = Readonly<Record<string, unknown>>;

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id in a query; empty where it holds none. */
export function idIn(query: Query, name: string): string {
  const value = query[name];
  return typeof value === 'string' && id.test(value) ? value : '';
}

/** The words looked for; an id is none. */
export function wordsIn(query: Query, name: string): string {
  const value = query[name];
  return typeof value === 'string' && !id.test(value) ? value.slice(0, 100) : '';
}
