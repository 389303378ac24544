import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { ACCESS, everybody } from '../http/access.js';
import { type Exposure, exposureOf } from '../http/exposure.js';
import { Problem } from '../http/problem.js';
import { metadataOf } from '../http/routes.js';
import type { Class } from '../http/validation.js';
import type { Actor } from './actor.js';
import { keepActor } from './current-actor.js';
import { EnoughAdministrators } from './enough-administrators.js';
import { lacking } from './lacking.js';
import { assertProven } from './proof.js';
import { holds } from './policy.js';
import { type Capability, policy, wantOfDuty } from './policy.table.js';
import { Refusals } from './refusals.js';
import { tokenOf } from './session-token.js';
import { SessionsService } from './sessions.service.js';

/** Stands before every route: who are you, and could you do this anywhere at all? Denies what nobody has marked. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly exposure: Exposure;

  constructor(
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
    private readonly refusals: Refusals,
    private readonly administrators: EnoughAdministrators,
    config: Config,
  ) {
    this.exposure = exposureOf(config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = metadataOf(ACCESS, { handler: context.getHandler(), controller: context.getClass<Class>() });
    const request = context.switchToHttp().getRequest<Request>();
    if (access === everybody) {
      // Whoever is signed in stays so on a page that is everybody's: its header leads on, and out.
      const known = asksForPage(request) ? await this.actor(request) : null;
      if (known && !known.session.mustChangePassword) keepActor(request, known);
      return true;
    }
    const actor = await this.actor(request);
    if (!actor) throw Problem.unauthenticated();
    if (actor.session.mustChangePassword && access !== 'password.change') throw Problem.passwordMustChange();
    if (!isCapability(access) || !holds(actor, access, this.clock.today())) {
      const refused = isCapability(access) ? lacking(access) : Problem.forbidden(wantOfDuty);
      await this.refusals.record(refused, request, actor);
      // The page that says so keeps the header of whoever reads it.
      keepActor(request, actor);
      throw refused;
    }
    assertProven(actor, access, this.clock.now());
    await this.administrators.assertFor(access);
    keepActor(request, actor);
    return true;
  }

  private async actor(request: Request): Promise<Actor | null> {
    const token = tokenOf(request, this.exposure);
    return token === null ? null : this.sessions.resolve(token);
  }
}

/** A browser that opens a page; its style sheets and pictures ask for other things. */
const asksForPage = ({ method, headers }: Request): boolean =>
  method === 'GET' && headers.accept?.includes('text/html') === true;

export const isCapability = (access: unknown): access is Capability =>
  typeof access === 'string' && Object.hasOwn(policy, access);
