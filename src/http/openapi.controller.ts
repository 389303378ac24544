import { Controller, Get, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { openApiOf } from './openapi.js';
import { Operation } from './operation.js';
import { Public } from './access.js';
import { routesOf } from './routes.js';
import type { Schema } from './schema-of.js';

@Controller('api/v1')
export class OpenApiController implements OnApplicationBootstrap {
  private document: Schema = {};

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Made at the start, so that a route nobody described stops it. */
  onApplicationBootstrap(): void {
    this.document = openApiOf(routesOf(this.discovery, this.scanner));
  }

  @Get('openapi.json')
  @Public()
  @Operation({ summary: 'This document', answers: { type: 'object' } })
  read(): Schema {
    return this.document;
  }
}
