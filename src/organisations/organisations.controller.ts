import { Controller, Get, Param } from '@nestjs/common';

import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { cursorOf, type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import { type MembersView, MembersDirectory, membersSchema } from './members-directory.js';
import { OnDay, type UnitQuery, UnitQueryOf } from './unit-query.js';
import {
  type UnitDetailsView,
  unitDetailsSchema,
  unitPageSchema,
  type UnitView,
  viewUnit,
  viewUnitDetails,
} from './unit.view.js';
import { UnitsDirectory } from './units-directory.js';

@Controller('api/v1/units')
export class OrganisationsController {
  constructor(
    private readonly directory: UnitsDirectory,
    private readonly members: MembersDirectory,
  ) {}

  @Get()
  @Requires('structure.read')
  @Operation({ summary: 'Units of the tree, or found by name', answers: unitPageSchema, problems: [404] })
  async list(
    @UnitQueryOf() query: UnitQuery,
    @PageOf() page: Keyset,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: UnitView[]; next: string | null; total: number }> {
    const { items, next, total } = await this.directory.list(actor, query, page);
    return { items: items.map(viewUnit), next: next && cursorOf(next), total };
  }

  @Get(':id')
  @Requires('structure.read')
  @Operation({ summary: 'A unit as it was on a day', answers: unitDetailsSchema, problems: [404] })
  async one(
    @Param('id') id: string,
    @OnDay() on: LegalDate | null,
    @CurrentActor() actor: Actor,
  ): Promise<UnitDetailsView> {
    const { unit, details } = await this.directory.details(actor, id, on);
    return viewUnitDetails(unit, details);
  }

  @Get(':id/members')
  @Requires('member.read')
  @Operation({ summary: 'The members of a unit on a day', answers: membersSchema, problems: [404] })
  membersOf(
    @Param('id') id: string,
    @OnDay() on: LegalDate | null,
    @CurrentActor() actor: Actor,
  ): Promise<MembersView> {
    return this.members.of(actor, id, on);
  }
}
