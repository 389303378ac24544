import elk, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Layout, Line, Spot } from '../src/ui/chart/layout.js';
import { chart, type Chart, type ChartNode } from '../workflows/admission/chart.js';
import { below } from './naming.js';

/** One box of the drawing, or a frame around boxes. */
interface Piece {
  readonly node: ChartNode;
  readonly inside: readonly Piece[];
}
type Pair = readonly [from: string, to: string];

const box = { width: 168, height: 54 };

/** Arrows into a stage that is reached from more stages than this are told in words: drawn they would hide the rest. */
const most = 5;

/** These read well together: found by trying. */
const options: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.mergeEdges': 'true',
  'elk.spacing.nodeNode': '16',
  'elk.spacing.edgeNode': '9',
  'elk.spacing.edgeEdge': '7',
  'elk.layered.spacing.nodeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeNodeBetweenLayers': '9',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '7',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
};
const framed = { 'elk.padding': '[top=24,left=10,bottom=12,right=10]' };
/** Room around what stands beside the road, and for the words above it. */
const gap = 14;
const head = 16;

/**
 * Where everything stands when the machine is drawn: the road from its first stage on, then what is entered from many
 * places, where the road leaves room for it. The same machine gives the same layout.
 */
export async function roadLayout(from: Chart = chart()): Promise<Layout> {
  const pieces = piecesOf(from.root);
  const pairs = pairsOf(from, pieces);
  const road = reached('pool', pieces, pairs);
  const within = (part: boolean): Piece[] =>
    pieces.filter((piece) => namesOf(piece).some((id) => road.has(id)) === part);
  const main = await placed(within(true), pairs, options);
  const beside = await placed(within(false), pairs, {
    ...options,
    'elk.hierarchyHandling': 'SEPARATE_CHILDREN',
    'elk.separateConnectedComponents': 'true',
    'elk.aspectRatio': '0.3',
  });
  const at = roomFor(beside, main);
  const spots = [...main.spots, ...beside.spots.map((spot) => ({ ...spot, x: spot.x + at.x, y: spot.y + at.y }))];
  const height = Math.max(main.height, at.y + beside.height);
  return {
    width: Math.max(main.width, at.x + beside.width),
    height,
    beside: { x: at.x, y: at.y - head },
    cut: cutOf(spots, height),
    spots,
    lines: [
      ...main.lines,
      ...beside.lines.map((line) => ({
        ...line,
        corners: line.corners.map((n, axis) => n + (axis % 2 ? at.y : at.x)),
      })),
    ],
  };
}

/**
 * The lowest free place at the left of the road, right of it where there is none: a narrow drawing has larger letters
 * on paper.
 */
function roomFor(beside: Placed, main: Placed): { readonly x: number; readonly y: number } {
  const taken = [
    ...main.spots.map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, foot: y + height })),
    ...main.lines.flatMap(({ corners }) =>
      corners.slice(2).flatMap((_, at) => {
        if (at % 2) return [];
        const [x, y, nextX, nextY] = corners.slice(at, at + 4) as [number, number, number, number];
        const [left, right, top, foot] = [
          Math.min(x, nextX),
          Math.max(x, nextX),
          Math.min(y, nextY),
          Math.max(y, nextY),
        ];
        return [{ left, right, top, foot }];
      }),
    ),
  ];
  for (let y = main.height - beside.height; y >= head; y -= 1) {
    const right = beside.width + gap;
    const free = taken.every(
      (one) => one.left > right || one.foot < y - head - gap || one.top > y + beside.height + gap,
    );
    if (free) return { x: 0, y };
  }
  return { x: main.width + gap, y: head };
}

/** A stage with a number is one box; what holds several that run side by side is a frame around them. */
function piecesOf(node: ChartNode): Piece[] {
  if (node.no) return [{ node, inside: [] }];
  const inside = node.children.flatMap(piecesOf);
  return node.parallel ? [{ node, inside }] : inside;
}

const namesOf = ({ node, inside }: Piece): string[] => [node.id, ...inside.flatMap(namesOf)];

