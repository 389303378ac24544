import type { Request } from 'express';

interface Layer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

/** The methods that the address of an unanswered request does know. */
export function allowedMethods({ app, path }: Request): string[] {
  const { stack } = app.router as unknown as { readonly stack: readonly Layer[] };
  const known = stack.filter(({ route }) => route).filter((layer) => matches(layer, path));
  const methods = new Set(known.flatMap(({ route }) => Object.keys(route!.methods)));
  if (methods.has('get')) methods.add('head');
  return [...methods].map((method) => method.toUpperCase()).sort();
}

function matches(layer: Layer, path: string): boolean {
  try {
    return layer.match(path);
  } catch {
    return false; // an escape in the address that does not decode
  }
}
