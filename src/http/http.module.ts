import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HealthController } from './health.controller.js';
import { OpenApiController } from './openapi.controller.js';

/** The description of the API. What stands before every route is set up by `configureHttp`. */
@Module({ imports: [DiscoveryModule], controllers: [OpenApiController, HealthController] })
export class HttpModule {}
