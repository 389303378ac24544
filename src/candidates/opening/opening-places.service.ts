import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { demand } from '../../auth/demand.js';
import { may } from '../../auth/policy.js';
import { Clock } from '../../clock.js';
import { Problem } from '../../http/problem.js';
import type { UnitOn } from '../../organisations/unit-on.js';
import { UnitsDirectory } from '../../organisations/units-directory.js';
import type { Choosable } from '../../ui/form/fields/choosing.js';

const page = { limit: 200, after: null };

/** Where somebody may open cases: what the forms of a new case and of a nomination offer. */
@Injectable()
export class OpeningPlaces {
  constructor(
    private readonly units: UnitsDirectory,
    private readonly clock: Clock,
  ) {}

  /** A form names no place yet: it is for whoever may open a case at one of his own at least. */
  demandSomewhere(actor: Actor): void {
    const today = this.clock.today();
    const places = actor.duties.flatMap(({ path }) =>
      path === null ? [] : [{ kind: 'candidate', caseId: null, unitPath: path, personId: null } as const],
    );
    if (places.some((place) => may(actor, 'candidate.open', place, today).allow)) return;
    for (const place of places) demand(actor, 'candidate.open', place, today);
    throw Problem.notFound();
  }

  /** Branches within reach: those held and, below committees, those under them; `chosen` too, which may lie deeper. */
  async branches(actor: Actor, chosen: string): Promise<readonly Choosable[]> {
    const everything = { q: null, under: null, on: null };
    const held = [...new Set(actor.duties.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))];
    const pages = await Promise.all([
      this.units.list(actor, everything, page),
      ...held.map((under) =>
        this.units.list(actor, { ...everything, under }, page).catch((error: unknown) => {
          if (error instanceof Problem && error.status === 404) return { items: [] };
          throw error;
        }),
      ),
    ]);
    const all = pages.flatMap(({ items }) => items).filter(({ role }) => role === 'branch' || role === 'baseBranch');
    if (chosen !== '' && all.every(({ id }) => id !== chosen)) all.push(...(await this.#found(actor, chosen)));
    return [...new Map(all.map(({ id, name }) => [id, { value: id, label: name }])).values()];
  }

  /** One found by its name; none where it is not the actor's to see. */
  async #found(actor: Actor, id: string): Promise<readonly UnitOn[]> {
    try {
      return [(await this.units.details(actor, id, null)).unit];
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return [];
      throw error;
    }
  }
}
