import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { ACCESS, everybody } from '../http/access.js';
import { type Exposure, exposureOf } from '../http/exposure.js';
import { Problem } from '../http/problem.js';
import { metadataOf } from '../http/routes.js';
import type { Class } from '../http/validation.js';
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
    if (access === everybody) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const token = tokenOf(request, this.exposure);
    const actor = token === null ? null : await this.sessions.resolve(token);
    if (!actor) throw Problem.unauthenticated();
    if (actor.session.mustChangePassword && access !== 'password.change') throw Problem.passwordMustChange();
    if (!isCapability(access) || !holds(actor, access, this.clock.today())) {
      const refused = isCapability(access) ? lacking(access) : Problem.forbidden(wantOfDuty);
      await this.refusals.record(refused, request, actor);
      throw refused;
    }
    assertProven(actor, access, this.clock.now());
    await this.administrators.assertFor(access);
    keepActor(request, actor);
    return true;
  }
}

export const isCapability = (access: unknown): access is Capability =>
  typeof access === 'string' && Object.hasOwn(policy, access);
