import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { policy } from '../../src/auth/policy.table.js';
import { ACCESS } from '../../src/http/access.js';
import { metadataOf, routesOf } from '../../src/http/routes.js';
import { askedCells, type Cell, callOf, cellsOf, fault, named, tabled } from './cells.js';
import { capabilities } from './matrix.table.js';
import { untold } from './told-fields.js';
import { type Access, accessWorld, canary } from './places.js';
import { type RouteRow, routes } from './routes.table.js';
import { leftOnSite, traceOf } from './traces.js';
import { type Reply, type Wire, wireTo } from './wire.js';

let access: Access;
let wire: Wire;
/** Answers in which a sealed value of somebody was found, with the route. */
const leaks: string[] = [];
let asked = 0;
/** Routes that show sealed values, each reading an entry of its own: one value asked for, the restricted page, the sheets of a helper. */
const doors = ['/disclosures', ':code/nhan-xet', 'POST /quan-chung/:code/han-che'];
/** Answers with a field that is not for the reader, or that nobody has looked at. */
const beyond: string[] = [];

beforeAll(async () => {
  access = await accessWorld();
  wire = wireTo(access.world.url);
});
afterAll(async () => {
  wire.close();
  await access.close();
});

async function ask(cell: Cell): Promise<readonly [Cell, Reply]> {
  const reply = await wire.send(callOf(cell, cell.row.ends ? cell.seat.spare : cell.seat.token));
  asked += 1;
  beyond.push(...untold(cell, reply).map((key) => `${named(cell)}: ${key}`));
  const opened = doors.some((door) => cell.row.route.endsWith(door)) && cell.mark === 'y';
  if (!opened && (reply.text.includes(canary) || JSON.stringify(reply.headers).includes(canary)))
    leaks.push(named(cell));
  return [cell, reply];
}

/** The first dozen, for people to read. */
const faultsIn = (answered: readonly (readonly [Cell, Reply])[]): string[] =>
  answered
    .flatMap(([cell, reply]) => {
      const wrong = fault(cell, reply);
      return wrong === null ? [] : [`${named(cell)}: ${wrong}`];
    })
    .slice(0, 12);

/** Refused: by a status, or by a list that comes without it. */
const isRefused = ({ mark, row }: Cell): boolean => mark !== 'y' && !(mark === '.' && row.shows);

describe('SEC-13: the table knows every route, and every capability', () => {
  it('routes read from Nest are those of the table, each with the capability reviewed', () => {
    const { app } = access.world;
    const served = routesOf(app.get(DiscoveryService, { strict: false }), new MetadataScanner());
    const marked = served.map((route) => {
      const mark = metadataOf(ACCESS, route);
      return `${route.verb} ${route.path} ${mark === 'everybody' ? 'public' : String(mark)}`;
    });
    const reviewed = [...new Set(routes.map(({ route, capability }) => `${route} ${capability}`))];
    expect(marked.sort()).toEqual(reviewed.sort());
  });

  it('capabilities of the policy are rows of the matrix', () => {
    expect([...capabilities].sort()).toEqual(Object.keys(policy).sort());
  });

  it('nobody signed in gets nothing but what is public', async () => {
    const things = access.things.branch;
    for (const row of routes) {
      const wanted = row.capability === 'public' ? 'y' : 'x';
      for (const token of [null, 'A'.repeat(43)]) {
        if (token !== null && wanted === 'y') continue;
        const reply = await wire.send(callOf({ row, things }, token));
        expect([row.route, fault({ row, things, mark: wanted }, reply)]).toEqual([row.route, null]);
      }
    }
  });

  it('nor does whoever knows the password alone get beyond the proof of the second factor (SEC-31)', async () => {
    const { things, seats } = access;
    const withPasswordAlone = ['public', 'signedIn', 'factor.enrol', 'password.change'];
    const able = (row: RouteRow) => cellsOf(access, row).find(({ mark }) => mark === 'y')!.seat;
    expect(seats.length).toBeGreaterThan(200);
    for (const row of routes.filter(({ capability }) => !withPasswordAlone.includes(capability))) {
      const { status, code } = await wire.send(
        callOf({ row, things: things[row.at?.[0] ?? 'branch'] }, able(row).half),
      );
      const page = !row.route.includes(' /api/');
      expect([row.route, status, code]).toEqual([row.route, page ? 303 : 401, page ? null : 'second-factor-required']);
    }
  });
});

describe('SEC-15: role × relation × route, as the reviewed matrix says', () => {
  it.each(
    [...new Set(routes.filter(({ capability }) => capability !== 'public'))].map((row) => [told(row), row] as const),
  )('%s', async (_, row) => {
    const cells = askedCells(access, row);
    const refused = cells.filter(isRefused);
    const open = cells.filter((cell) => !isRefused(cell));

    const before = await traceOf(access.world.store);
    const answered = await Promise.all(refused.map(ask));
    const after = await traceOf(access.world.store);
    expect(faultsIn(answered)).toEqual([]);
    // No effect; and whoever is signed in leaves one entry on the site's chain for each refusal (SEC-16).
    expect(after.rows).toEqual(before.rows);
    const signedIn = refused.filter(({ mark }) => mark !== 'x').length;
    const left = await leftOnSite(access.world.store, before, after);
    expect({ refusals: left.refusals, others: left.others }).toEqual({ refusals: signedIn, others: [] });

    // One after another where something is written: two first confirmations are not the matrix's question.
    expect(faultsIn(await Promise.all(open.map(ask)))).toEqual([]);
    expect(open.length).toBeGreaterThan(0);
  });

  it('SEC-20: a run of the house names no case that is closed to the reader', async () => {
    const { branch, top } = access.things;
    const named = async (role: string, at: string) => {
      const { token } = access.seats.find(({ role: his, seat }) => his === role && seat === at)!;
      const { text } = await wire.send({ method: 'GET', path: `/api/v1/migrations/${top.run}`, token });
      expect(text).toContain(top.run);
      return text.includes(branch.code);
    };
    for (const role of ['OB', 'CC', 'IN'])
      expect([role, await named(role, 'province'), await named(role, 'kinTop')]).toEqual([role, true, false]);
  });

  it('in at least 8,000 cells', () => {
    expect(asked).toBeGreaterThanOrEqual(8_000);
  });

  it('SEC-17: no answer told a field that the table of fields does not give to the role', () => {
    expect(beyond.slice(0, 12)).toEqual([]);
  });

  it('SEC-17: and no answer but behind a door held what was sealed about anybody', () => {
    expect(leaks).toEqual([]);
  });
});

function told({ route, row }: RouteRow): string {
  return row ? `${route} (${row})` : route;
}

it('the table names each route with the same capability wherever it stands', () => {
  expect(new Set(routes.map(({ route, capability }) => `${route} ${capability}`)).size).toBe(tabled().length);
});
