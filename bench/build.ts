import { addDays, legalDate, type LegalDate } from '../workflows/calendar/legal-date.js';
import { duties } from '../workflows/kernel/duty.js';
import { example } from '../workflows/admission/examples/example.js';
import type { ActType } from '../workflows/admission/acts.js';
import { road, type Leg } from '../workflows/admission/examples/road.js';
import { unit } from '../workflows/admission/examples/unit.js';
import type { Stage } from '../workflows/admission/stages.js';
import type { Actor } from '../src/auth/actor.js';
import { ConfirmationsService } from '../src/candidates/confirmations.service.js';
import { Sweeper } from '../src/candidates/limits/sweeper.js';
import { OrganisationsService } from '../src/organisations/organisations.service.js';
import { seatMembers, seatOfficer } from './officers.js';
import type { Scratch } from './scratch.js';
import { desks, prepared } from './turns.js';
import { openWorld, type World } from './world.js';

const since = legalDate('2020-01-01');
const branches = 16;

/** What the command path answers, as far as the next command needs it. */
interface Told {
  readonly outcome: 'recorded' | 'proposed';
  readonly code: string;
  readonly revision: number;
  readonly seq: number;
  readonly hash: string;
  readonly stage: { readonly key: Stage };
}

/** Fills a new database: units, officers, and cases half at the course and half in verification, act by act. */
export async function build(scratch: Scratch, cases: number): Promise<void> {
  const world = await openWorld(scratch);
  try {
    const units = await plantUnits(world);
    const builder = new Builder(world, await everybody(world, units[0]!));
    const lots = Array.from({ length: 16 }, async (_, lot) => {
      for (let n = lot; n < cases; n += 16)
        await builder.prepare(units[n % units.length]!, n % 2 === 0 ? 'courseAssigned' : 'verifying');
    });
    await Promise.all(lots);
    await world.app.get(Sweeper, { strict: false }).sweep();
  } finally {
    await world.close();
  }
}

/** A district committee, a grassroots committee, branches; the ids of the branches. */
export async function plantUnits({ app, store }: World): Promise<string[]> {
  const organisations = app.get(OrganisationsService, { strict: false });
  return store.writer.write(async (tx) => {
    const base = { place: 'enterprise', hardship: false, openedOn: since, source: null } as const;
    const named = (name: string) => ({ name, levelName: 'Đảng bộ' });
    const superior = await organisations.create(tx, {
      ...{ ...base, ...named('Đảng bộ huyện'), role: 'superior', parentId: null },
    });
    const grassroots = await organisations.create(tx, {
      ...{ ...base, ...named('Đảng bộ công ty'), role: 'grassroots', parentId: superior },
    });
    const { route, instrument, youthUnion, tradeUnion, centre, delegation } = unit('A');
    await organisations.setSetting(
      tx,
      grassroots,
      { route, instrument: instrument!, body: { youthUnion, tradeUnion, centre, delegation } },
      since,
    );
    const ids: string[] = [];
    for (let n = 1; n <= branches; n += 1) {
      const role = 'branch' as const;
      ids.push(await organisations.create(tx, { ...base, ...named(`Chi bộ ${n}`), role, parentId: grassroots }));
    }
    await seatMembers(tx, ids[0]!);
    await organisations.attachBody(tx, { kind: 'youthUnion', unitId: superior, name: 'Đoàn', from: since, to: null });
    for (const desk of desks) await seatOfficer(tx, desk, superior, '2024-07-20T03:00:00.000Z');
    return ids;
  });
}

/** Two people who hold every duty that acts on cases: the second confirms. For preparations alone. */
export async function everybody({ store }: World, unitId: string): Promise<readonly [Actor, Actor]> {
  const [place] = await store.reader.all<{ path: string }>('SELECT path FROM unit_place WHERE unit_id = ?', [unitId]);
  const path = place!.path.slice(0, place!.path.indexOf('/', 1) + 1);
  const [body] = await store.reader.all<{ id: string }>("SELECT id FROM body WHERE kind = 'youthUnion'");
  const held = duties
    .filter((duty) => !['clock', 'sponsor', 'inspection', 'administrator'].includes(duty))
    .map((duty) => ({ duty, unitId: null, bodyId: body!.id, path, caseId: null, from: since, to: null }));
  const actor = (personId: string): Actor => ({
    personId,
    accountId: `bench:${personId}`,
    session: { hash: '0'.repeat(64), strength: 'secondFactor', steppedUpAt: null },
    duties: held,
    conflicts: [],
  });
  return [actor('drafter'), actor('confirmer')];
}

/** The act with which the preparations of a case end, by the stage it then stands at. */
const lastActs: Partial<Record<Stage, ActType>> = {
  sympathiser: 'list.enter',
  courseAssigned: 'course.mark',
  verifying: 'opinion.request',
};

export class Builder {
  private commands = 0;

  constructor(
    private readonly world: World,
    private readonly officers: readonly [Actor, Actor],
  ) {}

  /** Along the ordinary road to a stage, so that the last act lies on the day the turns begin. */
  async prepare(unitId: string, until: Stage, by: LegalDate = prepared): Promise<void> {
    const legs = road(unit('A'), 'youth').untilCeremony;
    const last = legs.findIndex(({ type }) => type === lastActs[until]);
    const way = legs.slice(0, last + 1);
    let on = addDays(by, -way.slice(1).reduce((days, leg) => days + leg.days, 0));
    let told = await this.open(unitId, way[0]!, on);
    for (const leg of way.slice(1)) {
      on = addDays(on, leg.days);
      told = await this.record(told, leg, on);
    }
    if (told.stage.key !== until) throw new Error(`the road leads to ${told.stage.key}, not to ${until}`);
  }

  private async open(unitId: string, { type, more }: Leg, on: LegalDate): Promise<Told> {
    const person = { name: 'Nguyễn Thị Mẫu', birth: '1997-06' };
    const opening = { person, unit: unitId, act: example(type, on, more) };
    return (await this.world.candidates.open(opening, this.key(), this.officers[0])).body as Told;
  }

  private async record({ code, revision }: Told, { type, more }: Leg, on: LegalDate): Promise<Told> {
    const [drafter, confirmer] = this.officers;
    const act = example(type, on, more);
    const said = (await this.world.candidates.record(code, act, { key: this.key(), revision }, drafter)).body as Told;
    if (said.outcome === 'recorded') return said;
    const confirmations = this.world.app.get(ConfirmationsService, { strict: false });
    const precondition = { key: this.key(), revision: said.revision };
    return (await confirmations.confirm(code, said, precondition, confirmer)).body as Told;
  }

  private key(): string {
    this.commands += 1;
    return `prepare-${this.commands}`;
  }
}
