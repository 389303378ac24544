import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS, everybody } from '../http/access.js';
import { metadataOf, routesOf } from '../http/routes.js';
import { isCapability } from './session.guard.js';

/** SEC-13: a route that says neither `@Public()` nor `@Requires(…)` stops the start. */
@Injectable()
export class MarkedRoutes implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const unmarked = routesOf(this.discovery, this.scanner).filter((route) => {
      const access = metadataOf(ACCESS, route);
      return access !== everybody && !isCapability(access);
    });
    if (unmarked.length === 0) return;
    const named = unmarked.map(
      ({ verb, path, controller, method }) => `${verb} ${path} (${controller.name}.${method})`,
    );
    throw new Error(`These routes say neither @Public() nor @Requires(): ${named.join(', ')}`);
  }
}
