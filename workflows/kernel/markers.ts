interface Node {
  readonly id?: string;
  readonly states?: Readonly<Record<string, Node>>;
}

/**
 * Gives every node of a definition an entry and an exit marker, so that a pure transition tells which nodes were left
 * and entered, in order, re-entry included. From these alone come what the log notes and which limits start or end.
 */
export function withMarkers<N extends Node>(node: N, key = 'root'): N {
  const params = { node: node.id ?? key };
  return {
    ...node,
    entry: { type: '$enter', params },
    exit: { type: '$exit', params },
    ...(node.states && {
      states: Object.fromEntries(Object.entries(node.states).map(([name, child]) => [name, withMarkers(child, name)])),
    }),
  };
}
