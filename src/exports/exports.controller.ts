import { Body, Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Rejection } from '../four-eyes/rejection.js';
import type { Answer } from '../http/answer.js';
import { Operation } from '../http/operation.js';
import { IdempotencyKey } from '../http/precondition.js';
import { statedPurpose } from '../reads/stated-purpose.js';
import { exportSchema, exportsSchema } from './export.view.js';
import { ExportsService } from './exports.service.js';
import { ExportConfirmation, NewExport } from './new-export.js';

/** Lists for spreadsheets: drafted by one, confirmed by another, fetched by the first. */
@Controller('api/v1/exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get()
  @Requires('export.read')
  @Operation({ summary: 'Lists taken out, and those that wait for a second person', answers: exportsSchema })
  of(@CurrentActor() actor: Actor): Promise<{ items: object[] }> {
    return this.exports.of(actor);
  }

  @Post()
  @Requires('candidate.export')
  @Operation({ summary: 'Draft a list of cases to take out', answers: exportSchema, problems: [409, 422, 503] })
  draft(
    @Body() body: NewExport,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<Answer> {
    // Stated, or the request would not have come this far.
    const purpose = statedPurpose(request)!;
    return this.exports.draft(actor, { ...body, purpose }, key);
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Requires('export.confirm')
  @Operation({
    summary: 'Confirm that very list as second person',
    answers: exportSchema,
    problems: [404, 409, 422, 503],
  })
  confirm(
    @Param('id') id: string,
    @Body() { hash }: ExportConfirmation,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.exports.confirm(actor, id, hash, key);
  }

  @Post(':id/rejection')
  @HttpCode(200)
  @Requires('export.confirm')
  @Operation({
    summary: 'Refuse that very list as second person, with a reason; its file is wiped',
    answers: exportSchema,
    problems: [404, 409, 422, 503],
  })
  reject(
    @Param('id') id: string,
    @Body() rejection: Rejection,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.exports.reject(actor, id, rejection, key);
  }

  @Get(':id/file')
  @Requires('export.fetch')
  @Operation({ summary: 'The list as a file for spreadsheets', media: 'text/csv', problems: [404, 409, 410, 503] })
  async file(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile(await this.exports.file(actor, id), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="danh-sach-${id}.csv"`,
    });
  }
}
