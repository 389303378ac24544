import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Class } from './validation.js';

export interface Route {
  readonly controller: Class;
  readonly handler: object;
  readonly method: string;
  readonly verb: string;
  /** As Express writes it: `/api/v1/candidates/:code`. */
  readonly path: string;
}

/** Every route of the application, read from what Nest itself reads. */
export function routesOf(discovery: DiscoveryService, scanner: MetadataScanner): Route[] {
  return discovery.getControllers().flatMap(({ metatype }) => {
    const controller = metatype as Class;
    const prototype = controller.prototype as Record<string, object>;
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method]!;
      const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (verb === undefined) return [];
      return pathsOf(controller).flatMap((prefix) =>
        pathsOf(handler).map((path) => ({
          controller,
          handler,
          method,
          verb: RequestMethod[verb],
          path: joined(prefix, path),
        })),
      );
    });
  });
}

/** What is said of the route itself, else of its controller. */
export const metadataOf = (key: string, { handler, controller }: Pick<Route, 'handler' | 'controller'>): unknown =>
  Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);

const pathsOf = (holder: object): string[] => [Reflect.getMetadata(PATH_METADATA, holder) as string | string[]].flat();

const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
