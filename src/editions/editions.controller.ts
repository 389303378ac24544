import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Operation } from '../http/operation.js';
import { changesBetween, changesSchema, type ChangesView } from './change.view.js';
import { type Compared, ComparedOf } from './compared.js';
import { editionsSchema, type EditionsView } from './edition.view.js';
import { EditionsService } from './editions.service.js';

@Controller('api/v1/editions')
export class EditionsController {
  constructor(private readonly editions: EditionsService) {}

  @Get()
  @Requires('structure.read')
  @Operation({
    summary: 'The slices of the law in order of time: their ids are what a migration and a pinned edition name',
    answers: editionsSchema,
  })
  list(@CurrentActor() actor: Actor): Promise<EditionsView> {
    return this.editions.list(actor);
  }

  @Get('changes')
  @Requires('structure.read')
  @Operation({
    summary: 'What differs from an earlier slice of the law to a later one, rule by rule',
    answers: changesSchema,
  })
  changes(@ComparedOf() { from, to }: Compared): ChangesView {
    return changesBetween(from, to);
  }
}
