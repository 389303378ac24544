import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from './actor.js';

const actors = new WeakMap<Request, Actor>();

/** Kept by the guard, for this request only. */
export function keepActor(request: Request, actor: Actor): void {
  actors.set(request, actor);
}

/** Who asks, or undefined where the guard has asked nobody. */
export const actorOf = (request: Request): Actor | undefined => actors.get(request);

/** Who asks. On a public route there may be nobody, so asking there is a mistake of ours. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actors.get(context.switchToHttp().getRequest<Request>());
  if (!actor) throw new Error('A public route asks who is signed in.');
  return actor;
});
