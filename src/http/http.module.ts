import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { OpenApiController } from './openapi.controller.js';

/** The description of the API. What stands before every route is set up by `configureHttp`. */
@Module({ imports: [DiscoveryModule], controllers: [OpenApiController] })
export class HttpModule {}
