import { expected, type Mark, type Role } from './matrix.table.js';
import type { Access, Place, Seat, Things } from './places.js';
import { type RouteRow, routes } from './routes.table.js';
import type { Call, Reply } from './wire.js';

/** One question of the matrix: this seat, this route, the things of this place. */
export interface Cell {
  readonly row: RouteRow;
  readonly seat: Seat;
  readonly place: Place | null;
  readonly things: Things;
  readonly mark: Mark;
}

/** The table of role, relation and capability, multiplied by the routes and by where things lie. */
export function cellsOf({ seats, things }: Access, row: RouteRow): Cell[] {
  if (row.capability === 'public') return [];
  const asked = row.row ?? row.capability;
  const asking = row.only ? seats.filter(({ seat }) => row.only!.includes(seat)) : seats;
  return asking.flatMap((seat) =>
    (row.at ?? [null]).map((place): Cell => {
      const lies = place === null ? ofHouse(seat) : seat.lies[place];
      const own = place === 'branch' ? seat.own : null;
      return { row, seat, place, things: own ?? things[place ?? 'branch'], mark: expected(seat.role, lies, asked) };
    }),
  );
}

/**
 * The cells of a route that are asked over HTTP. The first route of a capability (row, places) answers for all of them; of
 * the others, whose decision is the same and whose way to it alone may be wrong, one for each role, place and mark.
 */
export function askedCells(access: Access, row: RouteRow): Cell[] {
  const cells = cellsOf(access, row);
  if (row === routes.find((other) => decisionOf(other) === decisionOf(row))) return cells;
  const kinds = new Map(cells.map((cell) => [`${cell.seat.role} ${cell.place} ${cell.mark}`, cell]));
  return [...kinds.values()];
}

const decisionOf = ({ row, capability, at, only }: RouteRow): string => JSON.stringify([row ?? capability, at, only]);

/** What belongs to the house is no nearer to one than to another, if he holds anything at all. */
const ofHouse = ({ lies }: Seat) => (lies.anyTop === 'none' || lies.anyTop === 'stranger' ? lies.anyTop : 'over');

let made = 0;

export function callOf({ row, things }: Pick<Cell, 'row' | 'things'>, token: string | null): Call {
  const method = row.route.split(' ')[0]!;
  made += 1;
  return {
    ...{ method, path: row.path(things), token, form: row.form ?? false },
    ...(row.body && { body: row.body(things) }),
    headers: { ...row.headers, ...(method !== 'GET' && !row.form && { 'Idempotency-Key': `matrix-${made}` }) },
  };
}

const refusals: Readonly<Record<Exclude<Mark, 'y' | '.'>, readonly [number, string | null, string | null]>> = {
  '-': [403, 'forbidden', 'SEC-14'],
  i: [403, 'forbidden', 'SEC-22'],
  x: [401, 'unauthenticated', null],
};

/** What is wrong with an answer; null where it is what the table says. */
export function fault({ row, things, mark }: Pick<Cell, 'row' | 'things' | 'mark'>, reply: Reply): string | null {
  const { status, code, rule, text } = reply;
  const told = `${status} ${code ?? ''} ${rule ?? ''}`.trim();
  if (mark === 'y' || (mark === '.' && row.shows)) {
    const right = row.granted.some((one) =>
      [status, `${status} ${code ?? ''}`, `${status} ${rule ?? ''}`].includes(one),
    );
    if (!right) return `${told} instead of ${mark === 'y' ? row.granted.join(' or ') : '200 without it'}`;
    const shown = row.shows === undefined ? null : [row.shows(things)].flat().some((words) => text.includes(words));
    if (shown === null || shown === (mark === 'y')) return null;
    return mark === 'y' ? 'is not in the list' : 'is in the list';
  }
  const page = !row.route.includes(' /api/');
  if (mark === 'x' && page) return status === 303 && isToSignIn(reply) ? null : `${told} instead of a way to sign in`;
  const [refused, problem, law] = mark === '.' ? [404, 'not-found', null] : refusals[mark];
  // A page says the same in words for people.
  const same = status === refused && (page || (code === problem && rule === law));
  return same ? null : `${told} instead of ${refused} ${problem} ${law ?? ''}`.trim();
}

const isToSignIn = ({ headers }: Reply): boolean => /^\/dang-nhap(?:\?ve=|$)/.test(String(headers['location']));

export const named = ({ row, seat, place }: Cell): string =>
  `${row.route}${row.row ? ` (${row.row})` : ''} by ${seat.role} ${seat.seat}${place ? ` at ${place}` : ''}`;

export const rolesOf = (cells: readonly Cell[]): Set<Role> => new Set(cells.map(({ seat }) => seat.role));

/** The routes of the table, each once. */
export const tabled = (): string[] => [...new Set(routes.map(({ route }) => route))].sort();
