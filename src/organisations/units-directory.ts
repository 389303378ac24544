import { Injectable } from '@nestjs/common';

import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import { inScope, type Scope, visiblePaths } from '../auth/policy.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import type { Keyset } from '../http/keyset.js';
import { Problem } from '../http/problem.js';
import { type UnitDetails, unitDetails } from './unit-details.js';
import { listUnits, type UnitPage, wholeTree } from './unit-list.js';
import { pathOn, unitOn, type UnitOn } from './unit-on.js';
import type { UnitQuery } from './unit-query.js';

/** The tree as one person sees it: the units he holds a duty over and all below them. */
@Injectable()
export class UnitsDirectory {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Throws `Problem` 404 where `under` is not his to see. */
  async list(actor: Actor, query: UnitQuery, page: Keyset): Promise<UnitPage> {
    const today = this.clock.today();
    const on = query.on ?? today;
    const under = query.under === null ? null : await this.seen(actor, query.under, on);
    return listUnits(this.reader, structureScope(actor, today), today, { q: query.q, under, on }, page);
  }

  /** Throws `Problem` 404 for a unit that was not there on the day, or is not his to see. */
  async details(
    actor: Actor,
    id: string,
    day: LegalDate | null,
  ): Promise<{ readonly unit: UnitOn; readonly details: UnitDetails }> {
    const unit = await this.seen(actor, id, day ?? this.clock.today());
    return { unit, details: await unitDetails(this.reader, unit) };
  }

  private async seen(actor: Actor, id: string, on: LegalDate): Promise<UnitOn> {
    const today = this.clock.today();
    const scope = structureScope(actor, today);
    const [unit, present] = await Promise.all([unitOn(this.reader, id, on), pathOn(this.reader, id, today)]);
    const paths = [unit?.path, present].filter((path) => path !== null && path !== undefined);
    if (!unit || !paths.some((path) => inScope(scope, { kind: 'unit', path }))) throw Problem.notFound();
    return unit;
  }
}

/** An administrator over no unit keeps the whole tree. */
function structureScope(actor: Actor, today: LegalDate): Scope {
  const scope = visiblePaths(actor, 'structure.read', today);
  const everywhere = actor.duties.some(({ duty, unitId }) => duty === 'administrator' && unitId === null);
  return everywhere ? { ...scope, paths: [wholeTree] } : scope;
}
