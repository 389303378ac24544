import { Controller, Get, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { AdminHomePage, type HomeView } from './home.page.js';
import { Setup } from './setup.service.js';

/** P27, its first page. */
@Controller('quan-tri')
@UseInterceptors(PageInterceptor)
export class AdminHomePageController {
  constructor(private readonly setup: Setup) {}

  @Get()
  @Requires('account.read')
  async home(@CurrentActor() actor: Actor): Promise<Page<HomeView>> {
    return new Page(AdminHomePage, await this.setup.view(actor));
  }
}
