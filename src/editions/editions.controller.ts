import { Controller, Get } from '@nestjs/common';
import { admission } from '../../workflows/admission/procedure.js';
import { Requires } from '../auth/requires.js';
import { Operation } from '../http/operation.js';
import { editionsSchema, type EditionsView, viewEditions } from './edition.view.js';

@Controller('api/v1/editions')
export class EditionsController {
  @Get()
  @Requires('structure.read')
  @Operation({
    summary: 'The slices of the law in order of time: their ids are what a migration and a pinned edition name',
    answers: editionsSchema,
  })
  list(): EditionsView {
    return viewEditions(admission.law.slices);
  }
}