/** Which pieces are joined by a line, each pair once, in the order of the machine. */
function pairsOf({ arrows }: Chart, pieces: readonly Piece[]): Pair[] {
  const names = new Map<string, string>();
  const name = (piece: Piece): void => {
    names.set(piece.node.id, piece.node.id);
    piece.inside.forEach(name);
    if (piece.inside.length === 0) for (const { id } of below(piece.node)) names.set(id, piece.node.id);
  };
  pieces.forEach(name);
  const joined = new Map<string, Map<string, boolean>>();
  for (const { from, to, law } of arrows) {
    const [start, end] = [names.get(from.id), to && names.get(to.id)];
    if (!start || !end || start === end) continue;
    const into = joined.get(end) ?? new Map<string, boolean>();
    joined.set(end, into.set(start, (into.get(start) ?? false) || law.aside !== true));
  }
  return [...joined].flatMap(([to, from]) =>
    from.size > most ? [] : [...from].flatMap(([start, drawn]): Pair[] => (drawn ? [[start, to]] : [])),
  );
}

/** Everything lines lead to from one stage on; whoever enters a frame may come to all of it. */
function reached(first: string, pieces: readonly Piece[], pairs: readonly Pair[]): Set<string> {
  const frames = new Map<string, readonly string[]>();
  const frame = (piece: Piece): void => {
    const names = namesOf(piece);
    for (const one of names) frames.set(one, [...(frames.get(one) ?? []), ...names]);
    piece.inside.forEach(frame);
  };
  pieces.forEach(frame);
  const found = new Set<string>();
  const open = [first];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    open.push(...(frames.get(at) ?? []), ...pairs.filter(([from]) => from === at).map(([, to]) => to));
  }
  return found;
}

interface Placed {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly Spot[];
  readonly lines: readonly Line[];
}

async function placed(
  pieces: readonly Piece[],
  pairs: readonly Pair[],
  layoutOptions: typeof options,
): Promise<Placed> {
  const names = pieces.flatMap(namesOf);
  const known = new Set(names);
  const isBack = ([from, to]: Pair): boolean => names.indexOf(from) > names.indexOf(to);
  const told = ({ node, inside }: Piece): ElkNode => ({
    id: node.id,
    ...(inside.length > 0 ? { children: inside.map(told), layoutOptions: framed } : box),
  });
  const graph: ElkNode = await new elk.default().layout({
    id: 'root',
    layoutOptions,
    children: pieces.map(told),
    edges: pairs.filter((pair) => pair.every((id) => known.has(id))).map((pair) => edge(pair, isBack(pair))),
  });
  const spots: Spot[] = [];
  const find = ({ node, inside }: Piece, at: ElkNode): void => {
    const [x, y, width, height] = [at.x, at.y, at.width, at.height].map((n) => Math.round(n!)) as [
      number,
      number,
      number,
      number,
    ];
    spots.push({ id: node.id, no: node.no, frame: inside.length > 0, x, y, width, height });
    inside.forEach((piece) => {
      find(
        piece,
        at.children!.find(({ id }) => id === piece.node.id)!,
      );
    });
  };
  for (const piece of pieces)
    find(
      piece,
      graph.children!.find(({ id }) => id === piece.node.id)!,
    );
  const lines = edgesOf(graph).flatMap(({ id, sections = [] }) =>
    sections.map(({ startPoint, bendPoints = [], endPoint }): Line => {
      const corners = [startPoint, ...bendPoints, endPoint];
      if (id.startsWith(back)) corners.reverse();
      const [from = '', to = ''] = id.replace(back, '').split('>');
      return { from, to, corners: corners.flatMap(({ x, y }) => [Math.round(x), Math.round(y)]) };
    }),
  );
  return { width: Math.ceil(graph.width!), height: Math.ceil(graph.height!), spots, lines };
}

/** A way back up the road is laid out as if it led down, so that the order of stages is the machine's. */
const back = '<';
const edge = ([from, to]: Pair, isBack: boolean) =>
  isBack
    ? { id: `${back}${from}>${to}`, sources: [to], targets: [from] }
    : { id: `${from}>${to}`, sources: [from], targets: [to] };

const edgesOf = ({ edges = [], children = [] }: ElkNode): ElkExtendedEdge[] => [...edges, ...children.flatMap(edgesOf)];

/** Where the drawing is cut for two sheets: a little above the middle, since the first has a heading; through no box. */
function cutOf(spots: readonly Spot[], height: number): number {
  const boxes = spots.filter(({ frame }) => !frame);
  const free = (y: number): boolean => boxes.every((spot) => spot.y > y + 2 || spot.y + spot.height < y - 2);
  const middle = Math.round(height * 0.485);
  for (let off = 0; off < middle; off += 1) for (const y of [middle - off, middle + off]) if (free(y)) return y;
  return middle;
}
