import { Controller, Get, Redirect } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { holds } from '../auth/policy.js';
import { Requires } from '../auth/requires.js';
import { Clock } from '../clock.js';

/** The bare address leads to the list, or to help for those whose duty sees no cases. */
@Controller()
export class HomeController {
  constructor(private readonly clock: Clock) {}

  @Get()
  @Requires('signedIn')
  @Redirect()
  home(@CurrentActor() actor: Actor): { url: string; statusCode: number } {
    const cases = holds(actor, 'candidate.basics', this.clock.today());
    return { url: cases ? '/quan-chung' : '/tro-giup', statusCode: 303 };
  }
}
