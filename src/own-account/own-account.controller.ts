import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Operation } from '../http/operation.js';
import { OwnAccount, type OwnAccountView } from './own-account.service.js';

@Controller('api/v1/me/account')
export class OwnAccountController {
  constructor(private readonly own: OwnAccount) {}

  @Get()
  @Requires('session.own')
  @Operation({
    summary: 'Your own account: duties, second factor, sessions, calendar and letters',
    answers: {
      type: 'object',
      required: ['login', 'person', 'duties', 'secondFactor', 'sessions', 'calendar', 'letters'],
    },
  })
  account(@CurrentActor() actor: Actor): Promise<OwnAccountView> {
    return this.own.of(actor);
  }
}
