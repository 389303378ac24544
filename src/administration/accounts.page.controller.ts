import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { AccountsDesk } from '../accounts/accounts-desk.service.js';
import { DutiesService } from '../accounts/duties.service.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { type Keyset, longestPage, PageOf } from '../http/keyset.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { AccountPage, AccountsPage, type AccountsView, type OneAccountView } from './accounts.page.js';

/** Who can sign in. For administrators, who see no case by it. */
@Controller('quan-tri/tai-khoan')
@UseInterceptors(PageInterceptor)
export class AccountsPageController {
  constructor(
    private readonly desk: AccountsDesk,
    private readonly duties: DutiesService,
  ) {}

  @Get()
  @Requires('account.read')
  async list(@PageOf() page: Keyset): Promise<Page<AccountsView>> {
    return new Page<AccountsView>(AccountsPage, { ...(await this.desk.list(page)), further: page.after !== null });
  }

  @Get(':id')
  @Requires('account.read')
  async one(
    @Param('id') id: string,
    @Query('da') da: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Page<OneAccountView>> {
    const account = await this.desk.one(id);
    const asked = { person: account.person.id, unit: null };
    const { items } = await this.duties.list(asked, { limit: longestPage, after: null });
    const said = da === 'khoa' ? 'locked' : da === 'mo-khoa' ? 'unlocked' : null;
    return new Page<OneAccountView>(AccountPage, {
      account,
      duties: items,
      own: account.person.id === actor.personId,
      said,
    });
  }
}
